import * as z from 'zod';
import { action } from '#domain/kernel/contract';
import * as field from '#domain/kernel/fields';
import { MESSAGE_PURPOSES } from '#domain/notice/purposes';
import { NOTICE_KINDS, NOTICE_NOUNS } from '#domain/notices';

const notice = z.strictObject({
  id: z.string(),
  about: z.enum(NOTICE_KINDS),
  noun: z.enum(NOTICE_NOUNS),
  subject: z.string(),
  /** What it is about, as a person would call it. */
  matter: z.string(),
  /** To be read out on the telephone; null where what it is about has none. */
  number: z.string().nullable(),
  at: field.instant,
  read: z.boolean(),
  /** What happened: who, what and how much; said by the cloud, so that a phone need not carry every sentence. */
  news: z.string(),
  /** What follows from it. */
  text: z.string(),
  /** The screen where what it is about is shown. */
  page: z.string(),
  /** What it waits for and whoever reads it may do now. */
  act: z.strictObject({ label: z.string(), page: z.string() }).nullable(),
});
export type NoticeView = z.infer<typeof notice>;

/** 消息 */
export const noticeContract = {
  list: action({
    by: ['resident'],
    input: field.page,
    output: z.strictObject({ notices: z.array(notice), more: z.boolean() }),
    refusals: [],
  }),
  unread: action({
    by: ['visitor'],
    input: field.nothing,
    output: z.strictObject({ count: z.int() }),
    refusals: [],
  }),
  markRead: action({
    by: ['resident'],
    input: z.strictObject({ until: field.instant }),
    output: field.done,
    refusals: [],
  }),
  /** The person allowed one subscribe message of each of these, by WeChat's own dialogue. */
  grant: action({
    by: ['resident'],
    input: z.strictObject({
      purposes: z.array(z.enum(MESSAGE_PURPOSES)).min(1).max(MESSAGE_PURPOSES.length),
    }),
    output: field.done,
    refusals: ['BUSY'],
  }),
} as const;
export type NoticeContract = typeof noticeContract;
