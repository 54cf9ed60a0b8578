import { isLate } from './decide/acceptance';
import { mayCancel } from './decide/ending';
import { mayOffer, OFFERS } from './decide/offering';
import { maySettle } from './decide/visit-fee';
import { mayAgree, mayMove } from './decide/visits';
import { mayRework } from './decide/warranty';
import { needsNoQuote, type RepairOrder } from './order';
import type { Party } from './order-states';
import type { OrderAction } from './transitions';

type Possible = (order: RepairOrder, now: number, party: Party) => boolean;

export const always: Possible = () => true;

/** The table says what a state allows; the rest of the order and the instant, whether it is possible now. */
export const POSSIBLE: Partial<Record<OrderAction, Possible>> = {
  reportNoShow: isLate,
  offer: (order) => OFFERS.some((to) => mayOffer(order, to)),
  recognise: (order) => order.recognised === null,
  arrive: (order) => order.recognised !== null && !needsNoQuote(order),
  resumeWork: (order) => order.recognised !== null && needsNoQuote(order),
  quote: (order) => order.rework === null,
  decline: (order) => order.approvedQuote === null,
  declineExtra: (order) => order.approvedQuote !== null,
  moveVisit: mayMove,
  agreeVisit: mayAgree,
  reject: (order) => order.rejected === null,
  dispute: (order) => order.rejected !== null,
  rework: mayRework,
  reworkElsewhere: () => false,
  cancel: (order) => order.rework === null && mayCancel(order),
  cancelByStaff: (order) => order.rework === null,
  receiveFee: (order) => maySettle(order, 'receiveFee'),
  missFee: (order) => maySettle(order, 'missFee'),
  payFee: (order) => maySettle(order, 'payFee'),
  ruleFee: (order) => maySettle(order, 'ruleFee'),
  askFeeFirst: (order) => maySettle(order, 'askFeeFirst'),
  feeRanOut: (order) => order.visitFee?.state === 'owed',
  cameAfterAll: ({ reported }) => reported !== null,
  oweFee: ({ reported, visitFee }) => reported !== null && visitFee === null,
  endRework: (order) => order.rework !== null,
  endReworkByStaff: (order) => order.rework !== null,
};
