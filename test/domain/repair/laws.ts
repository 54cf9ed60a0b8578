import type { Party, State } from '#domain/repair/order-states';
import type { OrderAction } from '#domain/repair/transitions';
import { type Law, NAMES, ORDER_COMMANDS, ofEach } from '../../kit/order-commands';

const HER = 'resident booker';
const WAITING = 'accepted postponed';

export const AT_THE_DOOR: Readonly<Record<Exclude<OrderAction, 'book'>, Law>> = {
  accept: ['open', 'accepted', 'candidate'],
  acceptFor: ['open', 'accepted', 'manager'],
  offer: ['open', 'stays', HER],
  suggest: ['open', 'stays', 'staff'],
  widen: ['open', 'stays', 'clock'],
  alarm: ['open', 'stays', 'clock'],
  choiceRanOut: ['open', 'stays', 'clock'],
  withdrawOffer: ['open', 'stays', 'clock'],
  lapse: ['open', 'lapsed', 'clock'],
  recognise: [WAITING, 'stays', HER],
  disown: [WAITING, 'frozen', HER],
  arrive: [WAITING, 'arrived', 'worker'],
  resumeWork: [WAITING, 'approved', 'worker'],
  release: [WAITING, 'open', 'worker'],
  reportNoShow: [WAITING, 'open', HER],
  nobodyCame: [WAITING, 'open', 'clock'],
  releaseBySweep: [WAITING, 'open', 'clock'],
  quote: ['arrived quoted approved', 'quoted', 'worker'],
  approve: ['quoted', 'approved', HER],
  decline: ['quoted', 'cancelled', HER],
  declineExtra: ['quoted', 'approved', HER],
  ...ofEach('law'),
  finish: ['approved', 'finished', 'worker'],
  reject: ['finished', 'approved', HER],
  dispute: ['finished', 'frozen', HER],
  confirm: ['finished', 'closed', HER],
  autoConfirm: ['finished', 'closed', 'clock'],
  stall: ['approved', 'frozen', 'clock'],
  standStill: ['arrived quoted postponed frozen', 'cancelled', 'clock'],
  resume: ['frozen', 'accepted', 'staff'],
  releaseByStaff: ['frozen', 'open', 'staff'],
  cancel: ['open accepted arrived quoted postponed', 'cancelled', HER],
  cancelByStaff: ['open accepted arrived quoted approved postponed frozen', 'cancelled', 'staff'],
  rework: ['closed', 'accepted', HER],
  reworkElsewhere: ['closed', 'open', HER],
  endRework: ['open accepted postponed', 'closed', HER],
  endReworkByStaff: ['open accepted approved postponed frozen', 'closed', 'staff'],
  reworkRanOut: ['open frozen', 'closed', 'clock'],
  receiveFee: ['cancelled', 'stays', 'worker'],
  missFee: ['cancelled', 'stays', 'worker'],
  payFee: ['cancelled', 'stays', HER],
  ruleFee: ['cancelled', 'stays', 'staff'],
  askFeeFirst: ['cancelled', 'stays', 'staff'],
  feeRanOut: ['cancelled', 'stays', 'clock'],
  cameAfterAll: ['open accepted arrived quoted approved postponed finished frozen', 'stays', 'clock'],
  oweFee: ['cancelled lapsed', 'cancelled', 'clock'],
};

/** By telephone or in an office. What is missing cannot be done at all. */
export const IN_TALKS: Readonly<Partial<Record<OrderAction, Law>>> = {
  accept: ['open', 'accepted', 'candidate'],
  acceptFor: ['open', 'accepted', 'manager'],
  offer: ['open', 'stays', HER],
  suggest: ['open', 'stays', 'staff'],
  widen: ['open', 'stays', 'clock'],
  alarm: ['open', 'stays', 'clock'],
  choiceRanOut: ['open', 'stays', 'clock'],
  withdrawOffer: ['open', 'stays', 'clock'],
  lapse: ['open', 'lapsed', 'clock'],
  release: ['accepted', 'open', 'worker'],
  reportNoShow: ['accepted', 'open', HER],
  nobodyCame: ['accepted', 'open', 'clock'],
  releaseBySweep: ['accepted', 'open', 'clock'],
  finish: ['accepted', 'finished', 'worker'],
  reject: ['finished', 'accepted', HER],
  dispute: ['finished', 'frozen', HER],
  confirm: ['finished', 'closed', HER],
  autoConfirm: ['finished', 'closed', 'clock'],
  standStill: ['frozen', 'cancelled', 'clock'],
  resume: ['frozen', 'accepted', 'staff'],
  releaseByStaff: ['frozen', 'open', 'staff'],
  cancel: ['open accepted', 'cancelled', HER],
  cancelByStaff: ['open accepted frozen', 'cancelled', 'staff'],
  ...Object.fromEntries(
    NAMES.filter((name) => ORDER_COMMANDS[name].inTalks).map((name) => [name, ORDER_COMMANDS[name].law]),
  ),
};

/** What somebody is answered, or where it leads. */
export function answerOf(law: Law | undefined, state: State, party: Party): string {
  if (party === 'stranger') return 'NOT_FOUND';
  if (!law) return 'NOT_NOW';
  const [from, to, by] = law;
  if (!by.split(' ').includes(party)) return 'FORBIDDEN';
  if (!from.split(' ').includes(state)) return 'NOT_NOW';
  return to === 'stays' ? state : to;
}
