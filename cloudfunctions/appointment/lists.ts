import type { Calendar } from '#domain/appointment/calendar';
import type { AppointmentContract, SlotView } from '#domain/appointment/contract';
import { partyOf } from '#domain/appointment/party';
import { type Appointment, aboveDeskOf, desksOf } from '#domain/appointment/request';
import type { Slot } from '#domain/appointment/slot';
import {
  openSlots,
  type PlannedSlot,
  plannedSlots,
  SLOTS_AHEAD_DAYS,
  type Studio,
} from '#domain/appointment/studio';
import { requestRow, requestView, slotView, studioView } from '#domain/appointment/view';
import type { Actor } from '#domain/kernel/actor';
import { PAGE_ROWS } from '#domain/kernel/limits';
import { no, yes } from '#domain/kernel/result';
import { DAY, startOfDay } from '#domain/kernel/time';
import { open } from '../runtime/seal';
import type { UseCases } from '../runtime/serve';
import { appointments } from '../store/appointments';
import { slots } from '../store/slots';
import { studios as allStudios, calendars } from '../store/studios';

type Cases = UseCases<AppointmentContract>;

/** What lies there may have been taken from whoever looks since: only what he may still see is shown. */
const onePage = (found: readonly Appointment[], viewer: Actor) => ({
  rows: found
    .slice(0, PAGE_ROWS)
    .filter((request) => partyOf(request, viewer) !== 'stranger')
    .map(requestRow),
  more: found.length > PAGE_ROWS,
});

const byId = (stored: readonly Slot[]) => new Map(stored.map((slot) => [slot._id, slot]));

const slotsOf = (
  studio: Studio,
  calendar: Calendar,
  stored: ReadonlyMap<string, Slot>,
  from: number,
  until: number,
) => viewsOf(studio, plannedSlots(studio, calendar, from, until), stored);

const isOpenDay = ({ title, cancelled }: SlotView): boolean => title !== null && !cancelled;

const viewsOf = (studio: Studio, planned: readonly PlannedSlot[], stored: ReadonlyMap<string, Slot>) =>
  planned.map((one) => slotView(one, stored.get(one.id) ?? null, studio));

/** 工作室, with today's free places and the open days of the next two weeks. */
export const studios: Cases['studios'] = async (_, { moment }) => {
  const { now } = moment;
  const [found, stored, calendar] = await Promise.all([
    allStudios.all(),
    slots.from(now).then(byId),
    calendars.current(),
  ]);
  const midnight = startOfDay(now) + DAY;
  const until = startOfDay(now) + SLOTS_AHEAD_DAYS * DAY;
  const views = found
    .filter((studio) => studio.open)
    .map((studio) => {
      const ahead = openSlots(studio).filter(({ from }) => from > now && from < until);
      return studioView(
        studio,
        slotsOf(studio, calendar, stored, now + 1, midnight),
        viewsOf(studio, ahead, stored).filter(isOpenDay),
      );
    });
  return yes({ studios: views, freeToday: views.reduce((sum, one) => sum + one.freeToday, 0) });
};

/** Nobody is offered a time with herself. */
export const times: Cases['times'] = async ({ studioId }, { moment, actor }) => {
  const [studio, stored, calendar] = await Promise.all([
    allStudios.findById(studioId),
    slots.ofStudio(studioId, moment.now),
    calendars.current(),
  ]);
  if (!studio) return no('STUDIO_NOT_FOUND');
  const until = startOfDay(moment.now) + SLOTS_AHEAD_DAYS * DAY;
  const ahead = slotsOf(studio, calendar, byId(stored), moment.now + 1, until);
  return yes({ slots: ahead.filter(({ officerId }) => officerId !== actor.memberId) });
};

export const ownSlots: Cases['ownSlots'] = async (_, { actor, moment }) => {
  const studioId = actor.seat?.studioId ?? null;
  const [studio, stored, calendar] = await Promise.all([
    studioId ? allStudios.findById(studioId) : null,
    studioId ? slots.ofStudio(studioId, startOfDay(moment.now)) : [],
    calendars.current(),
  ]);
  if (!studio) return no('NOT_AN_OFFICER');
  const from = startOfDay(moment.now);
  const views = slotsOf(studio, calendar, byId(stored), from, from + SLOTS_AHEAD_DAYS * DAY);
  const ahead = views.filter((slot) => slot.from > moment.now);
  const today = ahead.filter((slot) => slot.from < from + DAY);
  return yes({ studio: studioView(studio, today, ahead.filter(isOpenDay)), slots: views });
};

/** 我的约谈 */
export const mine: Cases['mine'] = async ({ before }, { actor }) =>
  yes(onePage(await appointments.ofResident(actor.memberId, before), actor));

/** One request as its viewer may see it. Somebody else's is answered like a missing one. */
export const request: Cases['request'] = async ({ requestId }, { moment }) => {
  const found = await appointments.findById(requestId);
  if (!found) return no('NOT_FOUND');
  const slot = found.waitsFor ? await slots.findById(found.waitsFor.id) : null;
  const view = requestView(found, slot, moment.actor, moment.now, open);
  return view ? yes(view) : no('NOT_FOUND');
};

/** 办理台: what is due first; what ran late below; what was answered. */
export const desk: Cases['desk'] = async ({ list, before }, { actor }) => {
  const { memberId, seat, roles } = actor;
  const studioId = seat?.studioId;
  const officer = roles.includes('officer') && studioId !== undefined;
  if (list === 'answered') return yes(onePage(await appointments.answeredBy(memberId, before), actor));
  if (list === 'due') {
    return yes(
      onePage(officer ? await appointments.onDesks(desksOf(studioId, memberId), before) : [], actor),
    );
  }
  const desks = [
    ...(officer ? [aboveDeskOf(studioId)] : []),
    ...(roles.includes('staff') ? [aboveDeskOf(null)] : []),
  ];
  return yes(onePage(desks.length > 0 ? await appointments.above(desks, before) : [], actor));
};
