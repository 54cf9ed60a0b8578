import { View } from '@tarojs/components';
import { useState } from 'react';
import type { FirmView } from '#domain/firm/contract-views';
import { AMENDMENT_LABEL } from '#domain/firm/labels';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Clip } from '../../../components/clip';
import { Field } from '../../../components/field';
import { Problem } from '../../../components/problem';
import { sayProposed, standsNow } from '../../../features/amended';
import { useCommand } from '../../../hooks/use-command';

/** 审核修改: what stands beside what is proposed, and every video that nobody has released yet. */
export const CheckingAmendments = ({ firm }: { firm: FirmView }) => (
  <>
    {firm.amendments.map((amendment) => (
      <Card key={amendment.id} title={`审核修改：${AMENDMENT_LABEL[amendment.item]}`} tone="amber">
        <View className="stack">
          <View className="secondary">{`现在：${standsNow(firm, amendment.item) || '没有'}`}</View>
          <View>{`改成：${sayProposed(amendment)}`}</View>
          <Answering firmId={firm.id} id={amendment.id} yes="同意修改" no="不同意" />
        </View>
      </Card>
    ))}
    {firm.videos
      .filter(({ released }) => !released)
      .map(({ id, fileId, poster, title }) => (
        <Card key={id} title={`审核视频：${title}`} tone="amber">
          <View className="stack">
            <Clip
              id={`film-${id}`}
              url={firm.links[fileId] ?? ''}
              poster={firm.links[poster] ?? null}
              title={title}
            />
            <Answering firmId={firm.id} id={id} yes="放给居民看" no="不放" />
          </View>
        </Card>
      ))}
  </>
);

interface AnsweringProps {
  readonly firmId: string;
  readonly id: string;
  readonly yes: string;
  readonly no: string;
}

function Answering({ firmId, id, yes, no }: AnsweringProps) {
  const { run, running, problem } = useCommand('provider', 'checkAmendment');
  const [why, setWhy] = useState('');
  const answer = (right: boolean) =>
    run({ providerId: firmId, amendmentId: id, right, why: right ? '' : why.trim() });
  return (
    <View className="stack">
      <Field id={`why-${id}`} label="不同意的理由" max={200} value={why} onInput={setWhy} />
      {problem && <Problem words={problem} />}
      <Button id={`right-${id}`} label={yes} running={running} onTap={() => answer(true)} />
      <Button
        id={`wrong-${id}`}
        kind="danger"
        label={no}
        running={running}
        disabled={why.trim() === ''}
        onTap={() => answer(false)}
      />
    </View>
  );
}
