import * as z from 'zod';
import { action } from '#domain/kernel/contract';
import * as field from '#domain/kernel/fields';
import { DEPENDING } from './consent';
import { GUIDES, POINT_TITLE_MAX, POINT_WORDS_MAX, POINTS_MAX } from './guide';

/** 隐私: what is kept of a person and why, what was agreed to, who looked, and how one goes. 权利和义务 are kept like it. */

const point = z.strictObject({ title: z.string(), words: z.string() });
const guide = z.strictObject({
  edition: z.int(),
  /** 0: since the house opened. */
  since: z.number(),
  points: z.array(point),
});
export type GuideView = z.infer<typeof guide>;
const guideWanted = z.strictObject({ about: z.enum(GUIDES) });

const own = z.strictObject({
  state: z.enum(['unknown', 'agreed', 'withdrawn', 'erasing']),
  /** Agreed to which edition, when. */
  edition: z.int().nullable(),
  agreedAt: z.number().nullable(),
  withdrawnAt: z.number().nullable(),
  /** What is to be finished before one goes. */
  waiting: z.array(z.strictObject({ what: z.enum(DEPENDING), count: z.int() })),
});
export type OwnPrivacy = z.infer<typeof own>;

const opening = z.strictObject({
  at: z.number(),
  /** Whose seal it was: an order, a worker, an application. */
  what: z.string(),
  reason: z.string(),
  /** How who looked is called among the staff. */
  by: z.string(),
});
const page = z.strictObject({ before: field.instant.optional() });
const openings = z.strictObject({ rows: z.array(opening), more: z.boolean() });
export type OpeningRow = z.infer<typeof opening>;

const LEAVING = ['SOMEBODY_DEPENDS', 'ALREADY_ERASING', 'NOT_FOUND', 'BUSY'] as const;

export const privacyContract = {
  guide: action({ by: ['visitor'], anonymous: true, input: guideWanted, output: guide, refusals: [] }),
  keepGuide: action({
    by: ['staff'],
    input: guideWanted.extend({
      /** The one that was on the screen. */
      edition: z.int().min(1),
      points: z
        .array(
          z.strictObject({
            title: field.text(POINT_TITLE_MAX),
            words: field.text(POINT_WORDS_MAX),
          }),
        )
        .min(1)
        .max(POINTS_MAX),
    }),
    output: guide,
    refusals: ['GUIDE_CHANGED', 'BUSY'],
  }),
  /** How one stands to all this; also for who has taken the consent back. */
  privacy: action({ by: ['visitor'], input: field.nothing, output: own, refusals: [] }),
  /** 撤回同意; whoever has done so comes in as nobody, also where the answer was lost. */
  withdrawConsent: action({ by: ['visitor'], input: field.nothing, output: own, refusals: LEAVING }),
  /** 注销 */
  erase: action({
    by: ['visitor'],
    input: z.strictObject({ sure: z.literal(true) }),
    output: own,
    refusals: LEAVING,
  }),
  /** 我的数据, as a file. */
  ownData: action({
    by: ['visitor'],
    input: field.nothing,
    output: field.download,
    refusals: ['NO_IDENTITY', 'TOO_MANY_OWN_FILES', 'NOT_FOUND', 'BUSY', 'REQUEST_REUSED'],
  }),
  /** 谁看过我的信息 */
  openingsOfMe: action({ by: ['resident'], input: page, output: openings, refusals: [] }),
  /** 查看记录, of all: staff look after one another. */
  openingsLog: action({ by: ['staff'], input: page, output: openings, refusals: [] }),
} as const;
