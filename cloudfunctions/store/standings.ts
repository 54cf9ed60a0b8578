import { PAGE_ROWS } from '#domain/kernel/limits';
import type { Score } from '#domain/rating/score';
import { GRAVE, type GraveCase } from '#domain/standing/judging';
import type { Ladder } from '#domain/standing/ladder';
import type { CountCourse, CountPrice } from '#domain/standing/owed';
import { command, database } from '../runtime/wechat-world';
import { find, findAlong, findById } from './documents';
import { scores } from './ratings';

/** One more row than a page tells whether there are more. */
const ONE_PAGE = PAGE_ROWS + 1;

/** 信誉台阶, by firm. */
export const standings = {
  findById: (providerId: string) => findById<Ladder>('standings', providerId),
  /** With the firm's score; one call, once there is a ladder. */
  withScore: async (providerId: string): Promise<{ ladder: Ladder | null; score: Score | null }> => {
    const query = { where: { _id: providerId }, limit: 1 };
    const steps = { scores: { from: 'scores', by: '_id' } } as const;
    const [row] = await findAlong<Ladder, { scores: Score }>('standings', query, steps);
    if (!row) return { ladder: null, score: await scores.findById(providerId) };
    return { ladder: row.found, score: row.along.scores[0] ?? null };
  },
  /** Suspensions that wait for staff, the one that falls first before the others. */
  proposed: () =>
    find<Ladder>('standings', {
      where: { confirmBy: command.gt(0) },
      orderBy: ['confirmBy', 'asc'],
      limit: ONE_PAGE,
    }),
  /** Open appeals, the one that is due first before the others. */
  appealed: (limit = ONE_PAGE) =>
    find<Ladder>('standings', {
      where: { appealDueAt: command.gt(0) },
      orderBy: ['appealDueAt', 'asc'],
      limit,
    }),
};

/** 履约记录: what moved a ladder, under its cause, so that it moves it once. */
export interface CountedOutcome extends Omit<CountCourse, 'kind' | 'cause'> {
  readonly _id: string;
  readonly version: number;
  /** When the ruling was overturned: since then it has never counted. */
  readonly struckAt?: number;
  /** What was charged for a closed order whose labour was on the public list, and the most that it might have cost. */
  readonly charge?: Pick<CountPrice, 'chargedFen' | 'listMaxFen'>;
}

/** Each of them expels a firm, so there are few. */
const GRAVE_MAX = 50;

export const outcomes = {
  findById: (cause: string) => findById<CountedOutcome>('outcomes', cause),
  /** Of these causes those whose lines are written. */
  written: async (causes: readonly string[]): Promise<ReadonlySet<string>> => {
    if (causes.length === 0) return new Set();
    const where = { _id: command.in(causes) };
    const found = await find<CountedOutcome>('outcomes', { where, limit: causes.length });
    return new Set(found.map(({ _id }) => _id));
  },
  /** Rulings that each expel the firm by themselves. */
  graveOf: (providerId: string) =>
    find<CountedOutcome & GraveCase>('outcomes', {
      where: { providerId, outcome: command.in(GRAVE) },
      limit: GRAVE_MAX,
    }),
  /** From an instant on, the oldest first. */
  ofFirm: (providerId: string, from: number, limit: number) =>
    find<CountedOutcome>('outcomes', {
      where: { providerId, at: command.gte(from) },
      orderBy: ['at', 'asc'],
      limit,
    }),
  /** How many orders of a firm were closed since an instant. */
  countClosed: async (providerId: string, since: number): Promise<number> =>
    (
      await database
        .collection('outcomes')
        .where({ providerId, outcome: 'closed', at: command.gte(since) })
        .count()
    ).total,
};
