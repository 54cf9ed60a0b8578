import { View } from '@tarojs/components';
import { useState } from 'react';
import type { CrewMember } from '#domain/firm/contract-views';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { DayField } from '../../../components/day-field';
import { toast } from '../../../components/dialog';
import { Problem } from '../../../components/problem';
import { useCommand } from '../../../hooks/use-command';

interface TrainingProps {
  readonly firmId: string;
  readonly member: CrewMember;
  readonly today: string;
}

/** 登记培训, folded away: his badge counts for a year from that day. */
export function Training({ firmId, member: { workerId, name }, today }: TrainingProps) {
  const { run, running, problem } = useCommand('provider', 'train');
  const [unfolded, setUnfolded] = useState(false);
  const unfold = () => setUnfolded(true);
  const [trainedOn, setTrainedOn] = useState('');
  if (!unfolded) {
    return <Button id={`train-${workerId}`} kind="quiet" label={`登记${name}的培训`} onTap={unfold} />;
  }
  const save = async () => {
    if (!(await run({ providerId: firmId, workerId, trainedOn }))) return;
    toast('登记好了，工牌再有效一年');
    setUnfolded(false);
  };
  return (
    <Card title={`登记 ${name} 的上岗培训`}>
      <View className="stack">
        <DayField
          id={`training-${workerId}`}
          label="哪一天培训的"
          start={today}
          value={trainedOn}
          onChange={setTrainedOn}
        />
        {problem && <Problem words={problem} />}
        <Button
          id={`save-training-${workerId}`}
          label="登记"
          running={running}
          disabled={trainedOn === ''}
          onTap={save}
        />
      </View>
    </Card>
  );
}
