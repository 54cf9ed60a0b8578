import type { Effect } from '#domain/effects';
import type { RepairOrder } from '#domain/repair/order';

interface Outcome {
  readonly ok: boolean;
  readonly refusal?: { readonly code: string; readonly fields?: readonly { readonly path: string }[] };
}

/** What a decision came to, in one word: its refusal, or ok. */
export const codeOf = (decision: Outcome): string => decision.refusal?.code ?? 'ok';

/** The same with the fields that the refusal names. */
export const saidOf = ({ refusal }: Outcome): string =>
  refusal ? [refusal.code, ...(refusal.fields ?? []).map(({ path }) => path)].join(' ') : 'ok';

/** What one step made the order owe. */
export const effectsOf = (after: RepairOrder, before: RepairOrder): Effect[] =>
  Object.entries(after.effects)
    .filter(([key]) => !(key in before.effects))
    .map(([, effect]) => effect);
