import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { DayField } from '../../../components/day-field';
import { Field } from '../../../components/field';
import { Problem } from '../../../components/problem';

interface TrainedAgainProps {
  readonly id: string;
  readonly label: string;
  readonly today: string;
  readonly withReason?: boolean;
  readonly onDone: (said: { readonly trainedOn: string; readonly why: string }) => Promise<boolean>;
  readonly running: boolean;
  readonly problem: string | null;
}

/** What comes back after a training, folded away. */
export function TrainedAgain(props: TrainedAgainProps) {
  const { id, label, today, withReason = false, problem } = props;
  const [unfolded, setUnfolded] = useState(false);
  const [trainedOn, setTrainedOn] = useState('');
  const [why, setWhy] = useState('');
  if (!unfolded) return <Button id={id} kind="quiet" label={label} onTap={() => setUnfolded(true)} />;
  const isWhole = trainedOn !== '' && (!withReason || why.trim().length > 1);
  return (
    <Card title={label}>
      <View className="stack">
        <DayField
          id={`${id}-day`}
          label="哪一天培训合格的"
          start={today}
          value={trainedOn}
          onChange={setTrainedOn}
        />
        {withReason && <Field id={`${id}-why`} label="理由" max={300} value={why} onInput={setWhy} />}
        {problem && <Problem words={problem} />}
        <Button
          id={`${id}-go`}
          label={label}
          running={props.running}
          disabled={!isWhole}
          onTap={async () => {
            if (await props.onDone({ trainedOn, why: why.trim() })) setUnfolded(false);
          }}
        />
      </View>
    </Card>
  );
}
