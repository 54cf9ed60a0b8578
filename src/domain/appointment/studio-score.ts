import type { Actor } from '#domain/kernel/actor';
import { no, type Result, yes } from '#domain/kernel/result';
import { dayOf, yearOf } from '#domain/kernel/time';
import type { Scope } from './figures';
import type { Appointment } from './request';
import type { Studio } from './studio';

/**
 * 工作室评分: once a month by each of its users, once a year by each member of the union. Who gave which is not written
 * down, only that it was given.
 */
export interface GivenScore {
  /** A keyed fingerprint of person, studio and period: it can be compared, and leads back to nobody. */
  readonly _id: string;
  readonly version: number;
  readonly studioId: string;
  readonly period: string;
  /** Keyed as well, so that a wish sent again finds that it has come true. */
  readonly wish: string;
}

/** What the scores of a studio come to in a period; `_id` is `<period>-<studioId>`. */
export interface ScoreSum {
  readonly _id: string;
  readonly version: number;
  readonly studioId: string;
  readonly unionId: string;
  readonly period: string;
  readonly count: number;
  readonly stars: number;
  /** Counted, and not yet written down as given: by mark, the wish. Gone a moment later. */
  readonly lately?: Readonly<Record<string, string>>;
}

/** Users judge a month (`2026-11`), members of the union a year (`2026`). */
export const scoreMonth = (now: number): string => dayOf(now).slice(0, 7);
export const scoreYear = (now: number): string => String(yearOf(now));
const isYear = (period: string): boolean => period.length === 4;

/** The months, and the years to which they belong. */
export const periodsOf = (months: readonly string[]): string[] => [
  ...months,
  ...new Set(months.map((month) => month.slice(0, 4))),
];

export const sumId = (studioId: string, period: string): string => `${period}-${studioId}`;

/** Which studio is judged, and for when. */
export type Judged = Pick<ScoreSum, 'studioId' | 'unionId' | 'period'>;

/** 给工作室评分: by who asked there and was answered, a month. */
export function judgedByUser(
  request: Pick<Appointment, 'residentId' | 'answer' | 'studio'> | null,
  { memberId, seat }: Actor,
  now: number,
): Result<Judged, 'NOT_FOUND' | 'NOT_NOW' | 'OWN_STUDIO'> {
  if (request?.residentId !== memberId) return no('NOT_FOUND');
  if (request.answer === null) return no('NOT_NOW');
  const { id: studioId, unionId } = request.studio;
  if (seat?.studioId === studioId) return no('OWN_STUDIO');
  return yes({ studioId, unionId, period: scoreMonth(now) });
}

/** 年度评议: by members of the union, of any studio that is open, a year. */
export function judgedByMember(
  isInUnion: boolean,
  studio: Studio | null,
  { seat }: Actor,
  now: number,
): Result<Judged, 'NOT_IN_THE_UNION' | 'STUDIO_NOT_FOUND' | 'OWN_STUDIO'> {
  if (!isInUnion) return no('NOT_IN_THE_UNION');
  if (!studio?.open) return no('STUDIO_NOT_FOUND', [{ path: 'studioId', problem: 'unknown' }]);
  if (seat?.studioId === studio._id) return no('OWN_STUDIO');
  return yes({ studioId: studio._id, unionId: studio.union.id, period: scoreYear(now) });
}

/** Which studios a member of the union is asked about. */
export const askedYearly = (all: readonly Studio[], { seat }: Actor): Studio[] =>
  all.filter(({ _id, open }) => open && _id !== seat?.studioId);

/** What the fingerprint of a mark is taken of; never stored as it is. */
export const scoreMark = (
  memberId: string,
  { studioId, period }: Pick<Judged, 'studioId' | 'period'>,
): string => `score ${memberId} ${studioId} ${period}`;

export const withScore = (before: ScoreSum | null, judged: Judged, stars: number): ScoreSum => {
  const none = { _id: sumId(judged.studioId, judged.period), version: 0, ...judged, count: 0, stars: 0 };
  const known = before ?? none;
  return { ...known, count: known.count + 1, stars: known.stars + stars };
};

/** The sum counts it, and knows of it until the mark is written. */
export const scored = (
  before: ScoreSum | null,
  judged: Judged,
  stars: number,
  { _id, wish }: Pick<GivenScore, '_id' | 'wish'>,
): ScoreSum => ({ ...withScore(before, judged, stars), lately: { ...before?.lately, [_id]: wish } });

/** By which wish it was given already; null: it was not. */
export const givenBy = (sum: ScoreSum | null, given: GivenScore | null, markId: string): string | null =>
  given?.wish ?? sum?.lately?.[markId] ?? null;

type Sum = Pick<ScoreSum, 'count' | 'stars'>;

/** A mean from five scores on, to one decimal; fewer could tell who gave which. */
export const meanOf = ({ count, stars }: Sum): number | null =>
  count < SHOWN_FROM ? null : Math.round((10 * stars) / count) / 10;
const SHOWN_FROM = 5;

/** What users and members gave, as it enters the assessment. */
export interface Scores {
  readonly users: number | null;
  readonly members: number | null;
}

/**
 * Only what is shown by itself is added up: otherwise the difference between two sums would tell what a few people
 * gave. Officers are not scored; their requests are.
 */
export function scoresOf(sums: readonly ScoreSum[], scope: Scope, owner: string): Scores {
  const own = sums.filter((sum) => meanOf(sum) !== null && belongs(sum, scope, owner));
  return {
    users: meanOf(total(own.filter(({ period }) => !isYear(period)))),
    members: meanOf(total(own.filter(({ period }) => isYear(period)))),
  };
}

function belongs({ studioId, unionId }: ScoreSum, scope: Scope, owner: string): boolean {
  switch (scope) {
    case 'studio':
      return studioId === owner;
    case 'union':
      return unionId === owner;
    case 'district':
      return true;
    case 'officer':
      return false;
  }
}

const total = (sums: readonly Sum[]): Sum =>
  sums.reduce((sum, { count, stars }) => ({ count: sum.count + count, stars: sum.stars + stars }), {
    count: 0,
    stars: 0,
  });
