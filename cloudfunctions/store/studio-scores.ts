import { type GivenScore, type ScoreSum, sumId } from '#domain/appointment/studio-score';
import { command } from '../runtime/wechat-world';
import { find, findById } from './documents';

/** A district has some hundred and fifty studios. */
const STUDIOS_MAX = 500;

/** 工作室评分: that one was given, and what all of them come to. */
export const studioScores = {
  given: (id: string) => findById<GivenScore>('studio_scores', id),
  givenOf: (ids: readonly string[]) =>
    find<GivenScore>('studio_scores', { where: { _id: command.in(ids) }, limit: STUDIOS_MAX }),
  sum: (studioId: string, period: string) => findById<ScoreSum>('studio_score_sums', sumId(studioId, period)),
  /** Of all studios, one question a period: of many months together there may be more than one answer holds. */
  sums: async (periods: readonly string[]): Promise<ScoreSum[]> => {
    const found = await Promise.all(
      periods.map((period) => find<ScoreSum>('studio_score_sums', { where: { period }, limit: STUDIOS_MAX })),
    );
    return found.flat();
  },
};
