import type { AppointmentContract } from '#domain/appointment/contract';
import {
  askedYearly,
  type GivenScore,
  givenBy,
  type Judged,
  judgedByMember,
  judgedByUser,
  scored,
  scoreMark,
  scoreYear,
} from '#domain/appointment/studio-score';
import type { Moment } from '#domain/kernel/actor';
import { no, yes } from '#domain/kernel/result';
import { yearOf } from '#domain/kernel/time';
import { fingerprint } from '../runtime/seal';
import type { UseCases } from '../runtime/serve';
import { appointments } from '../store/appointments';
import { members } from '../store/members';
import { studioScores } from '../store/studio-scores';
import { studios } from '../store/studios';
import { unitOfWork } from '../store/unit-of-work';

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

/**
 * The sum counts it, in one commit; the mark that it was given follows. The sum is read before the mark: who commits on that
 * version has seen every mark that was counted before. Nothing is ever written that holds both a person and stars.
 */
async function give<Code extends string>(judged: Judged, stars: number, moment: Moment, again: Code) {
  const { actor, requestId, digest } = moment;
  const mark: GivenScore = {
    _id: fingerprint(scoreMark(actor.memberId, judged)),
    version: 0,
    studioId: judged.studioId,
    period: judged.period,
    wish: fingerprint(`wish ${requestId} ${digest}`),
  };
  let noted = false;
  const counted = await unitOfWork<string, never>(async () => {
    const before = await studioScores.sum(judged.studioId, judged.period);
    const given = await studioScores.given(mark._id);
    noted = given !== null;
    const earlier = givenBy(before, given, mark._id);
    if (earlier !== null) return { ok: true, value: earlier, changes: [] };
    const after = scored(before, judged, stars, mark);
    return { ok: true, value: mark.wish, changes: [{ collection: 'studio_score_sums', before, after }] };
  });
  if (!counted.ok) return counted;
  if (!noted) await studioScores.noteGiven({ ...mark, wish: counted.value });
  return counted.value === mark.wish ? yes({ done: true as const }) : no(again);
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
