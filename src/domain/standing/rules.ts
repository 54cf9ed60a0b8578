import { keysOf } from '#domain/kernel/tables';
import { dayOf } from '#domain/kernel/time';
import { firstDay, type Totals } from './counting';
import type { Blame, Ladder, RuleId } from './ladder';
import { rankOf, type Standing } from './standing';

export const CLEAN_DAYS = 30;
/** Below so many orders percentages say nothing, and numbers count. */
export const FEW = 20;

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
export const MEASURED = keysOf(RULES);

export interface Judgement {
  readonly level: Level;
  readonly rule: MeasuredRule | null;
}
export type Level = Exclude<Standing, 'expelled'>;

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
