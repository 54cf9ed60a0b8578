import { View } from '@tarojs/components';
import { type PropsWithChildren, useState } from 'react';
import type { FirmView } from '#domain/firm/contract-views';
import { AMENDMENT_LABEL } from '#domain/firm/labels';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Clip } from '../../../components/clip';
import { Field } from '../../../components/field';
import { Problem } from '../../../components/problem';
import { sayProposed, standsNow } from '../../../features/amended';
import { useCommand } from '../../../hooks/use-command';
import './amending.scss';

/** 审核修改: what stands beside what is proposed, and every video that nobody has released yet. */
export const CheckingAmendments = ({ firm }: { firm: FirmView }) => (
  <>
    {firm.amendments.map((amendment) => (
      <Card key={amendment.id} title={`审核修改：${AMENDMENT_LABEL[amendment.item]}`} tone="amber">
        <Answering firmId={firm.id} id={amendment.id} yes="同意修改" no="不同意">
          <View className="secondary">{`现在：${standsNow(firm, amendment.item) || '没有'}`}</View>
          <View>{`改成：${sayProposed(amendment)}`}</View>
        </Answering>
      </Card>
    ))}
    {firm.videos
      .filter(({ released }) => !released)
      .map(({ id, fileId, poster, title }) => (
        <Card key={id} title={`审核视频：${title}`} tone="amber">
          <Answering firmId={firm.id} id={id} yes="放给居民看" no="不放">
            <Clip
              id={`film-${id}`}
              url={firm.links[fileId] ?? ''}
              poster={firm.links[poster] ?? null}
              title={title}
            />
          </Answering>
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

/** The verdict beside what it is about; a no takes its reason first. */
function Answering({ firmId, id, yes, no, children }: PropsWithChildren<AnsweringProps>) {
  const { run, running, problem } = useCommand('provider', 'checkAmendment');
  const [refusing, setRefusing] = useState(false);
  const [why, setWhy] = useState('');
  const answer = (right: boolean) =>
    run({ providerId: firmId, amendmentId: id, right, why: right ? '' : why.trim() });
  return (
    <View className="stack">
      <View className="amending">
        <View className="amending__facts">{children}</View>
        <View className="line wrap">
          <Button id={`right-${id}`} small label={yes} running={running} onTap={() => answer(true)} />
          {!refusing && (
            <Button id={`no-${id}`} small kind="danger" label={no} onTap={() => setRefusing(true)} />
          )}
        </View>
      </View>
      {refusing && (
        <>
          <Field id={`why-${id}`} label={`${no}的理由`} max={200} value={why} onInput={setWhy} />
          <Button
            id={`wrong-${id}`}
            kind="danger"
            label={`${no}，告诉服务商理由`}
            running={running}
            disabled={why.trim() === ''}
            onTap={() => answer(false)}
          />
        </>
      )}
      {problem && <Problem words={problem} />}
    </View>
  );
}
