import { View } from '@tarojs/components';
import { Card } from '../components/card';
import { Field } from '../components/field';
import { Likely } from '../components/likely';
import { Screen } from '../components/screen';
import { backOr } from '../hooks/back-or';
import { useDraft } from '../hooks/use-draft';
import { useNow } from '../hooks/use-now';
import { WindowPicker } from './window-picker';

/** What is asked for, in words. */
export interface FormWords {
  readonly title: string;
  /** What this is, and what will happen. */
  readonly lead: string;
  readonly meaning: string;
  /** Where a time is asked for. */
  readonly window?: true;
  /** Where a reason is asked for: its label, what is likely, an example. */
  readonly reason?: { readonly label: string; readonly likely: readonly string[]; readonly example: string };
  /** A verb. */
  readonly verb: string;
}

export interface Filled {
  readonly from: number;
  readonly reason: string;
}

interface OrderFormProps {
  /** The draft is kept for this form of this order alone. */
  readonly name: string;
  readonly below: readonly [screen: 'order' | 'workerOrder', orderId: string];
  readonly words: FormWords;
  readonly send: (filled: Filled) => Promise<unknown>;
  readonly running: boolean;
  readonly problem: string | null;
  readonly fieldProblem: (path: string) => string | undefined;
}

const SHORTEST = 2;

interface OrderDraft {
  readonly from: number | null;
  readonly reason: string;
}
const EMPTY: OrderDraft = { from: null, reason: '' };

/** What takes more than one tap: two hours, a reason, or both; kept until it has been sent. */
export function OrderForm({ name, below, words, send, running, problem, fieldProblem }: OrderFormProps) {
  const kept = useDraft<OrderDraft>(name, EMPTY);
  const { change, clear } = kept;
  const draft = stillToCome(kept.draft, useNow());
  const missing = whatIsMissing(words, draft);
  const go = async () => {
    if (!(await send({ from: draft.from ?? 0, reason: draft.reason.trim() }))) return;
    clear();
    backOr(...below);
  };
  return (
    <Screen
      title={words.title}
      action={{
        id: 'send-form',
        label: words.verb,
        onTap: go,
        running,
        disabled: missing !== null,
        why: missing ?? undefined,
      }}
      problem={problem}
    >
      <View>
        <View className="heading">{words.lead}</View>
        <View className="secondary">{words.meaning}</View>
      </View>
      {words.reason && (
        <Reason
          words={words.reason}
          value={draft.reason}
          onInput={(reason) => change({ reason })}
          problem={fieldProblem('reason')}
        />
      )}
      {words.window && (
        <Card>
          <View className="stack">
            <WindowPicker
              from={draft.from}
              onChange={(from) => change({ from })}
              problem={fieldProblem('at')}
            />
          </View>
        </Card>
      )}
    </Screen>
  );
}

/** A time that was chosen yesterday may have passed meanwhile. */
const stillToCome = (draft: OrderDraft, now: number): OrderDraft =>
  draft.from !== null && draft.from <= now ? { ...draft, from: null } : draft;

interface ReasonProps {
  readonly words: NonNullable<FormWords['reason']>;
  readonly value: string;
  readonly onInput: (reason: string) => void;
  readonly problem: string | undefined;
}

const Reason = ({ words, value, onInput, problem }: ReasonProps) => (
  <Card>
    <View className="stack">
      <Field
        id="reason"
        label={words.label}
        long
        max={200}
        value={value}
        onInput={onInput}
        placeholder={words.example}
        problem={problem}
      />
      <Likely id="likely" words={words.likely} onChoose={onInput} />
    </View>
  </Card>
);

function whatIsMissing(words: FormWords, { from, reason }: OrderDraft): string | null {
  if (words.reason && reason.trim().length < SHORTEST) return '请写明原因，至少两个字。';
  return words.window && from === null ? '请选一个时间。' : null;
}
