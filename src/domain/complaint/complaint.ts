import type { Effect } from '#domain/effects';
import type { Entity } from '#domain/kernel/entity';
import type { CheckedPhoto } from '#domain/kernel/pictures';
import { DAY, HOUR } from '#domain/kernel/time';
import type { Transitions } from '#domain/kernel/transitions';

/** 投诉: what a firm has to answer for. Both sides are heard, staff rule, and somebody else decides an appeal. */
export interface Complaint extends Entity<Effect> {
  readonly state: ComplaintState;
  readonly kind: ComplaintKind;
  readonly firm: { readonly id: string; readonly name: string };
  /** Equal to the firm's id; lists are indexed by it. */
  readonly providerId: string;
  readonly order: ComplainedOrder | null;
  readonly orderId: string | null;
  /** Whose order it was, and who booked it for her; nobody where staff opened the case. */
  readonly complainantIds: readonly string[];
  /** Who filed it, or whose words on the order made it a case. */
  readonly filedById: string;
  readonly filedAt: number;
  readonly claim: Statement;
  /** She lets the firm see her photos: they may show her home. */
  readonly firmSeesPhotos: boolean;
  readonly answer: Statement | null;
  readonly ruling: Ruling | null;
  readonly appeal: Appealed | null;
  readonly decision: AppealRuling | null;
  /** By when whoever has to act has to; null when nobody has. */
  readonly dueAt: number | null;
  /** When the clock ends this state, whatever anybody has done. */
  readonly endsAt: number | null;
  /** When the clock looks at it next. */
  readonly actsAt: number | null;
  /** Until when the firm has to answer, or may appeal; null when it is not its turn. */
  readonly firmDueAt: number | null;
}

/** The order's headline, as it was: no door, no phone, no words of the order. */
export interface ComplainedOrder {
  readonly id: string;
  readonly itemName: string;
  readonly icon: string;
  readonly street: string;
  readonly community: string;
  readonly bookedAt: number;
  readonly worker: ComplainedWorker | null;
}
interface ComplainedWorker {
  readonly workerId: string;
  readonly memberId: string;
  readonly name: string;
}

/** What one side says, with what shows it. */
export interface Statement {
  readonly at: number;
  readonly words: string;
  readonly photos: readonly CheckedPhoto[];
}
interface Ruling {
  readonly at: number;
  readonly by: string;
  readonly upheld: boolean;
  readonly why: string;
}
interface Appealed {
  readonly at: number;
  readonly by: Side;
  readonly why: string;
}
interface AppealRuling {
  readonly at: number;
  readonly by: string;
  readonly overturned: boolean;
  readonly why: string;
}
export type Side = 'firm' | 'complainant';

export const STATES = ['filed', 'answered', 'unanswered', 'ruled', 'appealed', 'final'] as const;
export type ComplaintState = (typeof STATES)[number];
/** Somebody has to answer, to rule or to decide. */
export const UNDECIDED: readonly ComplaintState[] = ['filed', 'answered', 'unanswered', 'appealed'];
/** Not settled for good: ruled, it can still be appealed. */
export const UNSETTLED: readonly ComplaintState[] = [...UNDECIDED, 'ruled'];

/** What a resident may complain of; forged papers are a case that staff open. */
export const RESIDENT_KINDS = [
  'subcontracting',
  'not-repaired',
  'work',
  'price',
  'attitude',
  'other',
] as const;
export const KINDS = [...RESIDENT_KINDS, 'forged-papers'] as const;
export type ResidentKind = (typeof RESIDENT_KINDS)[number];

export type ComplaintKind = (typeof KINDS)[number];

export const COMPLAINT_ACTIONS = [
  'file',
  'answer',
  'leaveUnanswered',
  'rule',
  'remind',
  'leaveUnruled',
  'appeal',
  'rest',
  'decideAppeal',
  'letStand',
] as const;
export type ComplaintAction = (typeof COMPLAINT_ACTIONS)[number];

/** `involved`: of the staff, and has a part in it in another capacity. */
export type ComplaintParty = 'complainant' | 'firm' | 'staff' | 'involved' | 'clock' | 'stranger';

/** Nobody withdraws a complaint, so nobody can be pressed to; and no row leads past the firm's hearing to a ruling. */
export const COMPLAINT_TABLE = {
  file: { from: [], to: 'filed', by: ['complainant', 'staff', 'clock'] },
  answer: { from: ['filed'], to: 'answered', by: ['firm'] },
  leaveUnanswered: { from: ['filed'], to: 'unanswered', by: ['clock'] },
  rule: { from: ['answered', 'unanswered'], to: 'ruled', by: ['staff'] },
  /** Staff are late. */
  remind: { from: ['answered', 'unanswered', 'appealed'], to: null, by: ['clock'] },
  /** Nobody ruled: it is put right with the resident, and never counts against a firm that was not judged. */
  leaveUnruled: { from: ['answered', 'unanswered'], to: 'final', by: ['clock'] },
  appeal: { from: ['ruled'], to: 'appealed', by: ['firm', 'complainant'] },
  /** Nobody appealed. */
  rest: { from: ['ruled'], to: 'final', by: ['clock'] },
  decideAppeal: { from: ['appealed'], to: 'final', by: ['staff'] },
  /** Nobody decided: a ruling that gave its reasons stands. */
  letStand: { from: ['appealed'], to: 'final', by: ['clock'] },
} as const satisfies Transitions<ComplaintAction, ComplaintState, ComplaintParty>;

export const ANSWER_WITHIN = 48 * HOUR;
/** Working days. */
export const RULE_WITHIN_DAYS = 5;
export const APPEAL_RULING_WITHIN = 7 * DAY;
/** Working days. */
export const DECIDE_WITHIN_DAYS = 2;
/** How often late staff are told again. */
export const REMIND_EVERY = 2 * DAY;
export const UNRULED_AT_MOST = 30 * DAY;
export const UNDECIDED_AT_MOST = 14 * DAY;
export const COMPLAINT_PHOTOS_MAX = 6;
export const COMPLAINT_TEXT_MAX = 500;

/** Whether it counts against the firm: as ruled, or the other way round after an appeal; null before a ruling. */
export const isUpheld = ({ ruling, decision }: Pick<Complaint, 'ruling' | 'decision'>): boolean | null =>
  ruling && ruling.upheld !== (decision?.overturned ?? false);

/** Whom the ruling went against. Of a case that staff opened and dismissed nobody appeals. */
export function loserOf({
  ruling,
  complainantIds,
}: Pick<Complaint, 'ruling' | 'complainantIds'>): Side | null {
  if (!ruling) return null;
  if (ruling.upheld) return 'firm';
  return complainantIds.length > 0 ? 'complainant' : null;
}
