import type { AppointmentContract } from '#domain/appointment/contract';
import { desksAbove, ownDesks } from '#domain/appointment/party';
import { pageFor } from '#domain/appointment/row-view';
import { ownTimes, studiosShown, timesFor } from '#domain/appointment/times';
import type { Actor } from '#domain/kernel/actor';
import { no, yes } from '#domain/kernel/result';
import { startOfDay } from '#domain/kernel/time';
import { open } from '../runtime/seal';
import type { UseCases } from '../runtime/serve';
import { appointments } from '../store/appointments';
import { slots } from '../store/slots';
import { studios as allStudios, calendars } from '../store/studios';
import { viewOf } from './change-request';
import { facesIn } from './portraits';

type Cases = UseCases<AppointmentContract>;

/** 工作室 */
export const studios: Cases['studios'] = async (_, { moment: { now } }) => {
  const [found, stored, calendar] = await Promise.all([
    allStudios.all(),
    slots.from(now),
    calendars.current(),
  ]);
  return yes(studiosShown(found, calendar, stored, now));
};

export const times: Cases['times'] = async ({ studioId }, { moment: { now }, actor }) => {
  const [studio, stored, calendar] = await Promise.all([
    allStudios.findById(studioId),
    slots.ofStudio(studioId, now),
    calendars.current(),
  ]);
  if (!studio) return no('STUDIO_NOT_FOUND');
  return yes({
    slots: timesFor(actor.memberId, studio, calendar, stored, now),
    faces: await facesIn(studio.officers),
  });
};

export const ownSlots: Cases['ownSlots'] = async (_, { actor, moment: { now } }) => {
  if (!actor.seat) return no('NOT_AN_OFFICER');
  const { studioId } = actor.seat;
  const [studio, stored, calendar] = await Promise.all([
    allStudios.findById(studioId),
    slots.ofStudio(studioId, startOfDay(now)),
    calendars.current(),
  ]);
  return studio ? yes(ownTimes(studio, calendar, stored, now)) : no('NOT_AN_OFFICER');
};

/** 我的约谈 */
export const mine: Cases['mine'] = async ({ before }, { actor }) =>
  yes(pageFor(actor, await appointments.ofResident(actor.memberId, before), open));

/** One request as its viewer may see it. Somebody else's is answered like a missing one. */
export const request: Cases['request'] = async ({ requestId }, { moment }) => {
  const { request: found, studio } = await appointments.withStudio(requestId);
  if (!found) return no('NOT_FOUND');
  const slot = found.waitsFor ? await slots.findById(found.waitsFor.id) : null;
  const view = await viewOf(found, slot, moment, studio?.officers);
  return view ? yes(view) : no('NOT_FOUND');
};

/** 办理台: what is due first; what ran late below; what was answered. */
export const desk: Cases['desk'] = async ({ list, before }, { actor }) =>
  yes(pageFor(actor, await onDesk(list, before, actor), open));

async function onDesk(list: 'due' | 'above' | 'answered', before: number | undefined, actor: Actor) {
  if (list === 'answered') return appointments.answeredBy(actor.memberId, before);
  const desks = list === 'due' ? ownDesks(actor) : desksAbove(actor);
  if (desks.length === 0) return [];
  return list === 'due' ? appointments.onDesks(desks, before) : appointments.above(desks, before);
}
