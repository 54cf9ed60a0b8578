/** What a subscribe message is for: each has a template of its own, which a person allows where its use is seen. */
export const MESSAGE_PURPOSES = ['order', 'quote', 'visit', 'request', 'task', 'result'] as const;
export type MessagePurpose = (typeof MESSAGE_PURPOSES)[number];

/** What a message says: what happened, and what to do. */
export interface NoticeText<Page extends string = string> {
  readonly purpose: MessagePurpose;
  /** Also in the hours in which nothing else is sent. */
  readonly anyHour?: true;
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
