import { type Allowance, type Claimant, claimed, type Known } from './kernel/allowance';
import { keysOf } from './kernel/tables';
import { LIMITS, type LimitName, type LimitRefusal } from './limits';

// Those 限额 that make room again as soon as something ends.

type Open = Extract<(typeof LIMITS)[LimitName], { readonly counts: 'open' }>;
export type HeldNoun = Open['noun'];
export type OpenLimitName = {
  [L in LimitName]: (typeof LIMITS)[L] extends Open ? L : never;
}[LimitName];

/** Of which noun a limit counts what is not over yet; null where it counts by the day or the hour. */
export function nounOf(name: LimitName): HeldNoun | null {
  const limit = LIMITS[name];
  return limit.counts === 'open' ? limit.noun : null;
}

export const isOpenLimit = (name: LimitName): name is OpenLimitName => nounOf(name) !== null;

export const OPEN_LIMITS = keysOf(LIMITS).filter(isOpenLimit);
/** What is said where one of them is full. */
export const OPEN_LIMIT_REFUSALS: readonly LimitRefusal<OpenLimitName>[] = [
  ...OPEN_LIMITS.map((name) => LIMITS[name].refusal),
  'PHONE_UNCONFIRMED',
];

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
    const one = claimed(LIMITS, before, claimant, { limits: [limit], id: '', now }, known);
    return one.ok ? [] : [{ limit, says: one.refusal.code }];
  });
