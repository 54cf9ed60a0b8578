/**
 * What one room owes another: recorded in the commit that causes it, carried out under the computed id
 * `cause` by `clock`, once. Causes hold no dots, for they become keys in a document.
 */
export type Effect =
  | Notify
  | TellStaff
  | TellFirm
  | Award
  | CountRating
  | CountVisit
  | CountPrice
  | RefreshRank
  | CountCourse
  | StrikeCourse
  | OpenNoShow
  | CameAfterAll
  | FileComplaint
  | CountAppointment
  | LoseSlot
  | LeaveSlot
  | LookAtPlace
  | ChangeOfficer
  | FollowStudio
  | FollowSeat
  | FollowStaff
  | NoteRole
  | FollowSlot
  | CancelSlot
  | KeepUpload
  | FollowFirm
  | FoundFirm
  | FollowLadder
  | AskFeeFirst
  | EndRedemption
  | LookAtStock;

/** 消息: tell one person. */
export interface Notify {
  readonly kind: 'notify';
  readonly cause: string;
  /** memberId */
  readonly to: string;
  readonly about: NoticeKind;
  readonly noun: NoticeNoun;
  readonly id: string;
}

/** 消息: tell everybody who is of the staff when it is carried out. */
export interface TellStaff extends Omit<Notify, 'kind' | 'to'> {
  readonly kind: 'tell-staff';
}

/** 消息: tell whoever manages the firm when it is carried out. */
export interface TellFirm extends Omit<Notify, 'kind' | 'to'> {
  readonly kind: 'tell-firm';
  readonly providerId: string;
}

/** What a notice may be about; the message page leads there. */
export const NOTICE_NOUNS = [
  'repair-order',
  'redemption',
  'appointment',
  'provider',
  'application',
  'complaint',
  'no-show',
  'books',
  'role',
] as const;
export type NoticeNoun = (typeof NOTICE_NOUNS)[number];

/** 积分: let somebody earn, as the earning table says. */
export interface Award {
  readonly kind: 'award';
  readonly cause: string;
  readonly to: string;
  readonly rule: EarningRule;
  /** When it was earned; the points are dated by it. */
  readonly at: number;
}

/** 评价: let a rating move the scores of worker, provider and category. */
interface CountRating {
  readonly kind: 'count-rating';
  readonly cause: string;
}

/** 准时: let a visit that was made, or should have been made, move the figures of firm, worker and district. */
export interface CountVisit {
  readonly kind: 'count-visit';
  /** `visit-<orderId>-<event>` */
  readonly cause: string;
  /** null: nobody came forward before the order lapsed, which the district has to answer for. */
  readonly providerId: string | null;
  readonly workerId: string | null;
  /** Instant of the arrival, of the report that nobody came, or of the end. */
  readonly at: number;
  /** The promise was kept; null: nothing is said of a visit. */
  readonly inTime: boolean | null;
  /** 半小时: somebody was there half an hour after the booking. Said of an urgent order once; null: not here. */
  readonly halfHour: boolean | null;
  /** The same for firm and worker: a late half hour weighs on who caused it, not on who came last. */
  readonly theirHalfHour: boolean | null;
}

/** 价格: how a closed order's labour stands to the maximum of the public list for the same lines. */
export interface CountPrice {
  readonly kind: 'count-price';
  readonly cause: string;
  readonly providerId: string;
  readonly chargedFen: number;
  readonly listMaxFen: number;
  readonly at: number;
}

/** 履约: how an accepted order ended for the firm that had it; what residents cancelled does not count. */
export interface CountCourse {
  readonly kind: 'count-course';
  readonly cause: string;
  readonly providerId: string;
  readonly workerId: string | null;
  /** Of what has no order (forged papers), the id of the complaint. */
  readonly orderId: string;
  /** Whose order it was: one resident counts once for each rule. Absent where it is no order. */
  readonly residentId?: string | undefined;
  readonly outcome: CourseOutcome;
  readonly at: number;
  /** The member of staff whose ruling it is, if any. */
  readonly ruledBy: string | null;
}

/** 未到: somebody says that nobody came. It counts nowhere until the worker was heard. */
export interface OpenNoShow {
  readonly kind: 'open-no-show';
  readonly cause: string;
  readonly providerId: string;
  readonly providerName: string;
  readonly worker: { readonly workerId: string; readonly memberId: string; readonly name: string };
  readonly order: { readonly id: string; readonly itemName: string; readonly promisedAt: number };
  readonly residentId: string;
  /** Whose order it is and who booked it, of those with an account. */
  readonly toldIds: readonly string[];
  readonly at: number;
  /** `worker`: he gave it back himself when he should have been there long ago. */
  readonly saidBy: 'resident' | 'clock' | 'worker';
  /** What counts against being on time, if this stands. */
  readonly visits: readonly CountVisit[];
}

/** 上门费: staff found that somebody came of whom it was said that he did not; the way is owed to him. */
export interface CameAfterAll {
  readonly kind: 'came-after-all';
  readonly cause: string;
  readonly orderId: string;
  readonly workerId: string;
}

/** 撤销: the ruling that was counted under this cause was overturned, so it never counted. */
export interface StrikeCourse extends Omit<CountCourse, 'kind'> {
  readonly kind: 'strike-course';
}

/** 立案: what happened on an order is a complaint against the firm that has it. */
export interface FileComplaint {
  readonly kind: 'file-complaint';
  readonly cause: string;
  readonly about: 'subcontracting' | 'not-repaired';
  readonly firm: { readonly id: string; readonly name: string };
  readonly worker: { readonly workerId: string; readonly memberId: string; readonly name: string };
  /** Who said so, in her words, if she gave any. */
  readonly saidBy: string;
  readonly why: string | null;
  readonly at: number;
}
export type CourseOutcome = 'closed' | 'no-show' | 'released' | 'upheld' | 'subcontracting' | 'forged-papers';

/** 轮次: the worker was served, became free or went on or off duty, so his place in the queue has to be found again. */
export interface RefreshRank {
  readonly kind: 'refresh-rank';
  readonly cause: string;
  readonly providerId: string;
  readonly workerId: string;
}

/** 考核: let the monthly figures follow what a request for a talk has become. */
export interface CountAppointment {
  readonly kind: 'count-appointment';
  readonly cause: string;
}

/** A request has, or waits for, no place any more: the slot does not take place (停诊), or an offer was not answered. */
export interface LoseSlot {
  readonly kind: 'lose-slot';
  readonly cause: string;
  readonly requestId: string;
  /** The offer of a place ran out. */
  readonly lapsed?: boolean;
}

/** A request has left its place, or waits for it no more: whatever it took there up to that event goes to the next one. */
export interface LeaveSlot {
  readonly kind: 'leave-slot';
  readonly cause: string;
  readonly requestId: string;
  readonly event: number;
  readonly slotId: string;
}

/** A place was taken for a request, before the request itself was written: did it come to be? */
export interface LookAtPlace {
  readonly kind: 'look-at-place';
  readonly cause: string;
  readonly requestId: string;
  /** With which event of the request it was to be taken, and when. */
  readonly event: number;
  readonly at: number;
}

/** 代班、任免: who has a request is looked at again, for the roster or the officers of its studio have changed. */
export interface ChangeOfficer {
  readonly kind: 'change-officer';
  readonly cause: string;
  readonly requestId: string;
  /** Somebody else sits in its slot, and takes it over. */
  readonly seat?: boolean;
}

/** 排班、任免: slots that people have places in, and requests, follow what was changed in their studio. */
export interface FollowStudio {
  readonly kind: 'follow-studio';
  readonly cause: string;
  /** Who came, went, or takes psychological requests no more; null where only the roster has changed. */
  readonly officerId: string | null;
}

/** 任免: who came to a studio, or left it, is an officer from the next call on, or is none. */
export interface FollowSeat {
  readonly kind: 'follow-seat';
  readonly cause: string;
  /** memberId */
  readonly to: string;
}

/** 任免: who came onto the staff, or left it, is of the staff from the next call on, or is not. */
export interface FollowStaff {
  readonly kind: 'follow-staff';
  readonly cause: string;
  /** memberId */
  readonly to: string;
}

/** 留痕: who was given a role, or lost it, by whom and why. The cause is the record's id. */
export interface NoteRole {
  readonly kind: 'note-role';
  readonly cause: string;
  readonly role: GivenRole;
  readonly what: RoleStep;
  readonly memberId: string;
  /** How the person is called there. */
  readonly name: string;
  /** The studio or the firm; empty for the district's staff. */
  readonly where: string;
  readonly byId: string;
  readonly why: string | null;
  readonly at: number;
}
export const GIVEN_ROLES = ['staff', 'officer', 'manager'] as const;
export type GivenRole = (typeof GIVEN_ROLES)[number];
export const ROLE_STEPS = [
  'named',
  'agreed',
  'given',
  'declined',
  'withdrawn',
  'refused',
  'fell',
  'taken',
] as const;
export type RoleStep = (typeof ROLE_STEPS)[number];

/** 代班、换班: one slot in which people have places follows what was changed in its studio. */
export interface FollowSlot {
  readonly kind: 'follow-slot';
  readonly cause: string;
  readonly slotId: string;
}

/** 停诊: the slot, as it was planned, does not take place. */
export interface CancelSlot {
  readonly kind: 'cancel-slot';
  readonly cause: string;
  readonly planned: {
    readonly id: string;
    readonly studioId: string;
    readonly officerId: string;
    readonly from: number;
    readonly to: number;
    readonly capacity: number;
    readonly title: string | null;
  };
}

/** 留存: copies what was handed in to where nobody can replace it, and looks at its bytes; `cause` is the ticket. */
export interface KeepUpload {
  readonly kind: 'keep-upload';
  readonly cause: string;
  readonly fileId: string;
}

/** 身份: what somebody is and may do for a firm follows what the firm's document says. */
export interface FollowFirm {
  readonly kind: 'follow-firm';
  readonly cause: string;
  /** memberId */
  readonly to: string;
  readonly providerId: string;
}

/** 入驻: an application that was approved becomes a firm, under its own id. */
export interface FoundFirm {
  readonly kind: 'found-firm';
  readonly cause: string;
}

/** 信誉: the firm stands as staff have just decided about its ladder. */
interface FollowLadder {
  readonly kind: 'follow-ladder';
  readonly cause: string;
}

/** 先结清: whose order it is books nothing before it is settled, which the own document says. */
export interface AskFeeFirst {
  readonly kind: 'ask-fee-first';
  readonly cause: string;
  /** memberId */
  readonly to: string;
}

/** 兑换的终点: what was held is used for good, or points and stock are free again. */
export interface EndRedemption {
  readonly kind: 'end-redemption';
  /** `ended-<redemptionId>` */
  readonly cause: string;
  readonly at: number;
}

/** Something is set aside for a redemption, before its points are held: did it come to be? */
export interface LookAtStock {
  readonly kind: 'look-at-stock';
  /** The redemption's id. */
  readonly cause: string;
  /** How many of each reward that it wants; absent in what an older deployment owes. */
  readonly of?: Readonly<Record<string, number>>;
  /** How many an older deployment took off the stock at once. */
  readonly quantity?: number;
  /** Which call set it aside: another one under the same name may have come to be. */
  readonly by: string;
  readonly at: number;
  /** Another call under the same name relies on it, too. */
  readonly shared?: boolean;
}

export const NOTICE_KINDS = [
  'repair-booked-for',
  'repair-offered',
  'repair-alarm',
  'repair-case',
  'repair-choice',
  'repair-suggested',
  'repair-accepted',
  'repair-released',
  'repair-nobody-came',
  'repair-no-show',
  'repair-quoted',
  'repair-approved',
  'repair-declined',
  'repair-visit-proposed',
  'repair-visit-agreed',
  'repair-finished',
  'repair-rejected',
  'repair-disputed',
  'repair-stalled',
  'repair-closed',
  'repair-rework',
  'repair-cancelled',
  'repair-frozen',
  'repair-resumed',
  'repair-lapsed',
  'repair-fee-due',
  'repair-fee-missing',
  'repair-fee-paid',
  'repair-fee-differs',
  'repair-fee-settled',
  'repair-fee-first',
  'redemption-collected',
  'redemption-lapsed',
  'appointment-asked',
  'appointment-accepted',
  'appointment-invited',
  'appointment-recorded',
  'appointment-missed',
  'appointment-not-met',
  'appointment-time-lost',
  'appointment-answered',
  'appointment-transferred',
  'appointment-reassigned',
  'appointment-returned',
  'appointment-supplied',
  'appointment-no-reply',
  'appointment-reply-due',
  'appointment-withdrawn',
  'appointment-rebooked',
  'appointment-reopened',
  'appointment-due-soon',
  'appointment-overdue',
  'appointment-escalated',
  'appointment-really-solved',
  'appointment-place-offered',
  'appointment-place-lapsed',
  'appointment-officer-changed',
  'appointment-nobody-has-it',
  'repair-swept',
  'vetting-submitted',
  'vetting-returned',
  'vetting-approved',
  'vetting-rejected',
  'worker-waits',
  'worker-admitted',
  'worker-refused',
  'worker-left',
  'paper-waits',
  'paper-checked',
  'paper-refused',
  'amendment-waits',
  'amendment-accepted',
  'amendment-refused',
  'paper-30',
  'paper-14',
  'paper-7',
  'paper-grace',
  'paper-closed',
  'training-counted',
  'training-30',
  'training-14',
  'training-7',
  'training-over',
  'standing-warned',
  'standing-probation',
  'standing-suspended',
  'standing-expelled',
  'standing-good',
  'suspension-proposed',
  'suspension-to-confirm',
  'suspension-fell',
  'no-show-opened',
  'no-show-contested',
  'no-show-due',
  'no-show-counts',
  'no-show-dismissed',
  'standing-appealed',
  'standing-appeal-decided',
  'complaint-opened',
  'complaint-filed',
  'complaint-about-worker',
  'complaint-answered',
  'complaint-unanswered',
  'complaint-to-rule',
  'complaint-overdue',
  'complaint-ruled',
  'complaint-appealed',
  'complaint-final',
  'rating-replied',
  'books-disagree',
  'codes-tried',
  'staff-named',
  'staff-to-confirm',
  'staff-joined',
  'staff-given',
  'staff-naming-over',
  'staff-taken',
  'staff-left',
  'officer-given',
  'officer-taken',
  'manager-given',
  'manager-taken',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

export const EARNING_RULES = ['repair-closed', 'rating', 'suggestion-adopted'] as const;
export type EarningRule = (typeof EARNING_RULES)[number];
