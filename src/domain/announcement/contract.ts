import * as z from 'zod';
import { action } from '#domain/kernel/contract';
import * as field from '#domain/kernel/fields';
import { AUDIENCES } from './audience';
import { ANNOUNCEMENT_KINDS, ANNOUNCEMENT_STATES, LINK_MAX, TITLE_MAX, WORDS_MAX } from './board';

const announcementId = field.id;

const shown = z.strictObject({
  id: z.string(),
  kind: z.enum(ANNOUNCEMENT_KINDS),
  title: z.string(),
  words: z.string(),
  link: z.string(),
  at: field.instant,
});
export type ShownAnnouncement = z.infer<typeof shown>;

const kept = z.strictObject({
  ...{ id: z.string(), kind: z.enum(ANNOUNCEMENT_KINDS), title: z.string(), words: z.string() },
  ...{ link: z.string(), audience: z.enum(AUDIENCES), state: z.enum(ANNOUNCEMENT_STATES) },
  publishAt: field.instant.nullable(),
  /** How many have read it; nobody is told who. */
  reads: z.int(),
  can: z.array(z.enum(['rewrite', 'publish', 'withdraw'])),
});
export type KeptAnnouncement = z.infer<typeof kept>;

const changed = z.strictObject({ id: z.string() });

/** 公告栏: what the union tells everybody, or everybody of one role. */
export const announcementContract = {
  board: action({
    by: ['visitor'],
    input: field.nothing,
    output: z.strictObject({ announcements: z.array(shown) }),
    refusals: [],
  }),
  /** 已读: counted once a person, whoever it was. */
  markRead: action({
    by: ['resident'],
    input: z.strictObject({ announcementId }),
    output: field.done,
    refusals: ['NOT_FOUND'],
  }),
  desk: action({
    by: ['staff'],
    input: field.nothing,
    output: z.strictObject({ announcements: z.array(kept) }),
    refusals: [],
  }),
  /** A new one, or a draft written anew. */
  write: action({
    by: ['staff'],
    input: z.strictObject({
      announcementId: announcementId.nullable(),
      kind: z.enum(ANNOUNCEMENT_KINDS),
      title: field.text(TITLE_MAX, 2),
      words: field.text(WORDS_MAX, 2),
      link: field.text(LINK_MAX, 0),
      audience: z.enum(AUDIENCES),
    }),
    output: changed,
    refusals: ['NOT_FOUND', 'NOT_NOW', 'BOARD_FULL', 'WORDS_NOT_ALLOWED', 'BUSY'],
  }),
  /** null: now. */
  publish: action({
    by: ['staff'],
    input: z.strictObject({ announcementId, at: field.instant.nullable() }),
    output: changed,
    refusals: ['NOT_FOUND', 'NOT_NOW', 'PUBLISH_TIME_NOT_POSSIBLE', 'BUSY'],
  }),
  withdraw: action({
    by: ['staff'],
    input: z.strictObject({ announcementId, why: field.text(200, 2) }),
    output: changed,
    refusals: ['NOT_FOUND', 'NOT_NOW', 'BUSY'],
  }),
} as const;
export type AnnouncementContract = typeof announcementContract;
