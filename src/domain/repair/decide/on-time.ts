import type { Moment } from '#domain/kernel/actor';
import type { Decision } from '#domain/kernel/entity';
import { no } from '#domain/kernel/result';
import { onlyReminds } from '../deadlines';
import type { RepairOrder } from '../order';
import { nobodyCame } from './acceptance';
import { autoConfirm } from './closing';
import { stall, standStill } from './ending';
import { whileOpen } from './offering';
import { remind } from './reminding';
import { feeRanOut } from './settle-fee';
import type { StepRefusal } from './step';

/** What time does to an order whose instant has come. */
export function onTime(order: RepairOrder, moment: Moment): Decision<RepairOrder, StepRefusal> {
  if (onlyReminds(order, moment.now)) return remind(order, moment);
  switch (order.state) {
    case 'open':
      return whileOpen(order, moment);
    case 'accepted':
      return nobodyCame(order, moment);
    case 'postponed':
      return awaitsHer(order) ? standStill(order, moment) : nobodyCame(order, moment);
    case 'arrived':
    case 'quoted':
    case 'frozen':
      return standStill(order, moment);
    case 'approved':
      return stall(order, moment);
    case 'finished':
      return autoConfirm(order, moment);
    case 'cancelled':
      return feeRanOut(order, moment);
    default:
      return no('NOT_NOW');
  }
}

/** He was there, wishes to come again, and she has not said when; where she approved work, it goes back to her. */
const awaitsHer = ({ visit, approvedQuote, rework }: RepairOrder): boolean =>
  visit?.agreed === false && visit.by === 'worker' && approvedQuote === null && rework === null;
