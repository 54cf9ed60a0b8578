import { View } from '@tarojs/components';
import { useState } from 'react';
import { useDraft } from '../hooks/use-draft';
import { Button } from './button';
import { Card } from './card';
import { confirm, type Sure } from './dialog';
import { Field } from './field';
import { Likely } from './likely';
import { Problem } from './problem';
import './reasoned.scss';

interface ReasonedProps {
  readonly id: string;
  /** What it is about: the reason that was begun is kept for this one alone. */
  readonly about: string;
  /** What the quiet way in says. */
  readonly label: string;
  /** What it means for everybody, before a reason is written. */
  readonly meaning: string;
  /** Reasons that are likely: one tap writes them. */
  readonly likely?: readonly string[];
  /** Where the reason is kept, where that is no order. */
  readonly kept?: string;
  /** The verb on the last question. */
  readonly verb: string;
  /** Answers whether it was done. */
  readonly onDone: (reason: string, sure: Sure) => Promise<boolean>;
  readonly running: boolean;
  readonly problem: string | null;
  readonly reasonProblem?: string | undefined;
}

const SHORTEST = 2;
const EMPTY = { reason: '' };

/** A way out that nobody should take by accident: folded away, with a reason, and asked once more. */
export function Reasoned(props: ReasonedProps) {
  const { id, about, label, likely = [] } = props;
  const { draft, change, clear } = useDraft(`reason-${id}-${about}`, EMPTY);
  // What was begun is found again where it was left.
  const [unfolded, setUnfolded] = useState(draft.reason !== '');
  if (!unfolded) {
    return <Button id={id} kind="quiet" label={label} onTap={() => setUnfolded(true)} />;
  }
  const written = draft.reason.trim().length >= SHORTEST;
  const go = async () => {
    const sure = await confirm({ title: label, words: props.meaning, yes: props.verb });
    if (!sure) return;
    if (await props.onDone(draft.reason, sure)) clear();
  };
  return (
    <Card title={label}>
      <View className="stack">
        <View className="secondary">{props.meaning}</View>
        {likely.length > 0 && (
          <Likely id={`${id}-likely`} words={likely} onChoose={(reason) => change({ reason })} />
        )}
        <Field
          id={`${id}-reason`}
          label="原因"
          long
          max={200}
          hint={`至少两个字，会记在${props.kept ?? '单子上'}。`}
          value={draft.reason}
          onInput={(reason) => change({ reason })}
          problem={props.reasonProblem}
        />
        {props.problem && !props.reasonProblem && <Problem words={props.problem} />}
        <View className="reasoned__ways">
          <Button id={`${id}-back`} kind="quiet" label="先不" onTap={() => setUnfolded(false)} />
          <Button
            id={`${id}-go`}
            kind="danger"
            label={label}
            running={props.running}
            disabled={!written}
            onTap={go}
          />
        </View>
      </View>
    </Card>
  );
}
