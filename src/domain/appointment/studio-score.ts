import { dayOf } from '#domain/kernel/time';

/** 工作室评分: once a month by each of its users. Who gave which is not written down, only that it was given. */
export interface GivenScore {
  /** A keyed fingerprint of person, studio and month: it can be compared, and leads back to nobody. */
  readonly _id: string;
  readonly version: number;
  readonly studioId: string;
  readonly month: string;
  /** Keyed as well, so that a wish sent again finds that it has come true. */
  readonly wish: string;
}

/** What the scores of a studio's month come to; `_id` is `<month>-<studioId>`. */
export interface ScoreSum {
  readonly _id: string;
  readonly version: number;
  readonly studioId: string;
  readonly month: string;
  readonly count: number;
  readonly stars: number;
}

export const scoreMonth = (now: number): string => dayOf(now).slice(0, 7);

export const sumId = (studioId: string, month: string): string => `${month}-${studioId}`;

export const withScore = (
  before: ScoreSum | null,
  studioId: string,
  month: string,
  stars: number,
): ScoreSum => {
  const known = before ?? { _id: sumId(studioId, month), version: 0, studioId, month, count: 0, stars: 0 };
  return { ...known, count: known.count + 1, stars: known.stars + stars };
};

/** A mean from five scores on, to one decimal; fewer could tell who gave which. */
export const meanOf = ({ count, stars }: Pick<ScoreSum, 'count' | 'stars'>): number | null =>
  count < 5 ? null : Math.round((10 * stars) / count) / 10;
