import type { Moment } from '#domain/kernel/actor';
import { change, type Decision } from '#domain/kernel/noun';
import { no } from '#domain/kernel/result';
import type { Sealed } from '#domain/kernel/sealed';
import type { Calendar } from '../calendar';
import { type Appointment, ASK_AGAIN_AFTER, aboveDeskOf, deskOf, REOPEN_WITHIN } from '../request';
import { type Place, placeIn } from './asking';
import { ended } from './handling';
import { allowed, type Case, freed, NO_PLACE, type StepRefusal, step, tellOfficer } from './step';

/** She answers what was asked back; the clock goes on. */
export function supply(
  held: Case,
  words: Sealed,
  calendar: Calendar,
  moment: Moment,
): Decision<Case, StepRefusal> {
  const { request } = held;
  const may = allowed(request, 'supply', moment);
  if (!may.ok) return may;
  const changes = { pauses: ended(request, moment.now) };
  const effects = tellOfficer(request, 'appointment-supplied');
  const after = step(request, moment, calendar, { action: 'supply', by: may.value, changes, words, effects });
  return change({ ...held, request: after });
}

/** She takes it back; whoever waits for her place moves up. */
export function withdraw(held: Case, calendar: Calendar, moment: Moment): Decision<Case, StepRefusal> {
  return leaveIt(held, 'withdraw', calendar, moment);
}

/** Who was invited need not come. */
export function decline(held: Case, calendar: Calendar, moment: Moment): Decision<Case, StepRefusal> {
  if (held.request.channel !== 'invited') {
    const may = allowed(held.request, 'decline', moment);
    return may.ok ? no('NOT_NOW') : may;
  }
  return leaveIt(held, 'decline', calendar, moment);
}

function leaveIt(
  held: Case,
  action: 'withdraw' | 'decline',
  calendar: Calendar,
  moment: Moment,
): Decision<Case, StepRefusal> {
  const { request } = held;
  const may = allowed(request, action, moment);
  if (!may.ok) return may;
  const changes = { ...NO_PLACE, pauses: ended(request, moment.now) };
  const effects = tellOfficer(request, 'appointment-withdrawn');
  const after = step(request, moment, calendar, { action, by: may.value, changes, effects });
  return change({ ...held, request: after, slot: freed(held, moment.now) });
}

export type RebookRefusal = StepRefusal | 'SLOT_NOT_POSSIBLE' | 'SLOT_FULL';

/**
 * Another time of the same studio, or as soon as possible; also the yes to a place that was offered. The answer is due
 * five working days after a time that she chooses herself, if that is later.
 */
export function rebook(
  held: Case,
  place: Place | null,
  calendar: Calendar,
  moment: Moment,
): Decision<Case, RebookRefusal> {
  const { request } = held;
  const may = allowed(request, 'rebook', moment);
  if (!may.ok) return may;
  const same = place?.planned?.id === held.slot?._id;
  const known = place && { ...place, slot: same ? held.slot : held.wanted };
  const placed =
    known && placeIn(known, { requestId: request._id, memberId: moment.actor.memberId }, moment.now);
  if (placed && !placed.ok) return placed;
  const fields = placed?.value.fields ?? NO_PLACE;
  const changes = { ...fields, answerFrom: Math.max(request.answerFrom, fields.slot?.to ?? 0) };
  const effects = tellOfficer(request, 'appointment-rebooked');
  const after = step(request, moment, calendar, { action: 'rebook', by: may.value, changes, effects });
  const slots = same
    ? { slot: placed?.value.slot ?? freed(held, moment.now), wanted: null }
    : { slot: freed(held, moment.now), wanted: placed?.value.slot ?? held.wanted };
  return change({ request: after, ...slots });
}

export interface Verdict {
  readonly stars: number;
  readonly solved: boolean;
  readonly words: Sealed | null;
}

/** 评约 */
export function evaluate(
  held: Case,
  verdict: Verdict,
  calendar: Calendar,
  moment: Moment,
): Decision<Case, StepRefusal> {
  const { request } = held;
  const may = allowed(request, 'evaluate', moment);
  if (!may.ok) return may;
  const changes = { evaluation: { ...verdict, at: moment.now } };
  return change({
    ...held,
    request: step(request, moment, calendar, { action: 'evaluate', by: may.value, changes }),
  });
}

/** 30 days later: is it really solved? Once a 不 reopens it. */
export function evaluateAgain(
  held: Case,
  solved: boolean,
  calendar: Calendar,
  moment: Moment,
): Decision<Case, StepRefusal | 'NOT_YET'> {
  const { request } = held;
  const again = !solved && !request.events.some(({ action }) => action === 'reopenUnsolved');
  const may = allowed(request, again ? 'reopenUnsolved' : 'evaluateAgain', moment);
  if (!may.ok) return may;
  if (request.lasting !== null) return no('NOT_NOW');
  if (request.answer === null || moment.now < request.answer.at + ASK_AGAIN_AFTER) return no('NOT_YET');
  if (again) return change({ ...held, request: opened(request, 'reopenUnsolved', null, calendar, moment) });
  const changes = { lasting: { at: moment.now, solved } };
  return change({
    ...held,
    request: step(request, moment, calendar, { action: 'evaluateAgain', by: may.value, changes }),
  });
}

/** 重新办理: within fifteen days of the answer, with a reason. */
export function reopen(
  held: Case,
  words: Sealed,
  calendar: Calendar,
  moment: Moment,
): Decision<Case, StepRefusal | 'REOPEN_TOO_LATE'> {
  const { request } = held;
  const may = allowed(request, 'reopen', moment);
  if (!may.ok) return may;
  if (request.answer === null || moment.now > request.answer.at + REOPEN_WITHIN) return no('REOPEN_TOO_LATE');
  return change({ ...held, request: opened(request, 'reopen', words, calendar, moment) });
}

/** A new round with the same officer: new limits, new periods; the earlier answer stays in the history. */
function opened(
  request: Appointment,
  action: 'reopen' | 'reopenUnsolved',
  words: Sealed | null,
  calendar: Calendar,
  moment: Moment,
): Appointment {
  const psychological = request.topic === 'psychological';
  const changes = {
    ...NO_PLACE,
    round: request.round + 1,
    roundAt: moment.now,
    answerFrom: moment.now,
    respondedAt: null,
    respondedInTime: null,
    pauses: [],
    answer: null,
    evaluation: null,
    desk: deskOf(request.topic, request.studio.id, request.officer?.memberId ?? null),
    aboveDesk: psychological ? aboveDeskOf(request.studio.aboveId) : null,
  };
  const effects = tellOfficer(request, 'appointment-reopened');
  return step(request, moment, calendar, { action, by: 'asker', changes, words, effects });
}
