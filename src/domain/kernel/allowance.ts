// 限额: what one person may have open at the same time, or may do within a day or an hour. The numbers are data, so that staff
// read the same rules that the cloud keeps.

import { no, type Result, yes } from './result';
import { dayOf, hourOf, MINUTE } from './time';

/** Counted by what is not over yet: as soon as one ends there is room for another. */
interface OpenLimit {
  readonly counts: 'open';
  /** What is counted, by the name under which it is stored. */
  readonly noun: string;
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

export type Limit = OpenLimit | TimedLimit;
/** By name, as rooms declare them in their `limits.ts`. */
export type Limits = Readonly<Record<string, Limit>>;

/** What to say where a limit is reached: by its name, or that a confirmed phone would make room. */
export type Says<L extends Limit> = L extends Limit
  ? L['refusal'] | (L extends { readonly unconfirmedMax: number } ? 'PHONE_UNCONFIRMED' : never)
  : never;

/** One document per person, small for ever: of each limit no more than its measure. `_id` is the memberId. */
export interface Allowance {
  readonly _id: string;
  readonly version: number;
  readonly held: Readonly<Record<string, readonly Held[] | undefined>>;
  readonly days: Readonly<Record<string, Count | undefined>>;
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
export interface Claim<L extends string = string> {
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

export const measureFor = ({ max, unconfirmedMax }: Limit, { phoneConfirmed }: Claimant): number =>
  phoneConfirmed ? max : (unconfirmedMax ?? max);

/** Adds it to all that counts it, or says which limit is reached. What has ended meanwhile makes room. */
export function claimed<L extends string, T extends Readonly<Record<L, Limit>>>(
  limits: T,
  before: Allowance | null,
  claimant: Claimant,
  claim: Claim<L>,
  known: Known,
): Result<Allowance, Says<T[L]>> {
  let after: Allowance = before ?? { _id: claimant.memberId, version: 0, held: {}, days: {} };
  const again = isHeld(limits, after, claim);
  for (const name of claim.limits) {
    const limit: T[L] = limits[name];
    // What is sent again was counted on its day.
    if (again && limit.counts !== 'open') continue;
    const one =
      limit.counts === 'open' ? holding(after, name, claim, known) : lately(after, name, claim, limit.counts);
    if (one.count > measureFor(limit, claimant)) return no<Says<T[L]>>(refusalFor(limit, claimant));
    after = one.after;
  }
  return yes(after);
}

const isHeld = (limits: Limits, { held }: Allowance, claim: Claim): boolean =>
  claim.limits.some(
    (name) => limits[name]?.counts === 'open' && held[name]?.some(({ id }) => id === claim.id),
  );

function holding(before: Allowance, name: string, { id, now }: Claim, known: Known) {
  const stays = (one: Held) => one.id !== id && (known.get(one.id) ?? now < one.at + BEING_MADE);
  const held = [...(before.held[name] ?? []).filter(stays), { id, at: now }];
  return { count: held.length, after: { ...before, held: { ...before.held, [name]: held } } };
}

function lately(before: Allowance, name: string, { now, times, sent }: Claim, counts: TimedLimit['counts']) {
  const on = counts === 'hour' ? hourOf(now) : dayOf(now);
  const known = before.days[name];
  if (sent !== undefined && known?.on === on && known.last === sent)
    return { count: known.count, after: before };
  const counted = { ...countedOn(known, on, times), ...(sent === undefined ? {} : { last: sent }) };
  return { count: counted.count, after: { ...before, days: { ...before.days, [name]: counted } } };
}

/** Whoever could have more with a confirmed phone is told so. */
const refusalFor = <L extends Limit>(limit: L, claimant: Claimant): Says<L> =>
  // Less than the measure is granted only where the rule has one for accounts without a confirmed phone.
  (measureFor(limit, claimant) < limit.max ? 'PHONE_UNCONFIRMED' : limit.refusal) as Says<L>;
