/**
 * What one room owes another: recorded in the commit that causes it, carried out under the computed id
 * `cause` by `clock`, once. Causes hold no dots, for they become keys in a document.
 */
export type Effect = Notify | Award | CountRating;

/** 消息: tell one person. */
export interface Notify {
  readonly kind: 'notify';
  readonly cause: string;
  /** memberId */
  readonly to: string;
  readonly about: NoticeKind;
  readonly noun: 'repair-order';
  readonly id: string;
}

/** 积分: let somebody earn, as the earning table says. */
export interface Award {
  readonly kind: 'award';
  readonly cause: string;
  readonly to: string;
  readonly rule: EarningRule;
}

/** 评价: let a rating move the scores of worker, provider and category. */
export interface CountRating {
  readonly kind: 'count-rating';
  readonly cause: string;
}

export const NOTICE_KINDS = [
  'repair-accepted',
  'repair-released',
  'repair-no-show',
  'repair-quoted',
  'repair-approved',
  'repair-declined',
  'repair-finished',
  'repair-closed',
  'repair-cancelled',
  'repair-frozen',
  'repair-resumed',
  'repair-lapsed',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

export type EarningRule = 'repair-closed' | 'rating';
