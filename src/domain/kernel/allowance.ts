// 限额: what one person may have open at the same time, or may do within a day or an hour. The numbers are data, so that staff
// read the same rules that the cloud keeps.

import type { Moment, Role } from './actor';
import type { Entity } from './entity';
import { no, type Result, yes } from './result';
import { dayOf, hourOf, MINUTE, startOfDay } from './time';

/** Counted by what is not over yet: as soon as one ends there is room for another. */
interface OpenLimit {
  readonly counts: 'open';
  readonly noun: 'repair-order' | 'appointment' | 'complaint';
  readonly max: number;
  /** For an account whose phone nobody has confirmed. */
  readonly unconfirmedMax?: number;
  readonly refusal: string;
}

/** Counted by the Beijing day, or by its hour. */
interface TimedLimit {
  readonly counts: 'day' | 'hour';
  readonly max: number;
  readonly unconfirmedMax?: number;
  readonly refusal: string;
}

export const LIMITS = {
  'open-orders': {
    counts: 'open',
    noun: 'repair-order',
    max: 5,
    unconfirmedMax: 1,
    refusal: 'TOO_MANY_ORDERS',
  },
  'open-urgent-orders': {
    counts: 'open',
    noun: 'repair-order',
    max: 2,
    unconfirmedMax: 1,
    refusal: 'TOO_MANY_URGENT_ORDERS',
  },
  'open-requests': {
    counts: 'open',
    noun: 'appointment',
    max: 3,
    unconfirmedMax: 1,
    refusal: 'TOO_MANY_REQUESTS',
  },
  /** Times that counsellors offer, held by open requests. */
  'care-places': {
    counts: 'open',
    noun: 'appointment',
    max: 3,
    unconfirmedMax: 1,
    refusal: 'TOO_MANY_PLACES',
  },
  'open-complaints': {
    counts: 'open',
    noun: 'complaint',
    max: 5,
    refusal: 'TOO_MANY_COMPLAINTS',
  },
  /** Booked, whatever has become of it: whoever calls one off at once books another. */
  'orders-a-day': { counts: 'day', max: 20, refusal: 'TOO_MANY_ORDERS_TODAY' },
  'requests-a-day': { counts: 'day', max: 10, refusal: 'TOO_MANY_REQUESTS_TODAY' },
  /** Begun: whoever withdraws one begins another. */
  'applications-a-day': {
    counts: 'day',
    max: 5,
    refusal: 'TOO_MANY_APPLICATIONS',
  },
  /** Tables that leave the house as a file. */
  'exports-a-day': { counts: 'day', max: 30, refusal: 'TOO_MANY_EXPORTS' },
  /** Whatever has become of them: each books twice when it is called off. Counted by the entries of the account. */
  'redemptions-a-day': { counts: 'day', max: 20, refusal: 'TOO_MANY_REDEMPTIONS' },
  /** Whom an officer invites, and who came or telephoned: each is told. */
  'recorded-a-day': { counts: 'day', max: 50, refusal: 'TOO_MANY_RECORDED' },
  /** Tickets for pictures, and for films. */
  uploads: { counts: 'day', max: 200, refusal: 'TOO_MANY_UPLOADS' },
  films: { counts: 'day', max: 20, refusal: 'TOO_MANY_UPLOADS' },
  /** Seals that staff open for a reason that they write. */
  'openings-an-hour': { counts: 'hour', max: 60, refusal: 'TOO_MANY_OPENINGS' },
  /** Whether a number belongs to somebody, and to whom. */
  'look-ups-an-hour': { counts: 'hour', max: 60, refusal: 'TOO_MANY_LOOK_UPS' },
} as const satisfies Readonly<Record<string, OpenLimit | TimedLimit>>;
export type LimitName = keyof typeof LIMITS;

/** What to say where a limit is reached: by its name, or that a confirmed phone would make room. */
export type LimitRefusal<L extends LimitName = LimitName> = L extends LimitName
  ?
      | (typeof LIMITS)[L]['refusal']
      | ((typeof LIMITS)[L] extends { readonly unconfirmedMax: number } ? 'PHONE_UNCONFIRMED' : never)
  : never;

/** Those that make room again as soon as something ends, by name. */
export const OPEN_LIMITS = [
  'open-orders',
  'open-urgent-orders',
  'open-requests',
  'care-places',
  'open-complaints',
] as const satisfies readonly LimitName[];
export type OpenLimitName = (typeof OPEN_LIMITS)[number];
/** What is said where one of them is full. */
export const OPEN_LIMIT_REFUSALS = [
  'TOO_MANY_ORDERS',
  'TOO_MANY_URGENT_ORDERS',
  'TOO_MANY_REQUESTS',
  'TOO_MANY_PLACES',
  'TOO_MANY_COMPLAINTS',
  'PHONE_UNCONFIRMED',
] as const satisfies readonly LimitRefusal<OpenLimitName>[];

/** One document per person, small for ever: of each limit no more than its measure. `_id` is the memberId. */
export interface Allowance {
  readonly _id: string;
  readonly version: number;
  readonly held: Readonly<Partial<Record<LimitName, readonly Held[]>>>;
  readonly days: Readonly<Partial<Record<LimitName, Count>>>;
}
interface Held {
  /** Of the order, the request, … that is counted. */
  readonly id: string;
  readonly at: number;
}
/** How often something was done on a day, or in an hour; of an earlier one it counts no more. */
export interface Count {
  readonly on: string;
  readonly count: number;
  /** What was counted last, where that is known: sent again, it counts once. */
  readonly last?: string;
}

export const countedOn = (known: Count | undefined, on: string, times = 1): Count => ({
  on,
  count: (known?.on === on ? known.count : 0) + times,
});

/** Whose allowance is asked. */
export interface Claimant {
  readonly memberId: string;
  readonly phoneConfirmed: boolean;
}

/** One more of what these limits count. */
export interface Claim<L extends LimitName = LimitName> {
  readonly limits: readonly L[];
  /** Of what is about to be made. The same one again counts once where open ones are counted. */
  readonly id: string;
  readonly now: number;
  /** How many of what is counted by the day or the hour; absent is one. */
  readonly times?: number;
  /** Tells this very wish from any other, where nothing else does: of what is counted by the day or the hour it counts once. */
  readonly sent?: string;
}

/** Of what is held, whether each is open still; what is missing here does not exist (yet). */
export type Known = ReadonlyMap<string, boolean>;

/** What is claimed is made within the same call, or never. */
const BEING_MADE = 2 * MINUTE;

const ruleOf = (limit: LimitName): OpenLimit | TimedLimit => LIMITS[limit];

export function maxFor(limit: LimitName, { phoneConfirmed }: Claimant): number {
  const { max, unconfirmedMax } = ruleOf(limit);
  return phoneConfirmed ? max : (unconfirmedMax ?? max);
}

/** Those limits of a claim that count what is not over yet. */
export const openOnes = ({ limits }: Claim): LimitName[] => limits.filter((limit) => nounOf(limit) !== null);

export type HeldNoun = OpenLimit['noun'];
/** Of which noun a limit counts what is not over yet; null where it counts by the day. */
export function nounOf(limit: LimitName): HeldNoun | null {
  const rule = ruleOf(limit);
  return rule.counts === 'open' ? rule.noun : null;
}

/** Adds it to all that counts it, or says which limit is reached. What has ended meanwhile makes room. */
export function claimed<L extends LimitName>(
  before: Allowance | null,
  claimant: Claimant,
  claim: Claim<L>,
  known: Known,
): Result<Allowance, LimitRefusal<L>> {
  let after: Allowance = before ?? { _id: claimant.memberId, version: 0, held: {}, days: {} };
  const again = isHeld(after, claim);
  for (const limit of claim.limits) {
    // What is sent again was counted on its day.
    if (again && !nounOf(limit)) continue;
    const one = nounOf(limit) ? holding(after, limit, claim, known) : lately(after, limit, claim);
    if (one.count > maxFor(limit, claimant)) return no(refusalFor(limit, claimant));
    after = one.after;
  }
  return yes(after);
}

const isHeld = ({ held }: Allowance, claim: Claim): boolean =>
  openOnes(claim).some((limit) => held[limit]?.some(({ id }) => id === claim.id) ?? false);

export interface FullLimit {
  readonly limit: OpenLimitName;
  readonly says: LimitRefusal<OpenLimitName>;
}

/** Which measures are full now: what a form says before somebody fills it in for nothing. */
export const fullOnes = (
  before: Allowance | null,
  claimant: Claimant,
  known: Known,
  now: number,
): FullLimit[] =>
  OPEN_LIMITS.flatMap((limit) => {
    const one = claimed(before, claimant, { limits: [limit], id: '', now }, known);
    return one.ok ? [] : [{ limit, says: one.refusal.code }];
  });

function holding(before: Allowance, limit: LimitName, { id, now }: Claim, known: Known) {
  const stays = (one: Held) => one.id !== id && (known.get(one.id) ?? now < one.at + BEING_MADE);
  const held = [...(before.held[limit] ?? []).filter(stays), { id, at: now }];
  return { count: held.length, after: { ...before, held: { ...before.held, [limit]: held } } };
}

function lately(before: Allowance, limit: LimitName, { now, times, sent }: Claim) {
  const on = ruleOf(limit).counts === 'hour' ? hourOf(now) : dayOf(now);
  const known = before.days[limit];
  if (sent !== undefined && known?.on === on && known.last === sent)
    return { count: known.count, after: before };
  const counted = countedOn(known, on, times);
  return {
    count: counted.count,
    after: {
      ...before,
      days: { ...before.days, [limit]: { ...counted, ...(sent === undefined ? {} : { last: sent }) } },
    },
  };
}

/** Whoever could have more with a confirmed phone is told so. */
const refusalFor = <L extends LimitName>(limit: L, claimant: Claimant): LimitRefusal<L> =>
  // Less than the measure is granted only where the rule has one for accounts without a confirmed phone.
  maxFor(limit, claimant) < ruleOf(limit).max
    ? ('PHONE_UNCONFIRMED' as LimitRefusal<L>)
    : (LIMITS[limit].refusal as LimitRefusal<L>);

/**
 * How often one person may change one thing in a day, counted by what is written down in it: so no document grows and nobody is
 * told of the same thing without end.
 */
export const CHANGES_A_DAY = { max: 40, atWork: 200, refusal: 'TOO_MANY_CHANGES' } as const;
const AT_WORK: readonly Role[] = ['manager', 'officer', 'staff'];

/** A report of danger and an appeal are refused for no limit, nor is what staff do for a caller. */
const NEVER_TOO_OFTEN: readonly string[] = ['disown', 'appeal', 'file'];
const WITHOUT_LIMIT: readonly string[] = ['staff', 'clock'];

/** Whether what has just been decided is more than one person changes of one thing in a day. */
export function isTooOften(
  before: Pick<Entity, 'events'>,
  after: Pick<Entity, 'events'>,
  { actor, now }: Pick<Moment, 'actor' | 'now'>,
): boolean {
  const last = after.events[after.events.length - 1];
  if (!last || after.events === before.events) return false;
  if (WITHOUT_LIMIT.includes(last.by) || NEVER_TOO_OFTEN.includes(last.action)) return false;
  const since = startOfDay(now);
  const own = before.events.filter(({ memberId, at }) => memberId === actor.memberId && at >= since);
  const max = actor.roles.some((role) => AT_WORK.includes(role)) ? CHANGES_A_DAY.atWork : CHANGES_A_DAY.max;
  return own.length >= max;
}
