import { no, type Refusal } from '#domain/kernel/result';
import { type Change, commit } from './commit';
import { pause, ROUNDS_MAX } from './nouns';

export type Together<T, Code extends string> =
  | { readonly ok: true; readonly value: T; readonly changes: readonly Change[] }
  | { readonly ok: false; readonly refusal: Refusal<Code>; readonly changes?: readonly Change[] };

/**
 * Reads several documents, asks the domain, commits all that it changed or nothing; whoever loses a race reads and
 * decides again. A no may leave a mark, too.
 */
export async function together<T, Code extends string>(
  decide: (round: number) => Promise<Together<T, Code>>,
  /** What to say when another document holds what a unique index grants once. */
  clash?: Code,
): Promise<{ ok: true; value: T } | { ok: false; refusal: Refusal<Code | 'BUSY'> }> {
  for (let round = 1; round <= ROUNDS_MAX; round += 1) {
    const decided = await decide(round);
    const outcome = await commit(decided.changes ?? []);
    if (outcome === 'done')
      return decided.ok ? { ok: true, value: decided.value } : { ok: false, refusal: decided.refusal };
    if (outcome === 'clash' && clash !== undefined) return no(clash);
    await pause(round);
  }
  return no('BUSY');
}
