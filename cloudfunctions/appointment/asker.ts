import { limitsOfRebooking } from '#domain/appointment/asking-limits';
import type { AppointmentContract } from '#domain/appointment/contract';
import * as decide from '#domain/appointment/decide/asker';
import { placeAt } from '#domain/appointment/decide/asking';
import type { Appointment } from '#domain/appointment/request';
import { slotId } from '#domain/appointment/studio';
import { hasConfirmedPhone } from '#domain/membership/member';
import { seal } from '../runtime/seal';
import type { Context, UseCases } from '../runtime/serve';
import { admit, giveBack } from '../store/allowances';
import { appointments } from '../store/appointments';
import { members } from '../store/members';
import { studios } from '../store/studios';
import { act, actBeside } from './change-request';

type Cases = UseCases<AppointmentContract>;

/** 补充情况 */
export const supply: Cases['supply'] = ({ requestId, words }, context) => {
  const sealed = seal(words);
  return act({
    requestId,
    context,
    decide: (held, calendar) => decide.supply(held, sealed, calendar, context.moment),
  });
};

/** 撤回 */
export const withdraw: Cases['withdraw'] = ({ requestId }, context) =>
  act({
    requestId,
    context,
    movesPlaces: true,
    decide: (held, calendar) => decide.withdraw(held, calendar, context.moment),
  });

/** 谢绝邀约 */
export const decline: Cases['decline'] = ({ requestId }, context) =>
  act({
    requestId,
    context,
    movesPlaces: true,
    decide: (held, calendar) => decide.decline(held, calendar, context.moment),
  });

/**
 * 换个时间, or the yes to a place that was offered. A psychological request that has no time yet counts before it gets one,
 * so that nobody collects the times of counsellors by moving there what never had one; it stays in work all the same.
 */
export const rebook: Cases['rebook'] = async ({ requestId, place }, context) => {
  const known = place && (await appointments.findById(requestId));
  const claim = known && (await claimOf(known, context));
  const counted = claim && (await admit(claim));
  if (counted && !counted.ok) return counted;
  const answer = await actBeside({
    requestId,
    context,
    movesPlaces: true,
    wantedId: place && known ? slotId(known.studio.id, place.from) : null,
    beside: (request: Appointment) => (place ? studios.findById(request.studio.id) : Promise.resolve(null)),
    decide: (held, calendar, studio) => {
      const chosen = place && { place: placeAt(place, studio, calendar, null), studio };
      return decide.rebook(held, chosen, calendar, context.moment);
    },
  });
  if (claim && !answer.ok) await giveBack(claim);
  return answer;
};

async function claimOf(request: Appointment, { actor, moment }: Context) {
  const limits = limitsOfRebooking(request, actor.memberId);
  if (limits.length === 0) return null;
  const phoneConfirmed = hasConfirmedPhone(await members.findById(actor.memberId));
  return {
    limits,
    id: request._id,
    now: moment.now,
    claimants: [{ memberId: actor.memberId, phoneConfirmed }],
  };
}

/** 评约 */
export const evaluate: Cases['evaluate'] = ({ requestId, words, ...said }, context) => {
  const verdict = { ...said, words: words === '' ? null : seal(words) };
  return act({
    requestId,
    context,
    decide: (held, calendar) => decide.evaluate(held, verdict, calendar, context.moment),
  });
};

/** 一个月后回访 */
export const evaluateAgain: Cases['evaluateAgain'] = ({ requestId, solved }, context) =>
  act({
    requestId,
    context,
    decide: (held, calendar) => decide.evaluateAgain(held, solved, calendar, context.moment),
  });

/** 重新办理 */
export const reopen: Cases['reopen'] = ({ requestId, words }, context) => {
  const sealed = seal(words);
  return act({
    requestId,
    context,
    decide: (held, calendar) => decide.reopen(held, sealed, calendar, context.moment),
  });
};
