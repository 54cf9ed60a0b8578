import { View } from '@tarojs/components';
import { useState } from 'react';
import { CAUSES, type Cause, type Grounds } from '#domain/standing/cause';
import { CAUSE_LABEL } from '#domain/standing/labels';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Choice } from '../../../components/choice';
import { DayField } from '../../../components/day-field';
import { confirm, type Sure } from '../../../components/dialog';
import { Field } from '../../../components/field';
import { Problem } from '../../../components/problem';

interface StoppingProps {
  readonly id: string;
  readonly label: string;
  /** What it means for whom it concerns. */
  readonly meaning: string;
  readonly today: string;
  /** Answers whether it was done. */
  readonly onDone: (grounds: Grounds, sure: Sure) => Promise<boolean>;
  readonly running: boolean;
  readonly problem: string | null;
  readonly dayProblem?: string | undefined;
}

const OPTIONS = CAUSES.map((kind) => ({ value: kind, label: CAUSE_LABEL[kind] }));
const SHORTEST = 2;

/** 立即暂停: folded away; a cause, its day and what happened, asked once more. */
export function Stopping(props: StoppingProps) {
  const { id, label, meaning, today } = props;
  const [unfolded, setUnfolded] = useState(false);
  const [kind, setKind] = useState<Cause['kind'] | null>(null);
  const [happenedOn, setHappenedOn] = useState(today);
  const [why, setWhy] = useState('');
  if (!unfolded) return <Button id={id} kind="quiet" label={label} onTap={() => setUnfolded(true)} />;
  const words = why.trim();
  const stop = async () => {
    if (kind === null) return;
    const sure = await confirm({ title: label, words: meaning, yes: '停接' });
    if (sure && (await props.onDone({ kind, happenedOn, why: words }, sure))) setUnfolded(false);
  };
  return (
    <Card title={label} tone="brick">
      <View className="stack">
        <View className="secondary">{meaning}</View>
        <Choice
          id={`${id}-cause`}
          label="为什么"
          look="chips"
          options={OPTIONS}
          value={kind}
          onChange={setKind}
        />
        <DayField
          id={`${id}-day`}
          label="哪一天发生的"
          start={today}
          value={happenedOn}
          onChange={setHappenedOn}
          problem={props.dayProblem}
        />
        <Field id={`${id}-why`} label="发生了什么，谁说的" long max={300} value={why} onInput={setWhy} />
        {props.problem && !props.dayProblem && <Problem words={props.problem} />}
        <Button
          id={`${id}-go`}
          kind="danger"
          label={label}
          running={props.running}
          disabled={kind === null || words.length < SHORTEST}
          onTap={stop}
        />
        <Button id={`${id}-back`} kind="quiet" label="先不" onTap={() => setUnfolded(false)} />
      </View>
    </Card>
  );
}

export const MEANS_AT_ONCE =
  '马上生效：不能再接单，没开工的单子退回居民。另一位同事一个工作日内确认，没有确认就撤销，同一件事不能再停。只有您一位工作人员时，停七天。';
