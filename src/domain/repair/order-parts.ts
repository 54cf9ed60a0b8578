import type { Called } from '#domain/kernel/called';
import type { Sealed } from '#domain/kernel/sealed';
import type { WrongTry } from '#domain/kernel/tries';
import type { PriceLine } from './catalogue';

// What a repair order is made of.

export type Meeting = 'home' | 'phone' | 'office';

/** 跟进: who of the staff looks after an order. */
export interface Attendant {
  readonly memberId: string;
  readonly since: number;
}

export const CALLED_WHOM = ['resident', 'worker', 'firm'] as const;
export const CALL_OUTCOMES = ['reached', 'no-answer', 'busy', 'wrong-number'] as const;
export const CALL_WORDS_MAX = 140;
export const CALL_NOTES_MAX = 30;

/** 通话记录: one telephone call of staff about an order. */
export interface CallNote extends Called {
  readonly whom: (typeof CALLED_WHOM)[number];
  readonly outcome: (typeof CALL_OUTCOMES)[number];
}

export interface Firm {
  readonly id: string;
  readonly name: string;
}

export interface Consent {
  /** How she gave it. */
  readonly how: 'in-person' | 'by-telephone';
  /** How who booked stands to her, in a word: 女儿、邻居、区总工作人员. */
  readonly relation: string;
  readonly at: number;
}

/** 再次上门: who proposed which two hours, and whether the other side agreed. */
export interface Visit {
  readonly from: number;
  readonly to: number;
  readonly by: 'her' | 'worker';
  readonly agreed: boolean;
  readonly why: string;
  /** Since when they look for a time: they have three days, however often one is proposed. */
  readonly sinceAt: number;
  /** Another time in place of the agreed one, which holds until the other side agrees. */
  readonly proposed: {
    readonly from: number;
    readonly to: number;
    readonly by: 'her' | 'worker';
    readonly at: number;
  } | null;
}

export interface Complaint {
  readonly at: number;
  readonly why: string;
}

export interface OrderedItem {
  readonly id: string;
  readonly path: 'door' | 'consult';
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

/** Whose doing it is that nobody has come yet. */
export interface Delayer {
  readonly providerId: string;
  readonly workerId: string;
  /** He is said not to have come: the delay counts with his no-show or not at all. */
  readonly awaitsHearing?: true;
}

/** Somebody who was at the door once and of whom it is said that he did not come when he was awaited again. */
export interface Reported {
  readonly worker: AssignedWorker;
  /** Staff found that he came, so the end is not his doing and the way is owed to him. */
  readonly cameAfterAll: boolean;
}

/**
 * 上门费, once somebody was at the door and nothing was approved. The app takes no money: both say what happened, and
 * where they differ, staff settle it or it ends as unpaid.
 */
export interface VisitFee {
  readonly state: FeeState;
  readonly fen: number;
  readonly owedAt: number;
  /** 收到了 or 没收到, as the worker says; null: nothing yet. */
  readonly received: boolean | null;
  /** 付了, as the resident says. */
  readonly saidPaid: boolean;
  readonly settledAt: number | null;
  /** Why staff settled it as they did. */
  readonly why: string | null;
}

export const FEE_STATES = ['owed', 'paid', 'waived', 'unpaid'] as const;
export type FeeState = (typeof FEE_STATES)[number];

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
  readonly office: string;
}

export interface Recognised {
  readonly at: number;
  readonly badgeWorn: boolean;
  readonly uniformWorn: boolean;
}

export interface ArrivalCode {
  readonly digits: string;
  /** Wrong ones that the worker typed. */
  readonly wrong: readonly WrongTry[];
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

/** 修之前的照片, as they were shown at one moment. */
export interface Before {
  readonly at: number;
  readonly photos: readonly string[];
}

export interface Finish {
  readonly at: number;
  readonly checked: readonly string[];
  readonly photosBefore: readonly string[];
  readonly photosAfter: readonly string[];
  /** What the worker says was paid. */
  readonly paidFen: number;
}

/** 付款: whether both sides say the same of what was paid, once an order is closed; `unsaid`: the resident never said. */
export const PAYMENTS = ['differs', 'agreed', 'unsaid'] as const;
export type Payment = (typeof PAYMENTS)[number];
