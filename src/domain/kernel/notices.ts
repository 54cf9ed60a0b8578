import type { Reminder } from './reminders';

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
