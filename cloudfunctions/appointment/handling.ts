import type { AppointmentContract } from '#domain/appointment/contract';
import * as decide from '#domain/appointment/decide/handling';
import * as moving from '#domain/appointment/decide/moving';
import { type Candidate, candidateOf } from '#domain/appointment/handler';
import type { Appointment } from '#domain/appointment/request';
import { yes } from '#domain/kernel/result';
import { seal } from '../runtime/seal';
import type { Context, UseCases } from '../runtime/serve';
import { members } from '../store/members';
import { studios } from '../store/studios';
import { act, actBeside, changeBeside, followOf } from './change-request';

type Cases = UseCases<AppointmentContract>;

/** Only of staff the name has to be looked up. */
async function nameOf({ actor }: Context): Promise<Candidate | null> {
  const looksUp = !actor.seat && actor.roles.includes('staff');
  const member = looksUp ? await members.findById(actor.memberId) : null;
  return candidateOf(actor, member?.name ?? null);
}

/** 受理 */
export const accept: Cases['accept'] = ({ requestId, meetingAt }, context) => {
  const { moment } = context;
  const name = nameOf(context);
  return actBeside({
    requestId,
    context,
    beside: () => name,
    decide: (held, calendar, officer) => decide.accept(held, officer, meetingAt, calendar, moment),
  });
};

export const meet: Cases['meet'] = ({ requestId }, context) =>
  act({
    requestId,
    context,
    decide: (held, calendar) => decide.meet(held, calendar, context.moment),
  });

export const miss: Cases['miss'] = ({ requestId }, context) =>
  act({
    requestId,
    context,
    decide: (held, calendar) => decide.miss(held, calendar, context.moment),
  });

export const cancelMeeting: Cases['cancelMeeting'] = ({ requestId, words }, context) => {
  const sealed = seal(words);
  return act({
    requestId,
    context,
    decide: (held, calendar) => decide.cancelMeeting(held, sealed, calendar, context.moment),
  });
};

/** 答复 */
export const answer: Cases['answer'] = ({ requestId, words, ...said }, context) => {
  const answering = { ...said, words: seal(words) };
  const name = nameOf(context);
  return actBeside({
    requestId,
    context,
    beside: () => name,
    decide: (held, calendar, officer) => decide.answer(held, answering, officer, calendar, context.moment),
  });
};

/** 请补充 */
export const askBack: Cases['askBack'] = ({ requestId, words }, context) => {
  const sealed = seal(words);
  const name = nameOf(context);
  return actBeside({
    requestId,
    context,
    beside: () => name,
    decide: (held, calendar, officer) => moving.askBack(held, officer, sealed, calendar, context.moment),
  });
};

/** 转办 */
export const transfer: Cases['transfer'] = async ({ requestId, studioId, words }, context) => {
  const sealed = seal(words);
  const target = (request: Appointment) => studios.findById(moving.targetIdOf(request, studioId));
  const changed = await changeBeside({
    requestId,
    context,
    beside: target,
    decide: (held, calendar, studio) => moving.transfer(held, studio, sealed, calendar, context.moment),
  });
  return changed.ok ? { ...yes({ done: true as const }), ...followOf(changed) } : changed;
};

/** 督办改派 */
export const reassign: Cases['reassign'] = async ({ requestId, officerId }, context) => {
  const changed = await changeBeside({
    requestId,
    context,
    beside: (request) => studios.findById(request.studio.id),
    decide: (held, calendar, studio) => moving.reassign(held, studio, officerId, calendar, context.moment),
  });
  return changed.ok ? { ...yes({ done: true as const }), ...followOf(changed) } : changed;
};
