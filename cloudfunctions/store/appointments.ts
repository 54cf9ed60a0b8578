import { type Appointment, desksOf } from '#domain/appointment/request';
import { PAGE_ROWS } from '#domain/kernel/limits';
import { command } from '../runtime/wechat-world';
import { find, findById } from './documents';

/** One more row than a page tells whether there are more. */
const ONE_PAGE = PAGE_ROWS + 1;
const HANDED_ON_AT_ONCE = 50;

/** 约谈 */
export const appointments = {
  findById: (id: string) => findById<Appointment>('appointments', id),

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

const soonestFirst = (where: object, after?: number) =>
  find<Appointment>('appointments', {
    where: after === undefined ? where : { ...where, dueAt: command.gt(after) },
    orderBy: ['dueAt', 'asc'],
    limit: ONE_PAGE,
  });
