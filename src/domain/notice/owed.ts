import type { NoticeFacts } from '#domain/kernel/notices';
import type { NoticeKind, NoticeNoun } from '#domain/notices';

/** 消息: tell one person. */
export interface Notify {
  readonly kind: 'notify';
  readonly cause: string;
  /** memberId */
  readonly to: string;
  readonly about: NoticeKind;
  readonly noun: NoticeNoun;
  readonly id: string;
  /** What that is called, without anything personal; where nothing is said, its noun and number stand for it. */
  readonly matter?: string;
  readonly facts?: NoticeFacts;
  /** It is urgent: sent at night as well. */
  readonly anyHour?: boolean;
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

export type NoticeEffect = Notify | TellStaff | TellFirm;
