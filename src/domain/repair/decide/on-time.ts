import type { Moment } from '#domain/kernel/actor';
import type { Decision } from '#domain/kernel/noun';
import { no } from '#domain/kernel/result';
import type { RepairOrder } from '../order';
import { nobodyCame } from './acceptance';
import { autoConfirm } from './closing';
import { stall, standStill } from './ending';
import { whileOpen } from './offering';
import type { StepRefusal } from './step';

/** What time does to an order whose instant has come. */
export function onTime(order: RepairOrder, moment: Moment): Decision<RepairOrder, StepRefusal> {
  switch (order.state) {
    case 'open':
      return whileOpen(order, moment);
    case 'accepted':
    case 'postponed':
      return nobodyCame(order, moment);
    case 'arrived':
    case 'quoted':
    case 'frozen':
      return standStill(order, moment);
    case 'approved':
      return stall(order, moment);
    case 'finished':
      return autoConfirm(order, moment);
    default:
      return no('NOT_NOW');
  }
}
