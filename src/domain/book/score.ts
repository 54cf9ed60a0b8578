import { keysOf } from '#domain/kernel/tables';

// 驿站得分: what was done at a station in a year, by rules that are data; each line of the sum is shown.

interface ScoreRule {
  /** What is counted, as the screen says it. */
  readonly label: string;
  readonly unit: string;
  /** For each of them, or for so many together. */
  readonly points: number;
  readonly per: number;
  /** No more than that, however many. */
  readonly most: number;
}

export const SCORE_RULES = {
  visits: { label: '来签到', unit: '人次', points: 1, per: 10, most: 20 },
  loans: { label: '借出', unit: '本', points: 2, per: 1, most: 30 },
  returns: { label: '还到这里', unit: '本', points: 1, per: 1, most: 20 },
  sessions: { label: '办活动', unit: '场', points: 2, per: 1, most: 10 },
  gifts: { label: '收到捐书', unit: '本', points: 2, per: 1, most: 10 },
  mended: { label: '报修修好', unit: '件', points: 2, per: 1, most: 10 },
  overdue: { label: '报修过了时限', unit: '件', points: -10, per: 1, most: 30 },
} as const satisfies Readonly<Record<string, ScoreRule>>;

export type Scored = keyof typeof SCORE_RULES;
export type Counts = Readonly<Record<Scored, number>>;
export const SCORED = keysOf(SCORE_RULES);
export const NOTHING_COUNTED: Counts = {
  visits: 0,
  loans: 0,
  returns: 0,
  sessions: 0,
  gifts: 0,
  mended: 0,
  overdue: 0,
};
/** Who does all of it well. */
export const SCORE_MAX = SCORED.reduce((all, one) => all + Math.max(0, best(one)), 0);

function best(what: Scored): number {
  const { points, most } = SCORE_RULES[what];
  return points > 0 ? most : 0;
}

/** Never below nothing. */
export const scoreOf = (counts: Counts): number =>
  Math.max(
    0,
    SCORED.reduce((all, one) => all + pointsFor(one, counts[one]), 0),
  );

export function pointsFor(what: Scored, count: number): number {
  const { points, per, most } = SCORE_RULES[what];
  return Math.sign(points) * Math.min(most, Math.floor(count / per) * Math.abs(points));
}

/** 借出 12 本，每本 2 分，得 24 分，最多 50 分 */
export function sayLine(what: Scored, count: number): string {
  const { label, unit, points, per, most } = SCORE_RULES[what];
  const each = per === 1 ? `每${unit}` : `每 ${per} ${unit}`;
  const got = Math.abs(pointsFor(what, count));
  return points > 0
    ? `${label} ${count} ${unit}，${each} ${points} 分，得 ${got} 分，最多 ${most} 分`
    : `${label} ${count} ${unit}，${each}扣 ${-points} 分，扣 ${got} 分，最多扣 ${most} 分`;
}
