import { View } from '@tarojs/components';
import { useState } from 'react';
import type { CertificateView, CrewMember } from '#domain/firm/contract-views';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { DayField } from '../../../components/day-field';
import { Field } from '../../../components/field';
import { Problem } from '../../../components/problem';
import { useCommand } from '../../../hooks/use-command';

interface AdmittingProps {
  readonly firmId: string;
  readonly member: CrewMember;
  readonly today: string;
}

/** 审核师傅: admitted with the day of his training, or refused with a reason. */
export function Admitting({ firmId, member, today }: AdmittingProps) {
  const { run, running, problem } = useCommand('provider', 'admit');
  const [trainedOn, setTrainedOn] = useState('');
  const [why, setWhy] = useState('');
  const { workerId } = member;
  const hasPapers = member.certificates.length > 0;
  const decide = (right: boolean) =>
    run({ providerId: firmId, workerId, right, trainedOn: right ? trainedOn : null, why: why.trim() });
  return (
    <Card title={`审核 ${member.name}`}>
      <View className="stack">
        {hasPapers ? (
          <DayField
            id={`trained-${workerId}`}
            label="上岗培训日期"
            start={today}
            value={trainedOn}
            onChange={setTrainedOn}
          />
        ) : (
          <View className="secondary">还没有交证件，交来以后才能准许。</View>
        )}
        <Field id={`why-${workerId}`} label="不通过的理由" max={200} value={why} onInput={setWhy} />
        {problem && <Problem words={problem} />}
        {hasPapers && (
          <Button
            id={`admit-${workerId}`}
            label="准许上岗"
            running={running}
            disabled={trainedOn === ''}
            onTap={() => decide(true)}
          />
        )}
        <Button
          id={`refuse-${workerId}`}
          kind="danger"
          label="不准许"
          running={running}
          disabled={why.trim() === ''}
          onTap={() => decide(false)}
        />
      </View>
    </Card>
  );
}

/** 审核证件, one by one. */
export function CheckingPaper({ firmId, paper }: { firmId: string; paper: CertificateView }) {
  const { run, running, problem } = useCommand('provider', 'checkPaper');
  const [why, setWhy] = useState('');
  const decide = (right: boolean) => run({ providerId: firmId, paperId: paper.id, right, why: why.trim() });
  return (
    <Card title={`审核证件：${paper.kind}`}>
      <View className="stack">
        <Field id={`why-${paper.id}`} label="不通过的理由" max={200} value={why} onInput={setWhy} />
        {problem && <Problem words={problem} />}
        <Button id={`right-${paper.id}`} label="证件有效" running={running} onTap={() => decide(true)} />
        <Button
          id={`wrong-${paper.id}`}
          kind="danger"
          label="退回证件"
          running={running}
          disabled={why.trim() === ''}
          onTap={() => decide(false)}
        />
      </View>
    </Card>
  );
}
