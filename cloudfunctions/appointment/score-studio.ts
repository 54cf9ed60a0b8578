import type { AppointmentContract } from '#domain/appointment/contract';
import {
  askedYearly,
  type GivenScore,
  type Judged,
  judgedByMember,
  judgedByUser,
  scoreMark,
  scoreYear,
  withScore,
} from '#domain/appointment/studio-score';
import type { Moment } from '#domain/kernel/actor';
import { no, yes } from '#domain/kernel/result';
import { yearOf } from '#domain/kernel/time';
import { fingerprint } from '../runtime/seal';
import type { UseCases } from '../runtime/serve';
import { appointments } from '../store/appointments';
import { commit } from '../store/commit';
import { members } from '../store/members';
import { pause, ROUNDS_MAX } from '../store/nouns';
import { studioScores } from '../store/studio-scores';
import { studios } from '../store/studios';

type Cases = UseCases<AppointmentContract>;

/** 给工作室评分: once a month. */
export const scoreStudio: Cases['scoreStudio'] = async ({ requestId, stars }, { actor, moment }) => {
  const judged = judgedByUser(await appointments.findById(requestId), actor, moment.now);
  return judged.ok ? give(judged.value, stars, moment, 'ALREADY_SCORED') : judged;
};

/** 年度评议: once a year. */
export const scoreYearly: Cases['scoreYearly'] = async ({ studioId, stars }, { actor, moment }) => {
  const [member, studio] = await Promise.all([members.findById(actor.memberId), studios.findById(studioId)]);
  const judged = judgedByMember(!!member?.union, studio, actor, moment.now);
  return judged.ok ? give(judged.value, stars, moment, 'SCORED_THIS_YEAR') : judged;
};

/** The sum and the mark that it was given, in one commit. */
async function give<Code extends string>(judged: Judged, stars: number, moment: Moment, again: Code) {
  const { actor, requestId, digest } = moment;
  const { studioId, period } = judged;
  const mark: GivenScore = {
    _id: fingerprint(scoreMark(actor.memberId, judged)),
    version: 0,
    studioId,
    period,
    wish: fingerprint(`wish ${requestId} ${digest}`),
  };
  for (let round = 1; round <= ROUNDS_MAX; round += 1) {
    const [given, sum] = await Promise.all([
      studioScores.given(mark._id),
      studioScores.sum(studioId, period),
    ]);
    if (given) return given.wish === mark.wish ? yes({ done: true as const }) : no(again);
    const outcome = await commit([
      { collection: 'studio_scores', before: null, after: mark },
      { collection: 'studio_score_sums', before: sum, after: withScore(sum, judged, stars) },
    ]);
    if (outcome === 'done') return yes({ done: true as const });
    await pause(round);
  }
  return no('BUSY');
}

/** Which studios she has scored this year: her own marks can be looked for, nobody's can be listed. */
export const yearlyStudios: Cases['yearlyStudios'] = async (_, { actor, moment }) => {
  const [member, all] = await Promise.all([members.findById(actor.memberId), studios.all()]);
  if (!member?.union) return no('NOT_IN_THE_UNION');
  const period = scoreYear(moment.now);
  const asked = askedYearly(all, actor).map((studio) => {
    const judged = { studioId: studio._id, period };
    return { studio, mark: fingerprint(scoreMark(actor.memberId, judged)) };
  });
  const given = await studioScores.givenOf(asked.map(({ mark }) => mark));
  const marks = new Set(given.map(({ _id }) => _id));
  return yes({
    year: yearOf(moment.now),
    studios: asked.map(({ studio: { _id, name, union }, mark }) => ({
      id: _id,
      name,
      unionName: union.name,
      scored: marks.has(mark),
    })),
  });
};
