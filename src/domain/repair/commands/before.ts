import type { Command } from '../command';
import * as decide from '../decide/before';

/** 拍维修前的照片 */
export const showBefore: Command<'showBefore'> = (order, { photosBefore }, moment) =>
  decide.showBefore(order, photosBefore, moment);
