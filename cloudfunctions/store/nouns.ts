import type { Moment } from '#domain/kernel/actor';
import { type Decision, type Noun, sentBefore } from '#domain/kernel/noun';
import { no, type Refusal } from '#domain/kernel/result';
import type { Follow } from '#domain/kernel/wire';
import { commit } from './commit';
import { findById } from './documents';
import type { CollectionName } from './indexes';

/** Nouns that carry events and effects, by the name under which the wire knows them. */
export const NOUNS = {
  'repair-order': 'repair_orders',
  rating: 'ratings',
  member: 'members',
  provider: 'providers',
  'earning-rule': 'points_rules',
  reward: 'rewards',
  redemption: 'redemptions',
  appointment: 'appointments',
  slot: 'appointment_slots',
  studio: 'studios',
  calendar: 'working_calendars',
  application: 'applications',
  standing: 'standings',
  complaint: 'complaints',
  'no-show': 'no_shows',
  'code-tries': 'code_tries',
} as const satisfies Record<string, CollectionName>;
export type NounName = keyof typeof NOUNS;

export const nounOf = (collection: CollectionName): NounName | null =>
  (Object.keys(NOUNS) as NounName[]).find((noun) => NOUNS[noun] === collection) ?? null;

export type Changed<T, Code extends string> =
  | { readonly ok: true; readonly value: T; readonly follow?: Follow }
  | { readonly ok: false; readonly refusal: Refusal<Code | 'REQUEST_REUSED'> };

/**
 * Rounds of read, decide, commit before we say that it is too busy. The second answers nearly every race; a crowd that leaves
 * one and the same slot needs the rest.
 */
export const ROUNDS_MAX = 16;

interface Wish<T, Code extends string, Beside> {
  readonly noun: NounName;
  readonly id: string;
  readonly moment: Moment;
  /** As it was read a moment ago, which spares reading it once more; who loses a race reads it. */
  readonly asRead?: T | null;
  /** What else the decision needs; it is read at the same time as the noun. */
  readonly beside: Promise<Beside>;
  readonly decide: (noun: T, beside: Beside) => Decision<T, Code>;
  /** What to say when another document holds what a unique index grants once. */
  readonly clash?: Code;
}

/**
 * Reads a noun, asks the domain, commits; whoever loses a race reads and decides again, so that the answer is the
 * domain's own. A request sent again finds its event and is told how things stand now.
 */
export async function changeNoun<T extends Noun, Code extends string, Beside>({
  noun,
  id,
  moment,
  asRead,
  beside,
  decide,
  clash,
}: Wish<T, Code, Beside>): Promise<Changed<T, Code | 'NOT_FOUND' | 'BUSY'>> {
  for (let round = 1; round <= ROUNDS_MAX; round += 1) {
    const [before, known] = await Promise.all([
      (round === 1 && asRead) || findById<T>(NOUNS[noun], id),
      beside,
    ]);
    if (!before) return no('NOT_FOUND');
    const earlier = repeated(noun, before, moment);
    if (earlier) return earlier;
    const decision = decide(before, known);
    const after = decision.after;
    if (!after || after === before) return decision.ok ? told(noun, before) : refusalOf(decision);
    const outcome = await commit([{ collection: NOUNS[noun], before, after }]);
    if (outcome === 'done') return decision.ok ? told(noun, after) : refusalOf(decision);
    if (outcome === 'clash') return no(clash ?? unexpectedClash(noun, id));
    await pause(round);
  }
  return no('BUSY');
}

/** Whether something has to follow now. */
export const owes = (changed: Changed<unknown, string>): boolean =>
  changed.ok && changed.follow !== undefined;

export const NOTHING: Promise<undefined> = Promise.resolve(undefined);

interface Birth<T, Code extends string, Taken extends string> {
  readonly noun: NounName;
  /** Computed, so that there can be one. */
  readonly id: string;
  readonly moment: Moment;
  readonly decision: Decision<T, Code>;
  /** What to say when it exists and another request made it. */
  readonly taken: Taken;
}

/** Adds a noun under its computed id. Also a retry whose time has passed since finds what it did the first time. */
export async function createNoun<T extends Noun, Code extends string, Taken extends string>({
  noun,
  id,
  moment,
  decision,
  taken,
}: Birth<T, Code, Taken>): Promise<Changed<T, Code | Taken>> {
  if (decision.ok) {
    const outcome = await commit([{ collection: NOUNS[noun], before: null, after: decision.after }]);
    if (outcome === 'done') return told(noun, decision.after);
  }
  const existing = await findById<T>(NOUNS[noun], id);
  const earlier = existing && repeated(noun, existing, moment);
  if (earlier) return earlier;
  return decision.ok ? no(taken) : refusalOf(decision);
}

/** The no alone: a refused decision may carry the changed noun, which is for the store and for nobody else. */
const refusalOf = <Code extends string>({ refusal }: { readonly refusal: Refusal<Code> }) =>
  ({ ok: false, refusal }) as const;

function unexpectedClash(noun: NounName, id: string): never {
  throw new Error(`a unique index forbids this change of ${noun} ${id}`);
}

function repeated<T extends Noun>(noun: NounName, found: T, moment: Moment): Changed<T, never> | null {
  const earlier = sentBefore(found, moment);
  if (earlier === 'no') return null;
  return earlier === 'same' ? told(noun, found) : no('REQUEST_REUSED');
}

export function told<T extends Noun>(noun: NounName, value: T): Changed<T, never> {
  const owes = Object.keys(value.effects).length > 0;
  return owes ? { ok: true, value, follow: { noun, id: value._id } } : { ok: true, value };
}

/**
 * The first loser decides again at once; in a crowd, everybody waits a little longer each time, and not in step, but never so
 * long that somebody gives up.
 */
export const pause = (round: number): Promise<unknown> =>
  round === 1
    ? Promise.resolve()
    : new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(LONGEST_PAUSE, 10 * 2 ** round)));
const LONGEST_PAUSE = 1000;
