import { keysOf } from '#domain/kernel/tables';
import type { Row } from '#domain/kernel/transitions';
import { mayShowBefore } from './before';
import type { RepairOrder } from './order';
import type { Party, State } from './order-states';

const HER: readonly Party[] = ['resident', 'booker'];
const BOTH: readonly Party[] = [...HER, 'worker'];

interface OrderRow extends Row<State, Party> {
  /** What the rest of the order has to be like, where its state is not all: the decision and the button ask it. */
  readonly may?: (order: RepairOrder, now: number) => boolean;
}

const table = <A extends string>(rows: Readonly<Record<A, OrderRow>>) => rows;

/** What every order knows, at the door or by telephone: finding somebody, giving up, ending. */
const EVERY = table({
  book: { from: [], to: 'open', by: HER },
  accept: { from: ['open'], to: 'accepted', by: ['candidate'] },
  acceptFor: { from: ['open'], to: 'accepted', by: ['manager'] },
  offer: { from: ['open'], to: null, by: HER },
  moveWindow: {
    from: ['open'],
    to: null,
    by: HER,
    may: ({ when, rework }) => when.kind === 'window' && !rework,
  },
  suggest: { from: ['open'], to: null, by: ['staff'] },
  widen: { from: ['open'], to: null, by: ['clock'] },
  alarm: { from: ['open'], to: null, by: ['clock'] },
  choiceRanOut: { from: ['open'], to: null, by: ['clock'] },
  lapse: { from: ['open'], to: 'lapsed', by: ['clock'] },
  confirm: { from: ['finished'], to: 'closed', by: HER },
  autoConfirm: { from: ['finished'], to: 'closed', by: ['clock'] },
  dispute: { from: ['finished'], to: 'frozen', by: HER },
  resume: { from: ['frozen'], to: 'accepted', by: ['staff'] },
  releaseByStaff: { from: ['frozen'], to: 'open', by: ['staff'] },
  /** The firm was suspended or expelled; what has begun is finished. */
  releaseBySweep: { from: ['accepted'], to: 'open', by: ['clock'] },
  withdrawOffer: { from: ['open'], to: null, by: ['clock'] },
});

/** 上门. 不得转包 is the absence of a row: none leads from one worker to another, and none names the next. */
export const DOOR = table({
  ...EVERY,
  recognise: { from: ['accepted', 'postponed'], to: null, by: HER },
  disown: { from: ['accepted', 'postponed'], to: 'frozen', by: HER },
  arrive: { from: ['accepted', 'postponed'], to: 'arrived', by: ['worker'] },
  /** What she approved, or what the warranty covers, needs no new quote. */
  resumeWork: { from: ['accepted', 'postponed'], to: 'approved', by: ['worker'] },
  showBefore: { from: ['arrived', 'quoted', 'approved'], to: null, by: ['worker'], may: mayShowBefore },
  quote: { from: ['arrived', 'quoted', 'approved'], to: 'quoted', by: ['worker'] },
  approve: { from: ['quoted'], to: 'approved', by: HER },
  decline: { from: ['quoted'], to: 'cancelled', by: HER },
  /** Extra work is declined; what she approved before goes on. */
  declineExtra: { from: ['quoted'], to: 'approved', by: HER },
  postpone: { from: ['arrived', 'approved'], to: 'postponed', by: ['worker'] },
  moveVisit: { from: ['postponed'], to: null, by: BOTH },
  agreeVisit: { from: ['postponed'], to: null, by: BOTH },
  finish: { from: ['approved'], to: 'finished', by: ['worker'] },
  reject: { from: ['finished'], to: 'approved', by: HER },
  cancel: { from: ['open', 'accepted', 'arrived', 'quoted', 'postponed'], to: 'cancelled', by: HER },
  cancelByStaff: {
    from: ['open', 'accepted', 'arrived', 'quoted', 'approved', 'postponed', 'frozen'],
    to: 'cancelled',
    by: ['staff'],
  },
  release: { from: ['accepted', 'postponed'], to: 'open', by: ['worker'] },
  releaseBySweep: { from: ['accepted', 'postponed'], to: 'open', by: ['clock'] },
  reportNoShow: { from: ['accepted', 'postponed'], to: 'open', by: HER },
  nobodyCame: { from: ['accepted', 'postponed'], to: 'open', by: ['clock'] },
  stall: { from: ['approved'], to: 'frozen', by: ['clock'] },
  /** Nobody answered: a quote, a worker who wishes to come again, a case. */
  standStill: { from: ['arrived', 'quoted', 'postponed', 'frozen'], to: 'cancelled', by: ['clock'] },
  rework: { from: ['closed'], to: 'accepted', by: HER },
  /** The worker or the firm is gone. */
  reworkElsewhere: { from: ['closed'], to: 'open', by: HER },
  /** Nothing comes of the rework: the order is closed as it was. */
  endRework: { from: ['open', 'accepted', 'postponed'], to: 'closed', by: HER },
  endReworkByStaff: {
    from: ['open', 'accepted', 'approved', 'postponed', 'frozen'],
    to: 'closed',
    by: ['staff'],
  },
  reworkRanOut: { from: ['open', 'frozen'], to: 'closed', by: ['clock'] },
  /** 上门费: 收到了, 没收到, 付了, and how it ends where they differ. */
  receiveFee: { from: ['cancelled'], to: null, by: ['worker'] },
  missFee: { from: ['cancelled'], to: null, by: ['worker'] },
  payFee: { from: ['cancelled'], to: null, by: HER },
  ruleFee: { from: ['cancelled'], to: null, by: ['staff'] },
  /** Nothing is booked before this is settled; said of the third that is unpaid within a year. */
  askFeeFirst: { from: ['cancelled'], to: null, by: ['staff'] },
  feeRanOut: { from: ['cancelled'], to: null, by: ['clock'] },
  /** Who was said not to have come did, so the way is owed to him where it ends without anybody at the door since. */
  cameAfterAll: {
    from: ['open', 'accepted', 'arrived', 'quoted', 'approved', 'postponed', 'finished', 'frozen'],
    to: null,
    by: ['clock'],
  },
  oweFee: { from: ['cancelled', 'lapsed'], to: 'cancelled', by: ['clock'] },
});

/** 咨询, by telephone or in an office: nobody stands at a door and nothing is quoted. */
export const CONSULT = table({
  ...EVERY,
  finish: { from: ['accepted'], to: 'finished', by: ['worker'] },
  reject: { from: ['finished'], to: 'accepted', by: HER },
  cancel: { from: ['open', 'accepted'], to: 'cancelled', by: HER },
  cancelByStaff: { from: ['open', 'accepted', 'frozen'], to: 'cancelled', by: ['staff'] },
  release: { from: ['accepted'], to: 'open', by: ['worker'] },
  reportNoShow: { from: ['accepted'], to: 'open', by: HER },
  nobodyCame: { from: ['accepted'], to: 'open', by: ['clock'] },
  standStill: { from: ['frozen'], to: 'cancelled', by: ['clock'] },
});

export type OrderAction = keyof typeof DOOR | keyof typeof CONSULT;
export const ORDER_ACTIONS = keysOf({ ...DOOR, ...CONSULT });
/** A step of the order itself; what staff note beside it is none. */
export const isOrderAction = (action: string): action is OrderAction =>
  ORDER_ACTIONS.some((one) => one === action);

/** One table per path. */
export const TABLES: Readonly<
  Record<RepairOrder['item']['path'], Readonly<Partial<Record<OrderAction, OrderRow>>>>
> = {
  door: DOOR,
  consult: CONSULT,
};

export const tableOf = (order: Pick<RepairOrder, 'item'>) => TABLES[order.item.path];

export const rowOf = (order: Pick<RepairOrder, 'item'>, action: OrderAction): OrderRow | undefined =>
  tableOf(order)[action];
