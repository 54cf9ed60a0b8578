import type { Command } from '../command';
import * as decide from '../decide/visits';

/** 约个时间再来 */
export const postpone: Command<'postpone'> = (order, { at, reason }, moment) =>
  decide.postpone(order, { at, why: reason }, moment);

/** 换个时间 */
export const moveVisit: Command<'moveVisit'> = (order, { at }, moment) => decide.moveVisit(order, at, moment);

/** 同意这个时间 */
export const agreeVisit: Command<'agreeVisit'> = (order, { from }, moment) =>
  decide.agreeVisit(order, from, moment);
