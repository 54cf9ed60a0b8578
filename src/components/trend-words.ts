/** What a trend says and how high its columns stand: no screen is needed to know it. */

export interface TrendPoint {
  /** 11月 */
  readonly label: string;
  /** null: there was nothing to be counted or divided. */
  readonly value: number | null;
  /** The same a period earlier; absent where nothing is compared. */
  readonly before?: number | null;
  /** How much of the value ran late. */
  readonly late?: number;
  /** It is not over yet. */
  readonly unfinished?: boolean;
}

export interface TrendUnit {
  /** 单, 件, 人; of a share, %. */
  readonly word: string;
  readonly share?: boolean;
}

export const SHARE: TrendUnit = { word: '%', share: true };

/** 48 单, 92%, or that there is nothing. */
export const sayValue = (value: number | null, { word, share }: TrendUnit): string =>
  value === null ? '没有' : `${value}${share ? '' : ' '}${word}`;

/** The trend in a sentence: how the last stands to the one before, and to the same a period earlier. */
export function sayTrend(points: readonly TrendPoint[], unit: TrendUnit): string {
  const known = points.filter(({ value }) => value !== null);
  const last = known[known.length - 1];
  if (!last || last.value === null) return '还没有数字。';
  const previous = points[points.indexOf(last) - 1];
  const clauses = [
    `${last.label}${last.unfinished ? '到今天' : ''} ${sayValue(last.value, unit)}`,
    ...(previous ? [sayStep(last, previous, unit)] : []),
    ...(typeof last.before === 'number' ? [sayEarlier(last, last.before, unit)] : []),
  ];
  return `${clauses.filter(Boolean).join('，')}。`;
}

/** What is not over is not compared, only put beside what it may come to. */
function sayStep(last: TrendPoint, previous: TrendPoint, unit: TrendUnit): string {
  if (previous.value === null || last.value === null) return '';
  if (last.unfinished) return `${previous.label}全月 ${sayValue(previous.value, unit)}`;
  return sayDifference(previous.label, last.value, previous.value, unit);
}

function sayEarlier(last: TrendPoint, before: number, unit: TrendUnit): string {
  if (last.unfinished || last.value === null) return `一年前全月 ${sayValue(before, unit)}`;
  return sayDifference('一年前', last.value, before, unit);
}

/** Of a share the other one is said: points of a hundred are a word of the trade. */
function sayDifference(than: string, value: number, other: number, unit: TrendUnit): string {
  if (value === other) return `和${than}一样`;
  if (unit.share) return `比${than}的 ${sayValue(other, unit)} ${value > other ? '高' : '低'}`;
  return `比${than}${value > other ? '多' : '少'} ${sayValue(Math.abs(value - other), unit)}`;
}

const STEPS = [1, 2, 5, 10];

/** The end of the scale: a round number that no column exceeds. */
export function scaleOf(points: readonly TrendPoint[], unit: TrendUnit): number {
  if (unit.share) return 100;
  const most = Math.max(1, ...points.map(({ value, before }) => Math.max(value ?? 0, before ?? 0)));
  const power = 10 ** Math.floor(Math.log10(most));
  return (STEPS.find((step) => step * power >= most) ?? 10) * power;
}

/** Of a hundred. What is more than nothing can be seen. */
export const heightOf = (value: number | null | undefined, scale: number): number =>
  value ? Math.min(100, Math.max(1, Math.round((100 * value) / scale))) : 0;
