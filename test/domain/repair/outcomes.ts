import type { Effect } from '#domain/kernel/effect';
import type { RepairOrder } from '#domain/repair/order';

/** What a decision came to, in one word: its refusal, or ok. */
export const codeOf = (decision: { ok: boolean; refusal?: { code: string } }): string =>
  decision.refusal?.code ?? 'ok';

/** What one step made the order owe. */
export const effectsOf = (after: RepairOrder, before: RepairOrder): Effect[] =>
  Object.entries(after.effects)
    .filter(([key]) => !(key in before.effects))
    .map(([, effect]) => effect);
