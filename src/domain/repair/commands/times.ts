import { change } from '#domain/kernel/entity';
import { no } from '#domain/kernel/result';
import type { Command } from '../command';
import { lapsesAt } from '../deadlines';
import { isWindow, offeredTo } from '../decide/booking';
import { allowedTo, step, timesSince } from '../decide/step';
import * as decide from '../decide/visits';
import type { RepairOrder, When } from '../order';

/** 约个时间再来 */
export const postpone: Command<'postpone'> = (order, { at, reason }, moment) =>
  decide.postpone(order, { at, why: reason }, moment);

/** 换个时间 */
export const moveVisit: Command<'moveVisit'> = (order, { at }, moment) => decide.moveVisit(order, at, moment);

/** 同意这个时间 */
export const agreeVisit: Command<'agreeVisit'> = (order, { from }, moment) =>
  decide.agreeVisit(order, from, moment);

const WINDOW_MOVES_MAX = 3;

/** 改时间, before anybody has accepted */
export const moveWindow: Command<'moveWindow'> = (order, { at }, moment) => {
  const may = allowedTo(order, 'moveWindow', moment);
  if (!may.ok) return may;
  if (timesSince(order, 'moveWindow', []) >= WINDOW_MOVES_MAX) return no('TOO_MANY_TIMES');
  if (!isWindow(at, moment.now) || isThere(order, at))
    return no('WINDOW_NOT_POSSIBLE', [{ path: 'at', problem: 'not possible' }]);
  const changes = { when: at, lapsesAt: lapsesAt(at, moment.now), ...offeredAnew(order, at, moment.now) };
  return change(step(order, moment, { action: 'moveWindow', by: may.value, changes }));
};

const isThere = ({ when }: RepairOrder, at: Extract<When, { kind: 'window' }>): boolean =>
  when.kind === 'window' && when.from === at.from;

/** Whoever is asked is asked for the new time, and has the whole time to answer. Nobody is asked before she has chosen. */
const offeredAnew = (order: RepairOrder, when: When, now: number) =>
  order.pool === null
    ? {}
    : offeredTo(
        order.chosenProviderId === null ? null : order.lastProvider,
        { place: order.place, when, category: order.item.category },
        [],
        now,
      );
