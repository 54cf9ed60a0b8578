import type { AppointmentContract } from '#domain/appointment/contract';
import * as decide from '#domain/appointment/decide/asker';
import type { Appointment } from '#domain/appointment/request';
import { plannedSlot } from '#domain/appointment/studio';
import { seal } from '../runtime/seal';
import type { UseCases } from '../runtime/serve';
import { appointments } from '../store/appointments';
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

/** 换个时间, or the yes to a place that was offered. */
export const rebook: Cases['rebook'] = async ({ requestId, place }, context) => {
  const known = place && (await appointments.findById(requestId));
  return actBeside({
    requestId,
    context,
    movesPlaces: true,
    wantedId: place && known ? `${known.studio.id}-${place.from}` : null,
    beside: (request: Appointment) => (place ? studios.findById(request.studio.id) : Promise.resolve(null)),
    decide: (held, calendar, studio) => {
      const planned = place && studio ? plannedSlot(studio, calendar, place.from) : null;
      const chosen = place && { place: { planned, slot: null, orWait: place.orWait }, studio };
      return decide.rebook(held, chosen, calendar, context.moment);
    },
  });
};

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
