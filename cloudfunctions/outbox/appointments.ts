import { loseSlot as decideLoss } from '#domain/appointment/decide/losing-slot';
import { act as decideAct, reckon as decideReckon } from '#domain/appointment/decide/ticking';
import {
  type Contribution,
  contributionsOf,
  movesBetween,
  NO_FIGURES,
  plus,
  type Tally,
  tallyId,
} from '#domain/appointment/figures';
import type { LoseSlot } from '#domain/appointment/owed';
import type { Appointment } from '#domain/appointment/request';
import type { Slot } from '#domain/appointment/slot';
import { expire } from '#domain/appointment/slot';
import { CLOCK } from '#domain/kernel/actor';
import { change } from '#domain/kernel/entity';
import { momentOf, newId } from '../runtime/moment';
import { appointments } from '../store/appointments';
import type { Change } from '../store/commit';
import { findById } from '../store/documents';
import { changeNoun, owes } from '../store/nouns';
import { owedStillIfBusy } from '../store/owed-still';
import { slots } from '../store/slots';
import { calendars, studios } from '../store/studios';
import { untilCommitted } from '../store/unit-of-work';

export const momentFor = (id: string) => momentOf(CLOCK, `clock-${newId()}`, id);

/** What time does to a request: reminded, escalated, no reply, asked once more. */
export async function act(id: string): Promise<boolean> {
  // Who comes late finds more than one thing to do: the reminder, and then that it is overdue.
  let owing = false;
  for (let left = AT_ONCE_MAX; left > 0; left -= 1) {
    const acted = await actOnce(id);
    if (!acted.ok) break;
    owing = owes(acted);
  }
  return owing;
}

const AT_ONCE_MAX = 5;

function actOnce(id: string) {
  const moment = momentFor(id);
  return changeNoun({
    noun: 'appointment',
    id,
    moment,
    beside: () => besideOf(id),
    decide: (request: Appointment, { calendar, ...bystanders }) =>
      decideAct(request, bystanders, calendar, moment),
  });
}

async function besideOf(id: string) {
  const [request, calendar] = await Promise.all([appointments.findById(id), calendars.current()]);
  const [studio, above] = await Promise.all(
    [request?.studio.id, request?.studio.aboveId].map((one) => (one ? studios.findById(one) : null)),
  );
  return { calendar, studio: studio ?? null, above: above ?? null };
}

/** Places that were offered and not taken go to the next ones. */
export async function actOnSlot(id: string): Promise<boolean> {
  const moment = momentFor(id);
  const acted = await changeNoun({
    noun: 'slot',
    id,
    moment,
    decide: (slot: Slot) => change(expire(slot, moment.now)),
  });
  return owes(acted);
}

/** Reckoned by an earlier calendar; the list of those gets shorter with each, so it needs no other cursor. */
export async function reckon(id: string): Promise<boolean> {
  const moment = momentFor(id);
  const acted = await changeNoun({
    noun: 'appointment',
    id,
    moment,
    beside: () => calendars.current(),
    decide: (request: Appointment, calendar) => decideReckon(request, calendar, moment),
  });
  return owes(acted);
}

/** 停诊, or an offer that ran out. The slot is read after the request, which may have a place there again by now. */
export async function loseSlot({ requestId, lapsed }: LoseSlot, slotId: string): Promise<void> {
  const moment = momentFor(requestId);
  owedStillIfBusy(
    await changeNoun({
      noun: 'appointment',
      id: requestId,
      moment,
      beside: () => calendars.current(),
      decide: async (request: Appointment, calendar) => {
        const lost = { slotId, slot: await slots.findById(slotId), lapsed: lapsed ?? false };
        return decideLoss(request, lost, calendar, moment);
      },
    }),
  );
}

/** 考核: the figures move by the difference, in the commit that writes down what was counted. */
export const countAppointment = (id: string): Promise<void> => untilCommitted(() => counting(id));

async function counting(id: string): Promise<Change[]> {
  const request = await appointments.findById(id);
  if (!request) return [];
  const counted = contributionsOf(request);
  const moves = [...movesBetween(request.counted, counted).values()];
  if (moves.length === 0) return [];
  const tallies = await Promise.all(
    moves.map((move) => findById<Tally>('appointment_tallies', tallyId(move))),
  );
  const moved = moves.map((move, i) => moveTally(tallies[i] ?? null, move));
  const after: Appointment = { ...request, counted };
  return [{ collection: 'appointments', before: request, after }, ...moved];
}

function moveTally(before: Tally | null, { figures, ...where }: Contribution): Change {
  const was = before ?? { ...where, _id: tallyId({ ...where }), version: 0, figures: NO_FIGURES };
  const after: Tally = { ...was, name: where.name, figures: plus(was.figures, figures) };
  return { collection: 'appointment_tallies', before, after };
}
