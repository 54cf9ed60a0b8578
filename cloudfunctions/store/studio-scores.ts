import { type GivenScore, type ScoreSum, sumId } from '#domain/appointment/studio-score';
import { logFault } from '../runtime/log';
import { command, database } from '../runtime/wechat-world';
import { find, findById, findByOwner } from './documents';
import { addOnce } from './unit-of-work';

/** A district has some hundred and fifty studios. */
const STUDIOS_MAX = 500;

/** 工作室评分: that one was given, and what all of them come to. */
export const studioScores = {
  given: (id: string) => findById<GivenScore>('studio_scores', id),
  givenOf: (ids: readonly string[]) =>
    find<GivenScore>('studio_scores', { where: { _id: command.in(ids) }, limit: STUDIOS_MAX }),
  sum: (studioId: string, period: string) => findById<ScoreSum>('studio_score_sums', sumId(studioId, period)),
  /** What a sum knows of lately is written down. Should that fail, whoever comes again under the same mark does it. */
  noteGiven: async (mark: GivenScore): Promise<void> => {
    try {
      await addOnce('studio_scores', mark);
      await database
        .collection('studio_score_sums')
        .where({ _id: sumId(mark.studioId, mark.period), [`lately.${mark._id}`]: command.exists(true) })
        .update({ data: { [`lately.${mark._id}`]: command.remove(), version: command.inc(1) } });
    } catch (fault) {
      logFault({ sum: sumId(mark.studioId, mark.period) }, fault);
    }
  },
  /** Of all studios, of as many months and years as are asked for. */
  sums: (periods: readonly string[]): Promise<ScoreSum[]> =>
    findByOwner<ScoreSum>('studio_score_sums', { period: command.in(periods) }, 'studioId'),
};
