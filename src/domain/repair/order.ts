import type { Noun } from '#domain/kernel/noun';
import type { Sealed } from '#domain/kernel/sealed';
import { DAY, HOUR, MINUTE } from '#domain/kernel/time';
import type { Transitions } from '#domain/kernel/transitions';
import type { PriceLine } from './catalogue';

/** 维修单: one job at somebody's home, from booking to closing. */
export interface RepairOrder extends Noun {
  readonly state: State;
  /** Whose home it is. */
  readonly residentId: string;
  /** Who booked: mostly herself; a relative or staff on the telephone otherwise. */
  readonly bookedById: string;
  readonly channel: 'online' | 'telephone';
  /** The item as it was when it was ordered; later changes of the catalogue do not reach it. */
  readonly item: OrderedItem;
  readonly wrong: string;
  readonly photos: readonly string[];
  readonly video: string | null;
  readonly place: Place;
  readonly contact: Sealed;
  readonly when: When;
  readonly bookedAt: number;
  /** The firm she asked for; null when any vetted one may come. */
  readonly chosenProviderId: string | null;
  /** Which pool shows it, see `poolOf`; null when nobody is offered it. */
  readonly pool: string | null;
  readonly worker: AssignedWorker | null;
  /**
   * The worker's id while he holds this urgent order, else `free:<order>`. A unique index on it lets a worker
   * hold one urgent order at a time, also when two are accepted at the same moment.
   */
  readonly urgentHolder: string;
  /** Who released it or did not come; they are not offered it again. */
  readonly excludedWorkerIds: readonly string[];
  /** The firm that had it last, so that she can choose it again after a release. */
  readonly lastProvider: { readonly id: string; readonly name: string } | null;
  readonly acceptedAt: number | null;
  /** By when the worker is promised to be there. */
  readonly promisedAt: number | null;
  /** The resident looked at the person at the door and said 是本人. */
  readonly recognised: Recognised | null;
  readonly arrivalCode: ArrivalCode | null;
  readonly arrivedAt: number | null;
  readonly quote: Quote | null;
  readonly finish: Finish | null;
  /** What the resident says she paid; null while open, or when the clock confirmed. */
  readonly paidFen: number | null;
  /** Due on cancelling after arrival and before work. */
  readonly visitFeeDueFen: number;
  readonly closedAt: number | null;
  /** When staff see it as an alarm because nobody has accepted. */
  readonly alarmAt: number;
  /** When the clock has to do something with it (lapse, confirm); null when nothing. */
  readonly actsAt: number | null;
}

export type State =
  | 'open'
  | 'accepted'
  | 'arrived'
  | 'quoted'
  | 'approved'
  | 'finished'
  | 'closed'
  | 'cancelled'
  | 'lapsed'
  | 'frozen';

export interface OrderedItem {
  readonly id: string;
  readonly name: string;
  readonly category: string;
  readonly categoryName: string;
  readonly icon: string;
  readonly priceMinFen: number;
  readonly priceMaxFen: number;
  readonly prices: readonly PriceLine[];
  readonly visitFeeFen: number;
  readonly warrantyDays: number;
  readonly standard: readonly string[];
}

/** 街道、社区: the tier of a place that strangers may see. */
export interface Place {
  readonly street: string;
  readonly community: string;
}

export type When =
  | { readonly kind: 'urgent' }
  | { readonly kind: 'window'; readonly from: number; readonly to: number };

/** The person whom the resident sees: taken over at acceptance, so that later changes do not swap him. */
export interface AssignedWorker {
  readonly workerId: string;
  readonly memberId: string;
  readonly name: string;
  readonly photo: string;
  readonly badgeNo: string;
  readonly phone: Sealed;
  readonly providerId: string;
  readonly providerName: string;
}

export interface Recognised {
  readonly at: number;
  readonly badgeWorn: boolean;
  readonly uniformWorn: boolean;
}

export interface ArrivalCode {
  readonly digits: string;
  readonly wrongTries: number;
}

export interface QuoteLine {
  readonly kind: 'labour' | 'part';
  /** The line of the public price list; null for parts. */
  readonly priceId: string | null;
  readonly name: string;
  readonly unit: string;
  readonly quantity: number;
  readonly unitFen: number;
}

export interface Quote {
  readonly id: string;
  readonly lines: readonly QuoteLine[];
  readonly totalFen: number;
  readonly at: number;
}

export interface Finish {
  readonly at: number;
  readonly checked: readonly string[];
  readonly photosBefore: readonly string[];
  readonly photosAfter: readonly string[];
  /** What the worker says was paid. */
  readonly paidFen: number;
}

/** How somebody stands to an order. */
export type Party =
  | 'resident'
  | 'booker'
  | 'candidate'
  | 'worker'
  | 'manager'
  | 'staff'
  | 'clock'
  | 'stranger';

export type OrderAction =
  | 'book'
  | 'accept'
  | 'acceptFor'
  | 'offer'
  | 'recognise'
  | 'disown'
  | 'arrive'
  | 'quote'
  | 'approve'
  | 'decline'
  | 'finish'
  | 'confirm'
  | 'autoConfirm'
  | 'cancel'
  | 'release'
  | 'reportNoShow'
  | 'resume'
  | 'releaseByStaff'
  | 'cancelByStaff'
  | 'lapse';

const HER: readonly Party[] = ['resident', 'booker'];

/** 不得转包 is the absence of a row: none leads from one worker to another, and none names the next. */
export const DOOR: Transitions<OrderAction, State, Party> = {
  book: { from: [], to: 'open', by: ['resident'] },
  accept: { from: ['open'], to: 'accepted', by: ['candidate'] },
  acceptFor: { from: ['open'], to: 'accepted', by: ['manager'] },
  offer: { from: ['open'], to: 'open', by: HER },
  recognise: { from: ['accepted'], to: 'accepted', by: HER },
  disown: { from: ['accepted'], to: 'frozen', by: HER },
  arrive: { from: ['accepted'], to: 'arrived', by: ['worker'] },
  quote: { from: ['arrived', 'quoted'], to: 'quoted', by: ['worker'] },
  approve: { from: ['quoted'], to: 'approved', by: HER },
  decline: { from: ['quoted'], to: 'cancelled', by: HER },
  finish: { from: ['approved'], to: 'finished', by: ['worker'] },
  confirm: { from: ['finished'], to: 'closed', by: HER },
  autoConfirm: { from: ['finished'], to: 'closed', by: ['clock'] },
  cancel: { from: ['open', 'accepted', 'arrived', 'quoted'], to: 'cancelled', by: HER },
  release: { from: ['accepted'], to: 'open', by: ['worker'] },
  reportNoShow: { from: ['accepted'], to: 'open', by: HER },
  resume: { from: ['frozen'], to: 'accepted', by: ['staff'] },
  releaseByStaff: { from: ['frozen'], to: 'open', by: ['staff'] },
  cancelByStaff: {
    from: ['open', 'accepted', 'arrived', 'quoted', 'approved', 'frozen'],
    to: 'cancelled',
    by: ['staff'],
  },
  lapse: { from: ['open'], to: 'lapsed', by: ['clock'] },
};

/** States in which the current worker may know phone and door. */
export const AT_WORK: readonly State[] = ['accepted', 'arrived', 'quoted', 'approved', 'finished'];
/** Not yet done with, as far as the worker is concerned. */
export const IN_HAND: readonly State[] = [...AT_WORK, 'frozen'];
export const LIVE: readonly State[] = ['open', 'accepted', 'arrived', 'quoted', 'approved', 'finished'];

/** The promise: at the door within half an hour of booking. */
export const URGENT_PROMISE = 30 * MINUTE;
export const NO_SHOW_AFTER = 30 * MINUTE;
export const ALARM_AFTER = 10 * MINUTE;
export const URGENT_LAPSES_AFTER = 4 * HOUR;
export const CONFIRMS_AFTER = 48 * HOUR;
export const WINDOW_LENGTH = 2 * HOUR;
export const WINDOW_AHEAD_MAX = 14 * DAY;
export const WRONG_TRIES_MAX = 5;
export const PHOTOS_MAX = 9;
export const QUOTE_LINES_MAX = 20;

/** Orders wait in pools: a firm's own, or those of a street and a category. */
export const openPool = (place: Place, category: string): string => `${place.street}/${category}`;
export const firmPool = (providerId: string): string => `firm/${providerId}`;

export const isUrgent = (order: Pick<RepairOrder, 'when'>): boolean => order.when.kind === 'urgent';

export const freeHolder = (orderId: string): string => `free:${orderId}`;

/** 准时 is measured from booking, not from acceptance. */
export function wasPunctual(order: Pick<RepairOrder, 'when' | 'bookedAt' | 'arrivedAt'>): boolean | null {
  if (order.arrivedAt === null) return null;
  const due = order.when.kind === 'urgent' ? order.bookedAt + URGENT_PROMISE : order.when.to;
  return order.arrivedAt <= due;
}
