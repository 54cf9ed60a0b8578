import type { Effect } from '#domain/effects';
import type { Moment } from '#domain/kernel/actor';
import { change, type Decision, type Entity, newNoun } from '#domain/kernel/entity';
import { withEvent } from '#domain/kernel/lifecycle';
import { no } from '#domain/kernel/result';
import { DAY, isWithin } from '#domain/kernel/time';
import type { EarningRule } from './owed';

/** 积分规则: what one rule gives, as staff have set it over the years; `_id` is the rule. */
export interface RuleBook extends Entity<Effect> {
  /** In the order in which they were set; nothing is ever taken out. */
  readonly terms: readonly Terms[];
}

/** What a rule gives from an instant on, until later terms begin. */
export interface Terms {
  readonly from: number;
  readonly points: number;
  /** Points that one member can earn by this rule in a Beijing day, and in a month. */
  readonly perDayMax: number;
  readonly perMonthMax: number;
  readonly setAt: number;
  readonly why: string;
}

export const POINTS_MAX = 1_000;
export const CAP_MAX = 100_000;
/** Nobody plans points further ahead. */
const TERMS_REACH = { back: 0, ahead: 2 * 366 * DAY };
/** Two changes a month for eight years; then somebody should ask why. */
const TERMS_MAX = 200;

const beginning = (points: number, perDayMax: number, perMonthMax: number): Terms => ({
  from: 0,
  points,
  perDayMax,
  perMonthMax,
  setAt: 0,
  why: '开办时的规则',
});

/** What holds until staff set something else. */
export const FIRST_TERMS: Readonly<Record<EarningRule, Terms>> = {
  'repair-closed': beginning(10, 30, 100),
  rating: beginning(5, 15, 50),
  'suggestion-adopted': beginning(30, 60, 120),
};

export const newRuleBook = (rule: EarningRule): RuleBook => ({
  ...newNoun(rule),
  terms: [FIRST_TERMS[rule]],
});

/** Of the terms that have begun, those that began last; of two that begin together, those set last. */
export function termsAt({ terms }: RuleBook, now: number): Terms {
  const [first, ...later] = terms;
  if (!first) throw new Error('a rule has had terms from the beginning');
  return later.reduce((best, one) => (one.from <= now && one.from >= best.from ? one : best), first);
}

/** What has been set for later. */
export const coming = ({ terms }: RuleBook, now: number): Terms[] => terms.filter(({ from }) => from > now);

export interface NewTerms {
  readonly points: number;
  readonly perDayMax: number;
  readonly perMonthMax: number;
  /** null: at once. */
  readonly from: number | null;
  readonly why: string;
}

/** 改规则, from now on or from a later instant: what was earned stays as it was earned. */
export function setTerms(
  book: RuleBook,
  { from, why, ...wish }: NewTerms,
  moment: Moment,
): Decision<RuleBook, 'TERMS_IN_THE_PAST' | 'TERMS_TOO_FAR' | 'TOO_MANY_TERMS'> {
  if (from !== null && from < moment.now)
    return no('TERMS_IN_THE_PAST', [{ path: 'from', problem: 'in the past' }]);
  if (from !== null && !isWithin(from, moment.now, TERMS_REACH))
    return no('TERMS_TOO_FAR', [{ path: 'from', problem: 'out of reach' }]);
  if (book.terms.length >= TERMS_MAX) return no('TOO_MANY_TERMS');
  const terms = { ...wish, from: from ?? moment.now, setAt: moment.now, why };
  const event = { action: 'setTerms', by: 'staff', to: 'set', why };
  return change(withEvent({ ...book, terms: [...book.terms, terms] }, moment, event));
}
