import type { AppointmentContract } from '#domain/appointment/contract';
import {
  type GivenScore,
  meanOf,
  type ScoreSum,
  scoreMonth,
  sumId,
  withScore,
} from '#domain/appointment/studio-score';
import { no, yes } from '#domain/kernel/result';
import { fingerprint } from '../runtime/seal';
import type { UseCases } from '../runtime/serve';
import { appointments } from '../store/appointments';
import { commit } from '../store/commit';
import { findById } from '../store/documents';
import { pause, ROUNDS_MAX } from '../store/nouns';

/** 给工作室评分: by who has been there, once a month; the sum and the mark that it was given in one commit. */
export const scoreStudio: UseCases<AppointmentContract>['scoreStudio'] = async (
  { requestId, stars },
  { actor, moment },
) => {
  const request = await appointments.findById(requestId);
  if (request?.residentId !== actor.memberId) return no('NOT_FOUND');
  if (request.answer === null) return no('NOT_NOW');
  const month = scoreMonth(moment.now);
  const studioId = request.studio.id;
  const id = fingerprint(`score ${actor.memberId} ${studioId} ${month}`);
  const wish = fingerprint(`wish ${moment.requestId} ${moment.digest}`);
  for (let round = 1; round <= ROUNDS_MAX; round += 1) {
    const [given, sum] = await Promise.all([
      findById<GivenScore>('studio_scores', id),
      findById<ScoreSum>('studio_score_sums', sumId(studioId, month)),
    ]);
    if (given) return given.wish === wish ? yes({ done: true }) : no('ALREADY_SCORED');
    const mark: GivenScore = { _id: id, version: 0, studioId, month, wish };
    const outcome = await commit([
      { collection: 'studio_scores', before: null, after: mark },
      { collection: 'studio_score_sums', before: sum, after: withScore(sum, studioId, month, stars) },
    ]);
    if (outcome === 'done') return yes({ done: true });
    await pause(round);
  }
  return no('BUSY');
};

/** What the users of a studio gave it in a month; null while they are too few. */
export const scoreOf = async (studioId: string, month: string): Promise<number | null> => {
  const sum = await findById<ScoreSum>('studio_score_sums', sumId(studioId, month));
  return sum && meanOf(sum);
};
