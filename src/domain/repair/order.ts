import type { Effect } from '#domain/effects';
import type { Entity } from '#domain/kernel/entity';
import type { Sealed } from '#domain/kernel/sealed';
import { DAY, HOUR, MINUTE } from '#domain/kernel/time';
import type {
  ArrivalCode,
  AssignedWorker,
  Attendant,
  Before,
  CallNote,
  Complaint,
  Consent,
  Delayer,
  Finish,
  Firm,
  Meeting,
  OrderedItem,
  Payment,
  Place,
  Quote,
  Recognised,
  Reported,
  Visit,
  VisitFee,
  When,
} from './order-parts';
import type { State } from './order-states';
import type { Rounds } from './rounds';

export type * from './order-parts';

/** 维修单: one job at somebody's home, from booking to closing. */
export interface RepairOrder extends Entity<Effect> {
  readonly state: State;
  /** Whose home it is. */
  readonly residentId: string;
  /** Who booked: mostly herself; a relative or staff on the telephone otherwise. */
  readonly bookedById: string;
  /** Both of them, each once: in whose list it stands. */
  readonly followerIds: readonly string[];
  /** That she agreed to being booked for; null when she booked herself. */
  readonly consent: Consent | null;
  readonly channel: 'online' | 'telephone';
  /** The item as it was when it was ordered; later changes of the catalogue do not reach it. */
  readonly item: OrderedItem;
  readonly wrong: string;
  readonly photos: readonly string[];
  readonly video: string | null;
  readonly place: Place;
  readonly contact: Sealed;
  /** Keyed fingerprint of street, house, unit and room: two orders in one home have the same. */
  readonly homeKey: string;
  readonly when: When;
  /** Where they meet: at her home, or for a consultation by telephone or in the firm's office. */
  readonly meeting: Meeting;
  /** From here on runs the half hour, and what she is told of waiting, over every re-offer. */
  readonly bookedAt: number;
  /** The firm she asked for; null when any vetted one may come. */
  readonly chosenProviderId: string | null;
  /** Until when that firm is waited for. */
  readonly chosenUntil: number | null;
  readonly rounds: Rounds;
  /** A firm that staff found for her; nobody of it is asked before she agrees. */
  readonly suggestion: Firm | null;
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
  readonly lastProvider: Firm | null;
  readonly acceptedAt: number | null;
  /** By when the worker is promised to be there: his punctuality is judged by it alone. */
  readonly promisedAt: number | null;
  /** The resident looked at the person at the door and said 是本人. */
  readonly recognised: Recognised | null;
  readonly arrivalCode: ArrivalCode | null;
  readonly arrivedAt: number | null;
  /** What was promised to that arrival; a later visit has a promise of its own. */
  readonly arrivalPromisedAt: number | null;
  /** When anybody was at the door for the first time, whoever came afterwards. */
  readonly reachedAt: number | null;
  /** Who gave it back or did not come: a late half hour weighs on them. */
  readonly delayedBy: readonly Delayer[];
  /** The quote written last. */
  readonly quote: Quote | null;
  /** The quote that she approved; a further one, for extra work, does not undo it. */
  readonly approvedQuote: Quote | null;
  /** A further visit at another time. */
  readonly visit: Visit | null;
  /** What was shown of the state before the work, whoever came; absent before anybody showed anything. See `before.ts`. */
  readonly before?: readonly Before[];
  readonly finish: Finish | null;
  /** 没修好: she sent it back, which she may do once. */
  readonly rejected: Complaint | null;
  /** 返工, once, within the warranty. */
  readonly rework: Rework | null;
  /** What the resident says she paid; null while open, or when the clock confirmed. */
  readonly paidFen: number | null;
  /** Whether both say the same of what was paid; null until it is closed. */
  readonly payment: Payment | null;
  readonly reported: Reported | null;
  /** null: nothing is owed for the way. */
  readonly visitFee: VisitFee | null;
  /** Since when both sides differ on whether it was paid, which stands on staff's desk; null when they do not. */
  readonly feeDiffersAt: number | null;
  readonly closedAt: number | null;
  /** Who of the staff looks after it, for staff alone; null once it has ended, absent where nobody ever did. */
  readonly attendant?: Attendant | null;
  /** What came of the telephone calls of staff, for staff alone; absent where nobody noted one. */
  readonly calls?: readonly CallNote[];
  /** From when staff see it as an alarm because nobody has accepted; null when somebody has, or it has ended. */
  readonly alarmAt: number | null;
  /** When it ends by itself while it is open. */
  readonly lapsesAt: number;
  /** Up to when the clock has done all there was to do while it was open, and since a visit was agreed has reminded of it. */
  readonly lookedAt: number;
  /** From when on name, phone and door are not kept any more; absent before it was ever over, null while something is open again and once they are gone. */
  readonly contactGoesAt?: number | null;
  /** When the clock has to do something with it next, see `nextInstant`; null when nothing. */
  readonly actsAt: number | null;
}

/** 半小时: the district's promise runs from booking, a worker's own from his acceptance. */
export const URGENT_PROMISE = 30 * MINUTE;
export const WINDOW_LENGTH = 2 * HOUR;
export const WINDOW_AHEAD_MAX = 14 * DAY;
export const PHOTOS_MAX = 9;
export const QUOTE_LINES_MAX = 20;

/** Orders wait in pools: a firm's own, or those of a street and a category. */
export const openPool = (place: Place, category: string): string => `${place.street}/${category}`;
export const firmPool = (providerId: string): string => `firm/${providerId}`;

export const isUrgent = (order: Pick<RepairOrder, 'when'>): boolean => order.when.kind === 'urgent';

export const freeHolder = (orderId: string): string => `free:${orderId}`;

/** 准时: as was promised when he accepted. How long she had waited before that is not his to answer for. */
export function wasPunctual(
  order: Pick<RepairOrder, 'arrivedAt' | 'arrivalPromisedAt' | 'rework'>,
): boolean | null {
  const { arrivedAt, arrivalPromisedAt } = order.rework?.first ?? order;
  return arrivedAt === null || arrivalPromisedAt === null ? null : arrivedAt <= arrivalPromisedAt;
}

/** Whose work was paid and is rated: under warranty still the one who did it the first time. */
export const workerOfRecord = (order: Pick<RepairOrder, 'worker' | 'rework'>): AssignedWorker | null =>
  order.rework?.first.worker ?? order.worker;

/** A person without an account, known by the fingerprint of her number; she earns nothing and reads no messages. */
export const UNKNOWN_PERSON = 'person-';
/** By the fingerprint of the number. */
export const unknownPerson = (phoneKey: string): string => `${UNKNOWN_PERSON}${phoneKey.slice(0, 32)}`;
export const isMember = (memberId: string): boolean => !memberId.startsWith(UNKNOWN_PERSON);

/** Work goes on without a new quote: it was approved before, or the warranty covers it. */
export const needsNoQuote = (order: Pick<RepairOrder, 'approvedQuote' | 'rework'>): boolean =>
  order.approvedQuote !== null || order.rework !== null;

export const warrantyUntil = ({ closedAt, item }: Pick<RepairOrder, 'closedAt' | 'item'>): number | null =>
  closedAt === null ? null : closedAt + item.warrantyDays * DAY;

interface Rework extends Complaint {
  /** The order as it was closed the first time, to which it returns should nothing come of the rework. */
  readonly first: FirstTime;
}

export type FirstTime = Pick<
  RepairOrder,
  | 'worker'
  | 'when'
  | 'arrivalPromisedAt'
  | 'promisedAt'
  | 'arrivedAt'
  | 'quote'
  | 'approvedQuote'
  | 'finish'
  | 'paidFen'
>;
