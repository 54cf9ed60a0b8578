import type { CountCourse } from '#domain/kernel/effect';
import type { Entity } from '#domain/kernel/entity';
import { newNoun } from '#domain/kernel/entity';
import { type Counter, REMEMBERS_ALL } from '#domain/kernel/lately';
import { DAY, dayOf } from '#domain/kernel/time';
import type { Standing } from './provider';

/** 信誉台阶: what a firm's orders of the last ninety days led to, kept up order by order, and each step it took. */
export interface Ladder extends Entity, Counter {
  readonly standing: Standing;
  /** What came before does not count: the beginning, a recovery or a reinstatement. */
  readonly since: number;
  readonly days: readonly Day[];
  /** The orders that speak against the firm. */
  readonly blamed: readonly Blame[];
  /** The newest last. */
  readonly steps: readonly Step[];
  /** Until when an open appeal has to be answered; null without one. */
  readonly appealDueAt: number | null;
  /** A suspension by no-shows alone, which waits for staff. */
  readonly proposal: Proposal | null;
  /** Equal to the proposal's; the clock looks at it. */
  readonly confirmBy: number | null;
  /** Orders behind a proposal that fell: they lead to no suspension any more. */
  readonly spent: readonly string[];
}

/** 待确认的暂停: it begins when staff have confirmed it, and falls otherwise. */
export interface Proposal {
  readonly at: number;
  readonly dueAt: number;
  readonly to: 'suspended' | 'expelled';
  readonly rule: RuleId;
  readonly orders: readonly string[];
  /** Who said that nobody came does not confirm it. */
  readonly residentIds: readonly string[];
}

export interface Day {
  /** Beijing day. */
  readonly on: string;
  readonly closed: number;
}
export interface Blame {
  readonly orderId: string;
  /** Whose order it was: one resident counts once for each rule. Unknown of the oldest. */
  readonly residentId?: string | undefined;
  readonly what: 'no-show' | 'released' | 'upheld';
  readonly at: number;
}

export interface Step {
  readonly id: string;
  readonly at: number;
  readonly from: Standing;
  readonly to: Standing;
  readonly rule: RuleId;
  /** The orders behind it; none where the score led to it. */
  readonly orders: readonly string[];
  /** The member of staff whose ruling it follows from, if any. */
  readonly ruledBy: string | null;
  readonly appeal: Appeal | null;
  /** When the ruling that alone led to it was overturned: then it never counted. */
  readonly undoneAt?: number;
}
export interface Appeal {
  readonly state: 'filed' | 'kept' | 'overturned';
  readonly at: number;
  readonly why: string;
  readonly dueAt: number;
  readonly decidedAt: number | null;
  readonly decision: string | null;
}

export const WINDOW_DAYS = 90;
export const CLEAN_DAYS = 30;
/** Below so many orders percentages say nothing, and numbers count. */
export const FEW = 20;
export const SUSPENSIONS_MAX = 3;

/** At or beyond each of the three lines: 提醒、观察、暂停. */
interface Lines {
  readonly warned: number;
  readonly probation: number;
  readonly suspended: number;
}
export const RULES = {
  'no-show': { warned: 3, probation: 5, suspended: 8 },
  completion: { warned: 93, probation: 90, suspended: 85 },
  complaints: { warned: 5, probation: 8, suspended: 10 },
  score: { warned: 3.7, probation: 3.5, suspended: 3 },
  'few-no-shows': { warned: 2, probation: 3, suspended: 4 },
  'few-complaints': { warned: 2, probation: 3, suspended: 4 },
} as const satisfies Record<string, Lines>;
export type MeasuredRule = keyof typeof RULES;
export const MEASURED = Object.keys(RULES) as MeasuredRule[];
export const RULE_IDS = [
  'no-show',
  'completion',
  'complaints',
  'score',
  'few-no-shows',
  'few-complaints',
  'third-suspension',
  'subcontracting',
  'forged-papers',
  'clean-days',
  'reinstated',
] as const;
export type RuleId = (typeof RULE_IDS)[number];

export const newLadder = (providerId: string, standing: Standing): Ladder => ({
  ...newNoun(providerId),
  standing,
  since: 0,
  days: [],
  blamed: [],
  steps: [],
  appealDueAt: null,
  proposal: null,
  confirmBy: null,
  spent: [],
  lately: REMEMBERS_ALL,
});

/** One more outcome, in its own day; what has left the window is dropped. Outcomes may arrive out of order. */
export function counted(ladder: Ladder, { outcome, orderId, residentId, at }: Outcome): Ladder {
  if (outcome === 'subcontracting' || outcome === 'forged-papers' || at <= ladder.since) return ladder;
  const first = firstDay(Math.max(at, ladder.blamed.at(-1)?.at ?? 0));
  const blamed =
    outcome === 'closed'
      ? ladder.blamed
      : [...ladder.blamed, { orderId, residentId, what: outcome, at } as const];
  return {
    ...ladder,
    days: (outcome === 'closed' ? oneMoreOn(ladder.days, dayOf(at)) : ladder.days).filter(
      (one) => one.on >= first,
    ),
    blamed: blamed.filter((one) => dayOf(one.at) >= first).sort((a, b) => a.at - b.at),
  };
}

function oneMoreOn(days: readonly Day[], on: string): Day[] {
  const closed = 1 + (days.find((day) => day.on === on)?.closed ?? 0);
  return [...days.filter((other) => other.on !== on), { on, closed }].sort((a, b) => (a.on < b.on ? -1 : 1));
}

export type Outcome = Pick<CountCourse, 'outcome' | 'orderId' | 'residentId' | 'at'>;

/** 重新计数: a recount has to know what happened from here on; what is older counts no more. */
export const recountsFrom = ({ since }: Ladder, now: number): number =>
  Math.max(since, now - (WINDOW_DAYS + 1) * DAY);

/** The ladder's numbers found again from everything that was written down; what was struck stays struck. */
export function recounted(
  kept: Ladder,
  outcomes: readonly (Outcome & { readonly struckAt?: number | undefined })[],
): Ladder {
  const struck = kept.steps.flatMap(({ appeal, orders }) => (appeal?.state === 'overturned' ? orders : []));
  return outcomes
    .filter(({ struckAt }) => struckAt === undefined)
    .filter(({ outcome, orderId }) => outcome === 'closed' || !struck.includes(orderId))
    .reduce<Ladder>(counted, { ...newLadder(kept._id, kept.standing), since: kept.since });
}

const firstDay = (now: number): string => dayOf(now - (WINDOW_DAYS - 1) * DAY);

export interface Totals {
  readonly orders: number;
  readonly closed: number;
  readonly noShow: number;
  readonly released: number;
  readonly upheld: number;
}

/** Of the ninety days up to today. One resident counts once for each rule, however often it was the same one. */
export function totalsAt(ladder: Pick<Ladder, 'days' | 'blamed'>, now: number): Totals {
  const first = firstDay(now);
  const closed = ladder.days.reduce((sum, day) => sum + (day.on >= first ? day.closed : 0), 0);
  const blamed = ladder.blamed.filter(({ at }) => dayOf(at) >= first);
  const noShow = residentsIn(blamed, ['no-show']);
  // Both speak against completion, where a resident counts once as well.
  const released = residentsIn(blamed, ['no-show', 'released']) - noShow;
  return {
    orders: closed + noShow + released,
    closed,
    noShow,
    released,
    upheld: residentsIn(blamed, ['upheld']),
  };
}

const residentsIn = (blamed: readonly Blame[], what: readonly Blame['what'][]): number =>
  new Set(
    blamed.filter((one) => what.includes(one.what)).map(({ residentId, orderId }) => residentId ?? orderId),
  ).size;

export interface Judgement {
  readonly level: Level;
  readonly rule: MeasuredRule | null;
}
export type Level = Exclude<Standing, 'expelled'>;
const LEVELS: readonly Standing[] = ['good', 'warned', 'probation', 'suspended', 'expelled'];
export const rankOf = (standing: Standing): number => LEVELS.indexOf(standing);

/** Which rule weighs heaviest now, and what it leads to. */
export function judge(totals: Totals, score: number | null): Judgement {
  const found = MEASURED.map((rule) => ({
    rule,
    level: levelBy(rule, totals, score),
  }));
  return found.reduce<Judgement>((worst, one) => (rankOf(one.level) > rankOf(worst.level) ? one : worst), {
    level: 'good',
    rule: null,
  });
}

export function levelBy(rule: MeasuredRule, totals: Totals, score: number | null): Level {
  const beyond = (line: number) => isBeyond(rule, line, totals, score);
  if (beyond(RULES[rule].suspended)) return 'suspended';
  if (beyond(RULES[rule].probation)) return 'probation';
  return beyond(RULES[rule].warned) ? 'warned' : 'good';
}

/** In whole numbers, so that exactly on the line is on the line. */
function isBeyond(rule: MeasuredRule, line: number, totals: Totals, score: number | null): boolean {
  const { orders, closed, noShow, upheld } = totals;
  const many = orders >= FEW;
  switch (rule) {
    case 'no-show':
      return many && noShow * 100 >= line * orders;
    case 'completion':
      return many && closed * 100 <= line * orders;
    case 'complaints':
      return many && upheld * 100 >= line * orders;
    case 'score':
      return score !== null && score <= line;
    case 'few-no-shows':
      return !many && noShow >= line;
    case 'few-complaints':
      return !many && upheld >= line;
  }
}

/** The orders behind a rule. */
export function ordersBehind(ladder: Ladder, rule: RuleId, now: number): string[] {
  const first = firstDay(now);
  return ladder.blamed
    .filter(({ what, at }) => dayOf(at) >= first && (BLAMES[rule] ?? []).includes(what))
    .map(({ orderId }) => orderId);
}
const BLAMES: Partial<Record<RuleId, readonly Blame['what'][]>> = {
  'no-show': ['no-show'],
  'few-no-shows': ['no-show'],
  completion: ['no-show', 'released'],
  complaints: ['upheld'],
  'few-complaints': ['upheld'],
};
