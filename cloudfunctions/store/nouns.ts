import type { Moment } from '#domain/kernel/actor';
import { type Decision, type Entity, sentBefore } from '#domain/kernel/entity';
import { CHANGES_A_DAY, isTooOften } from '#domain/kernel/often';
import { no } from '#domain/kernel/result';
import type { Reply } from '#domain/kernel/wire';
import { STEPS_WITHOUT_LIMIT } from '#domain/limits';
import type { SettledNoun } from '#domain/outbox/contract';
import type { Change } from './commit';
import { findById } from './documents';
import type { CollectionName } from './indexes';
import { addOnce, type DRAWN_BY_LOT, unitOfWork } from './unit-of-work';

/** Nouns that carry events and effects, by the name under which the wire knows them. */
export const NOUNS = {
  'repair-order': 'repair_orders',
  'catalogue-item': 'catalogue_items',
  rating: 'ratings',
  member: 'members',
  provider: 'providers',
  'earning-rule': 'points_rules',
  reward: 'rewards',
  station: 'stations',
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
  'staff-roll': 'staff_rolls',
  union: 'unions',
  membership: 'memberships',
  'privacy-guide': 'privacy_guides',
  'rights-guide': 'rights_guides',
  announcement: 'announcements',
  callback: 'callbacks',
  breakage: 'breakages',
  book: 'books',
  session: 'sessions',
  'sign-up': 'sign_ups',
  venue: 'venues',
  course: 'courses',
  'course-request': 'course_requests',
  import: 'imports',
} as const satisfies Record<SettledNoun, CollectionName>;
export type NounName = keyof typeof NOUNS;

export const nounOf = (collection: CollectionName): NounName | null =>
  (Object.keys(NOUNS) as NounName[]).find((noun) => NOUNS[noun] === collection) ?? null;

export type Changed<T, Code extends string> = Reply<T, Code | 'REQUEST_REUSED' | 'TOO_MANY_CHANGES'>;

/** A decision about a noun, and what changes with it in one commit. */
export type Decided<T, Code extends string> = Decision<T, Code> & { readonly with?: readonly Change[] };

interface Command<T, Code extends string, Beside> {
  readonly noun: NounName;
  readonly id: string;
  readonly moment: Moment;
  /** As it was read a moment ago, which spares reading it once more; who loses a race reads it. */
  readonly asRead?: T | null;
  /** What else the decision needs; it is read at the same time as the noun, anew in each round. */
  readonly beside?: (round: number) => Promise<Beside>;
  /** The noun with what else the decision needs, where one call answers both. */
  readonly read?: () => Promise<readonly [T | null, Beside]>;
  readonly decide: (noun: T, beside: Beside, round: number) => Decided<T, Code> | Promise<Decided<T, Code>>;
  /** What to say when another document holds what a unique index grants once. */
  readonly clash?: Code | typeof DRAWN_BY_LOT;
}

/**
 * One command on one noun: read, ask the domain, commit. A request sent again finds its event and is told how things stand now.
 */
export async function changeNoun<T extends Entity, Code extends string, Beside = undefined>({
  noun,
  id,
  moment,
  asRead,
  beside,
  read,
  decide,
  clash,
}: Command<T, Code, Beside>): Promise<Changed<T, Code | 'NOT_FOUND' | 'BUSY'>> {
  const done = await unitOfWork<T, Code | 'NOT_FOUND' | 'REQUEST_REUSED' | 'TOO_MANY_CHANGES'>(
    async (round) => {
      const [before, known] = await (read?.() ??
        Promise.all([
          (round === 1 && asRead) || findById<T>(NOUNS[noun], id),
          // Where nothing is read beside it, `decide` looks at nothing beside it.
          beside?.(round) as Promise<Beside>,
        ]));
      if (!before) return no('NOT_FOUND');
      const earlier = sentBefore(before, moment);
      if (earlier === 'other') return no('REQUEST_REUSED');
      if (earlier === 'same') return { ok: true, value: before, changes: [] };
      const { after, with: others = [], ...decided } = await decide(before, known, round);
      if (decided.ok && after && isTooOften(before, after, moment, STEPS_WITHOUT_LIMIT))
        return no(CHANGES_A_DAY.refusal);
      const own: Change[] = after && after !== before ? [{ collection: NOUNS[noun], before, after }] : [];
      const changes = [...own, ...others];
      return decided.ok ? { ok: true, value: after ?? before, changes } : { ...decided, changes };
    },
    clash,
  );
  return done.ok ? told(noun, done.value) : done;
}

/** Whether something has to follow now. */
export const owes = (changed: Changed<unknown, string>): boolean =>
  changed.ok && changed.follow !== undefined;

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
export async function createNoun<T extends Entity, Code extends string, Taken extends string>({
  noun,
  id,
  moment,
  decision,
  taken,
}: Birth<T, Code, Taken>): Promise<Changed<T, Code | Taken>> {
  if (decision.ok && (await addOnce(NOUNS[noun], decision.after))) return told(noun, decision.after);
  const existing = await findById<T>(NOUNS[noun], id);
  const earlier = existing ? sentBefore(existing, moment) : 'no';
  if (earlier === 'other') return no('REQUEST_REUSED');
  if (existing && earlier === 'same') return told(noun, existing);
  return decision.ok ? no(taken) : { ok: false, refusal: decision.refusal };
}

export function told<T extends Entity>(noun: NounName, value: T): Changed<T, never> {
  const owes = Object.keys(value.effects).length > 0;
  return owes ? { ok: true, value, follow: { noun, id: value._id } } : { ok: true, value };
}
