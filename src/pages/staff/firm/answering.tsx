import { View } from '@tarojs/components';
import { useState } from 'react';
import type { LadderView } from '#domain/standing/contract';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { DayField } from '../../../components/day-field';
import type { Sure } from '../../../components/dialog';
import { Field } from '../../../components/field';
import { Problem } from '../../../components/problem';
import { TwoWays } from '../../../components/two-ways';
import { useCommand } from '../../../hooks/use-command';
import { Alone } from '../own-case';

/** 答复申诉: kept or overturned, with a reason; an overturned step never counted. */
export function AnsweringAppeal({ ladder }: { ladder: LadderView }) {
  const { run, running, problem, refusal, fieldProblem } = useCommand('provider', 'decideAppeal');
  const step = ladder.steps.find(({ appeal }) => appeal?.state === 'filed');
  if (!step) return null;
  const decide = (overturned: boolean) => (why: string, sure: Sure) =>
    run({ providerId: ladder.providerId, stepId: step.id, overturned, why }, sure);
  return (
    <TwoWays
      whyId="appeal-why"
      about={step.id}
      title="答复申诉"
      running={running}
      problem={problem}
      whyProblem={fieldProblem('why')}
      ways={[
        {
          id: 'keep',
          label: '维持这一步',
          meaning: '这一步照样算，申诉就此办结。',
          verb: '维持',
          onDone: decide(false),
        },
        {
          id: 'overturn',
          label: '撤销这一步',
          meaning: '这一步从来不算，信誉跟着改。申诉就此办结。',
          verb: '撤销',
          onDone: decide(true),
        },
      ]}
    >
      <View>{step.appeal?.why}</View>
      {refusal === 'OWN_CASE' && <Alone />}
    </TwoWays>
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
