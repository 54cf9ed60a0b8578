import { View } from '@tarojs/components';
import { useState } from 'react';
import type { LadderView } from '#domain/provider/contract-standing';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { DayField } from '../../../components/day-field';
import { Field } from '../../../components/field';
import { Problem } from '../../../components/problem';
import { useCommand } from '../../../hooks/use-command';

/** 答复申诉: kept or overturned, with a reason; an overturned step never counted. */
export function AnsweringAppeal({ ladder }: { ladder: LadderView }) {
  const { run, running, problem } = useCommand('provider', 'decideAppeal');
  const [why, setWhy] = useState('');
  const step = ladder.steps.find(({ appeal }) => appeal?.state === 'filed');
  if (!step) return null;
  const decide = (overturned: boolean) =>
    run({ providerId: ladder.providerId, stepId: step.id, overturned, why: why.trim() });
  const unwritten = why.trim().length < 2;
  return (
    <Card title="答复申诉" tone="amber">
      <View className="stack">
        <View>{step.appeal?.why}</View>
        <Field id="appeal-why" label="理由" long max={300} value={why} onInput={setWhy} />
        {problem && <Problem words={problem} />}
        <Button
          id="keep"
          label="维持这一步"
          running={running}
          disabled={unwritten}
          onTap={() => decide(false)}
        />
        <Button
          id="overturn"
          kind="quiet"
          label="撤销这一步"
          running={running}
          disabled={unwritten}
          onTap={() => decide(true)}
        />
      </View>
    </Card>
  );
}

/** 恢复: with a training since, and staff's consent. */
export function Reinstating({ firmId, today }: { firmId: string; today: string }) {
  const { run, running, problem } = useCommand('provider', 'reinstate');
  const [trainedOn, setTrainedOn] = useState('');
  const [why, setWhy] = useState('');
  return (
    <Card title="恢复接单">
      <View className="stack">
        <DayField id="trained-on" label="培训日期" start={today} value={trainedOn} onChange={setTrainedOn} />
        <Field id="reinstate-why" label="理由" max={300} value={why} onInput={setWhy} />
        {problem && <Problem words={problem} />}
        <Button
          id="reinstate"
          label="同意恢复"
          running={running}
          disabled={trainedOn === '' || why.trim().length < 2}
          onTap={() => run({ providerId: firmId, trainedOn, why: why.trim() })}
        />
      </View>
    </Card>
  );
}
