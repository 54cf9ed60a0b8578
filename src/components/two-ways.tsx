import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { useDraft } from '../hooks/use-draft';
import { Button } from './button';
import { Card } from './card';
import { confirm, type Sure } from './dialog';
import { Field } from './field';
import { Problem } from './problem';

interface Way {
  readonly id: string;
  readonly label: string;
  /** What it means for everybody, asked before it is done. */
  readonly meaning: string;
  /** The verb on that question. */
  readonly verb: string;
  /** Answers what came of it; null when it was not done. */
  readonly onDone: (why: string, sure: Sure) => Promise<unknown>;
}

interface TwoWaysProps {
  readonly id?: string;
  /** The field of the reason. */
  readonly whyId: string;
  /** What it is about: the reason that was begun is kept for this one alone. */
  readonly about: string;
  readonly title: string;
  readonly hint?: string;
  /** What is to be known before. */
  readonly children?: ReactNode;
  /** The one that is named first, and the other one. */
  readonly ways: readonly [Way, Way];
  readonly running: boolean;
  readonly problem: string | null;
  readonly whyProblem?: string | undefined;
}

const EMPTY = { why: '' };
const SHORTEST = 2;
const LONGEST = 300;

/** 裁定, 确认, 答复: one of two ways, with a reason that others read, asked once more because it cannot be taken back. */
export function TwoWays(props: TwoWaysProps) {
  const { whyId, about, title, hint, children, ways, running, problem, whyProblem } = props;
  const { draft, change, clear } = useDraft(`${whyId}-${about}`, EMPTY);
  const why = draft.why.trim();
  const choose = async ({ label, meaning, verb, onDone }: Way) => {
    const sure = await confirm({ title: label, words: meaning, yes: verb });
    if (!sure) return;
    if (await onDone(why, sure)) clear();
  };
  return (
    <Card {...(props.id ? { id: props.id } : {})} title={title} tone="amber">
      <View className="stack">
        {children}
        <Field
          id={whyId}
          label="理由"
          long
          max={LONGEST}
          value={draft.why}
          onInput={(words) => change({ why: words })}
          {...(hint ? { hint } : {})}
          problem={whyProblem}
        />
        {problem && !whyProblem && <Problem words={problem} />}
        {ways.map((way, place) => (
          <Button
            key={way.id}
            id={way.id}
            kind={place === 0 ? 'main' : 'quiet'}
            label={way.label}
            running={running}
            disabled={why.length < SHORTEST}
            onTap={() => choose(way)}
          />
        ))}
      </View>
    </Card>
  );
}
