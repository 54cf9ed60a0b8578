import { DAY } from '#domain/kernel/time';
import { type Totals, totalsAt } from './counting';
import { scoreThatCounts } from './judging';
import type { Blame, Ladder, RuleId } from './ladder';
import { CLEAN_DAYS, FEW, judge, type Level, levelBy, MEASURED, type MeasuredRule, RULES } from './rules';
import type { Standing } from './standing';
import { rankOf } from './standing';
import { type JudgedBy, stepTo } from './stepping';

/** 前景: what would change a firm's standing, found by asking the very judge that will change it. */
export interface Outlook {
  readonly rules: readonly RuleOutlook[];
  /** What leads further down, the nearest first; empty where nothing of the kind can. */
  readonly down: readonly Down[];
  readonly back: Back | null;
}

/** Where a rule stands that measures this firm now, and where its next line is. */
interface RuleOutlook {
  readonly rule: MeasuredRule;
  /** In percent with one decimal, points or times; null while there is none. */
  readonly value: number | null;
  readonly level: Level;
  /** The first line beyond the present standing; null where there is none. */
  readonly next: { readonly to: Level; readonly line: number } | null;
}

/** So many more of it, from today, and the firm takes a step down. */
interface Down {
  readonly what: Blame['what'];
  readonly more: number;
  readonly to: Standing;
  readonly rule: RuleId;
}

/** `clean-days`: so many without a problem; `score`: and the score has to rise above the line; `training`: staff decide. */
type Back =
  | { readonly by: 'clean-days'; readonly days: number; readonly to: Level }
  | { readonly by: 'score'; readonly days: number; readonly above: number }
  | { readonly by: 'training' };

type KnownScore = Pick<JudgedBy, 'score' | 'now'>;

export function outlookOf(ladder: Ladder, known: KnownScore): Outlook {
  const totals = totalsAt(ladder, known.now);
  const score = scoreThatCounts(ladder, known);
  return {
    rules: MEASURED.filter((rule) => measures(rule, totals)).map((rule) =>
      ruleOutlook(rule, totals, score, ladder.standing),
    ),
    down: downFrom(ladder, totals, score),
    back: backFrom(ladder, totals, score, known.now),
  };
}

/** Percentages from so many orders on, numbers below. */
const measures = (rule: MeasuredRule, { orders }: Totals): boolean =>
  rule === 'score' || rule.startsWith('few') === orders < FEW;

function ruleOutlook(
  rule: MeasuredRule,
  totals: Totals,
  score: number | null,
  standing: Standing,
): RuleOutlook {
  const to = LOWER.find((level) => rankOf(level) > rankOf(standing));
  return {
    rule,
    value: measured(rule, totals, score),
    level: levelBy(rule, totals, score),
    next: to ? { to, line: RULES[rule][to] } : null,
  };
}
const LOWER = ['warned', 'probation', 'suspended'] as const;

function measured(rule: MeasuredRule, totals: Totals, score: number | null): number | null {
  const { orders, closed, noShow, upheld } = totals;
  const percent = (of: number) => Math.round((1000 * of) / orders) / 10;
  switch (rule) {
    case 'no-show':
      return percent(noShow);
    case 'completion':
      return percent(closed);
    case 'complaints':
      return percent(upheld);
    case 'score':
      return score;
    case 'few-no-shows':
      return noShow;
    case 'few-complaints':
      return upheld;
  }
}

function downFrom(ladder: Ladder, totals: Totals, score: number | null): Down[] {
  if (ladder.standing === 'suspended' || ladder.standing === 'expelled') return [];
  return WHAT.flatMap((what) => downBy(what, ladder, totals, score) ?? []).sort((a, b) => a.more - b.more);
}
const WHAT: readonly Blame['what'][] = ['no-show', 'released', 'upheld'];

function downBy(what: Blame['what'], ladder: Ladder, totals: Totals, score: number | null): Down | null {
  // Every line is crossed at the latest when what went wrong is as much as all orders, and these are not few.
  for (let more = 1; more <= totals.orders + FEW; more += 1) {
    const { level, rule } = judge(after(totals, what, more), score);
    if (rule === null || rankOf(level) <= rankOf(ladder.standing)) continue;
    return { what, more, ...stepTo(ladder, level, rule) };
  }
  return null;
}

function after(totals: Totals, what: Blame['what'], more: number): Totals {
  switch (what) {
    case 'no-show':
      return { ...totals, noShow: totals.noShow + more, orders: totals.orders + more };
    case 'released':
      return { ...totals, released: totals.released + more, orders: totals.orders + more };
    case 'upheld':
      return { ...totals, upheld: totals.upheld + more };
  }
}

function backFrom(ladder: Ladder, totals: Totals, score: number | null, now: number): Back | null {
  const { standing, blamed, steps } = ladder;
  if (standing === 'suspended') return { by: 'training' };
  if (standing === 'good' || standing === 'expelled' || blamed.length + steps.length === 0) return null;
  const last = Math.max(blamed.at(-1)?.at ?? 0, steps.at(-1)?.at ?? 0);
  const days = Math.max(0, Math.ceil((last + CLEAN_DAYS * DAY - now) / DAY));
  const to = levelBy('score', totals, score);
  return rankOf(to) < rankOf(standing)
    ? { by: 'clean-days', days, to }
    : { by: 'score', days, above: RULES.score[standing] };
}
