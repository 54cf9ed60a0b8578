import type { Reminder } from './reminders';

/** What a message knows of its matter besides what it is called: ids, sums and instants; nothing personal, nothing that was said in confidence. */
export interface NoticeFacts {
  /** Who did it, as a member's id: the name is read where it stands, when the message is shown or sent. */
  readonly who?: string;
  readonly fen?: number;
  readonly at?: number;
  /** A firm or a studio. */
  readonly place?: string;
}

/** The same as it is said: with the name. */
export type NoticeSaid = { readonly [K in keyof NoticeFacts]: NoticeFacts[K] | undefined };

/** The title with who, how much and when in it; null where too little is known. */
export type NoticeSentence = (said: NoticeSaid, now: number) => string | null;

/** 就地办: the action that the matter waits for, offered while whoever reads it may do it. */
export interface NoticeAct<Page extends string = string> {
  readonly does: string;
  readonly label: string;
  /** Its own screen, where it has one. */
  readonly page?: Page;
}

/** What a message says: what happened, and what to do. */
export interface NoticeText<Page extends string = string> {
  /** What a subscribe message of it is for; where nothing is said it is a result, which everybody is asked for. */
  readonly purpose?: string;
  /** Also in the hours in which nothing else is sent. */
  readonly anyHour?: true;
  /** 提醒 of something agreed, which may have changed by the time that it is sent. */
  readonly reminds?: Reminder;
  /** Worth an SMS to who cannot be reached by WeChat, where the district sends any. */
  readonly sms?: true;
  readonly title: string;
  readonly text: string;
  /** The screen where what it asks for can be done, if that is not where its entity is shown. */
  readonly page?: Page;
}

/** 消息 that a room sends. */
export interface RoomNotices {
  /** To which screen a message leads that is about one of these. */
  readonly leadsTo: Readonly<Record<string, string>>;
  readonly says: Readonly<Record<string, NoticeText>>;
}
