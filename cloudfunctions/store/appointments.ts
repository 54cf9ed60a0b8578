import type { Calendar } from '#domain/appointment/calendar';
import { desksOf } from '#domain/appointment/desks';
import type { Appointment } from '#domain/appointment/request';
import type { Studio } from '#domain/appointment/studio';
import { PAGE_ROWS } from '#domain/kernel/limits';
import { command } from '../runtime/wechat-world';
import { find, findAlong, findById, findByIds } from './documents';
import { PAGE_MAX } from './in-pages';
import { CALENDAR, calendarIn, type WithCalendar } from './studios';

/** One more row than a page tells whether there are more. */
const ONE_PAGE = PAGE_ROWS + 1;
const HANDED_ON_AT_ONCE = 50;

/** 约谈 */
export const appointments = {
  findById: (id: string) => findById<Appointment>('appointments', id),
  findAll: (ids: readonly string[]) => findByIds<Appointment>('appointments', ids),
  /** With the working calendar, by which its clock goes; one call. */
  withCalendar: async (id: string): Promise<readonly [Appointment | null, Calendar]> => {
    const [row] = await findAlong<Appointment, WithCalendar>('appointments', byId(id), CALENDAR);
    return [row?.found ?? null, calendarIn(row?.along)];
  },
  /** With its studio, too. */
  withStudio: async (id: string) => {
    const steps = { ...CALENDAR, studios: { from: 'studios', by: 'studio.id' } as const };
    const [row] = await findAlong<Appointment, WithCalendar & { studios: Studio }>(
      'appointments',
      byId(id),
      steps,
    );
    const { found = null, along } = row ?? {};
    return { request: found, studio: along?.studios[0] ?? null, calendar: calendarIn(along) };
  },

  /** What was asked from one instant until before another, oldest first. */
  askedFrom: (from: number, before: number) =>
    find<Appointment>('appointments', {
      where: { requestedAt: command.gte(from).and(command.lt(before)) },
      orderBy: ['requestedAt', 'asc'],
      limit: PAGE_MAX,
    }),

  ofResident: (residentId: string, before?: number) =>
    find<Appointment>('appointments', {
      where: before === undefined ? { residentId } : { residentId, requestedAt: command.lt(before) },
      orderBy: ['requestedAt', 'desc'],
      limit: ONE_PAGE,
    }),

  /** What is due first stands first. */
  onDesks: (desks: readonly string[], after?: number) => soonestFirst({ desk: command.in(desks) }, after),
  above: (desks: readonly string[], after?: number) => soonestFirst({ aboveDesk: command.in(desks) }, after),

  /** What waits for this officer's word; whoever is handed on drops out of it. */
  handledBy: (officerId: string, studioId: string) =>
    find<Appointment>('appointments', {
      where: { 'officer.memberId': officerId, desk: command.in(desksOf(studioId, officerId)) },
      limit: HANDED_ON_AT_ONCE,
    }),

  answeredBy: (officerId: string, before?: number) =>
    find<Appointment>('appointments', {
      where: {
        'answer.officerId': officerId,
        ...(before === undefined ? {} : { 'answer.at': command.lt(before) }),
      },
      orderBy: ['answer.at', 'desc'],
      limit: ONE_PAGE,
    }),
};

const byId = (id: string) => ({ where: { _id: id }, limit: 1 });

const soonestFirst = (where: object, after?: number) =>
  find<Appointment>('appointments', {
    where: after === undefined ? where : { ...where, dueAt: command.gt(after) },
    orderBy: ['dueAt', 'asc'],
    limit: ONE_PAGE,
  });
