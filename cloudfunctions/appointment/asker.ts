import type { AppointmentContract } from '#domain/appointment/contract';
import * as decide from '#domain/appointment/decide/asker';
import type { Appointment } from '#domain/appointment/request';
import { plannedSlot } from '#domain/appointment/studio';
import { seal } from '../runtime/seal';
import type { UseCases } from '../runtime/serve';
import { appointments } from '../store/appointments';
import { studios } from '../store/studios';
import { changeCase, NOTHING_BESIDE, shown } from './change-request';

type Cases = UseCases<AppointmentContract>;

/** 补充情况 */
export const supply: Cases['supply'] = async ({ requestId, words }, context) => {
  const sealed = seal(words);
  const changed = await changeCase({
    requestId,
    context,
    beside: NOTHING_BESIDE,
    decide: (held, _, calendar) => decide.supply(held, sealed, calendar, context.moment),
  });
  return shown(changed, context);
};

/** 撤回 */
export const withdraw: Cases['withdraw'] = async ({ requestId }, context) =>
  shown(
    await changeCase({
      requestId,
      context,
      movesPlaces: true,
      beside: NOTHING_BESIDE,
      decide: (held, _, calendar) => decide.withdraw(held, calendar, context.moment),
    }),
    context,
  );

/** 谢绝邀约 */
export const decline: Cases['decline'] = async ({ requestId }, context) =>
  shown(
    await changeCase({
      requestId,
      context,
      movesPlaces: true,
      beside: NOTHING_BESIDE,
      decide: (held, _, calendar) => decide.decline(held, calendar, context.moment),
    }),
    context,
  );

/** 换个时间, or the yes to a place that was offered. */
export const rebook: Cases['rebook'] = async ({ requestId, place }, context) => {
  const known = place && (await appointments.findById(requestId));
  const changed = await changeCase({
    requestId,
    context,
    movesPlaces: true,
    wantedId: place && known ? `${known.studio.id}-${place.from}` : null,
    beside: (request: Appointment) => (place ? studios.findById(request.studio.id) : Promise.resolve(null)),
    decide: (held, studio, calendar) => {
      const planned = place && studio ? plannedSlot(studio, calendar, place.from) : null;
      const chosen = place && { planned, slot: null, orWait: place.orWait };
      return decide.rebook(held, chosen, calendar, context.moment);
    },
  });
  return shown(changed, context);
};

/** 评约 */
export const evaluate: Cases['evaluate'] = async ({ requestId, words, ...said }, context) => {
  const verdict = { ...said, words: words === '' ? null : seal(words) };
  const changed = await changeCase({
    requestId,
    context,
    beside: NOTHING_BESIDE,
    decide: (held, _, calendar) => decide.evaluate(held, verdict, calendar, context.moment),
  });
  return shown(changed, context);
};

/** 一个月后回访 */
export const evaluateAgain: Cases['evaluateAgain'] = async ({ requestId, solved }, context) =>
  shown(
    await changeCase({
      requestId,
      context,
      beside: NOTHING_BESIDE,
      decide: (held, _, calendar) => decide.evaluateAgain(held, solved, calendar, context.moment),
    }),
    context,
  );

/** 重新办理 */
export const reopen: Cases['reopen'] = async ({ requestId, words }, context) => {
  const sealed = seal(words);
  const changed = await changeCase({
    requestId,
    context,
    beside: NOTHING_BESIDE,
    decide: (held, _, calendar) => decide.reopen(held, sealed, calendar, context.moment),
  });
  return shown(changed, context);
};
