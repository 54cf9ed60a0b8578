import type { Moment } from '#domain/kernel/actor';
import { type Noun, sentBefore } from '#domain/kernel/noun';
import { no, type Refusal } from '#domain/kernel/result';
import type { Change } from './commit';
import { findById } from './documents';
import { type Changed, NOUNS, type NounName, told } from './nouns';
import { together } from './together';

/** What a decision about a noun and its surroundings leads to: the noun, and what changes with it in one commit. */
export type ChangedWith<T, Code extends string> =
  | { readonly ok: true; readonly after: T; readonly with: readonly Change[] }
  | { readonly ok: false; readonly refusal: Refusal<Code> };

interface Wish<T, Code extends string> {
  readonly noun: NounName;
  readonly id: string;
  readonly moment: Moment;
  /** As it was read a moment ago, which spares reading it once more; who loses a race reads it. */
  readonly asRead?: T;
  /** Reads what else is concerned and decides; done again from the beginning by whoever loses a race. */
  readonly decide: (noun: T, round: number) => Promise<ChangedWith<T, Code>>;
  /** What to say when another document holds what a unique index grants once. */
  readonly clash?: Code;
}

/** Like `changeNoun`, where other documents have to change in the same commit. */
export async function changeTogether<T extends Noun, Code extends string>({
  noun,
  id,
  moment,
  asRead,
  decide,
  clash,
}: Wish<T, Code>): Promise<Changed<T, Code | 'NOT_FOUND' | 'BUSY'>> {
  const done = await together<T, Code | 'NOT_FOUND' | 'REQUEST_REUSED'>(async (round) => {
    const before = (round === 1 && asRead) || (await findById<T>(NOUNS[noun], id));
    if (!before) return no('NOT_FOUND');
    const earlier = sentBefore(before, moment);
    if (earlier === 'other') return no('REQUEST_REUSED');
    if (earlier === 'same') return { ok: true, value: before, changes: [] };
    const decision = await decide(before, round);
    if (!decision.ok) return decision;
    const own = { collection: NOUNS[noun], before, after: decision.after };
    return { ok: true, value: decision.after, changes: [own, ...decision.with] };
  }, clash);
  return done.ok ? told(noun, done.value) : done;
}
