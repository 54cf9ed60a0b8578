import * as z from 'zod';
import { action } from '#domain/kernel/contract';
import * as field from '#domain/kernel/fields';
import { row } from './contract-views';
import { SESSION_AUDIENCES } from './plan';
import { FREE_HOURS_MAX, SERIES_MAX, TITLE_MAX, WHERE_MAX, WORDS_MAX } from './session';
import { BUFFER_MAX, LASTS_MAX, LASTS_MIN, VENUE_CAPACITY_MAX } from './venue';

const words = {
  name: field.text(TITLE_MAX, 2),
  where: field.text(WHERE_MAX, 2),
  words: field.text(WORDS_MAX, 2),
  open: z.boolean(),
  capacity: z.int().min(1).max(VENUE_CAPACITY_MAX),
  lastsMinutes: z.int().min(LASTS_MIN).max(LASTS_MAX),
  bufferMinutes: z.int().min(0).max(BUFFER_MAX),
  audience: z.enum(SESSION_AUDIENCES),
  freeUntilHours: z.int().min(0).max(FREE_HOURS_MAX),
};
const minutes = z
  .int()
  .min(0)
  .max(24 * 60);

const venueRow = z.strictObject({
  ...{ id: z.string(), unionName: z.string(), madeAt: field.instant },
  ...{ name: z.string(), where: z.string(), words: z.string(), open: z.boolean(), capacity: z.int() },
  ...{ lastsMinutes: z.int(), bufferMinutes: z.int(), audience: z.enum(SESSION_AUDIENCES) },
  freeUntilHours: z.int(),
  /** When the next of its hours begins; null: none was published. */
  nextFrom: field.instant.nullable(),
});
export type VenueRow = z.infer<typeof venueRow>;

const changed = z.strictObject({ id: z.string() });
const venueId = field.id;

/** 场地: what unions lend by the hour. */
export const venueContract = {
  /** Those that are open, the oldest first. */
  venues: action({
    by: ['visitor'],
    input: z.strictObject({ after: field.instant.optional() }),
    output: z.strictObject({ rows: z.array(venueRow), more: z.boolean() }),
    refusals: [],
  }),
  /** One with its hours from an instant on. */
  venue: action({
    by: ['visitor'],
    input: z.strictObject({ venueId, from: field.instant.optional() }),
    output: z.strictObject({ venue: venueRow, rows: z.array(row), more: z.boolean() }),
    refusals: ['NOT_FOUND'],
  }),
  keptVenues: action({
    by: ['resident'],
    input: z.strictObject({ unionId: field.id }),
    output: z.strictObject({ unionName: z.string(), rows: z.array(venueRow) }),
    refusals: ['NOT_FOUND'],
  }),
  makeVenue: action({
    by: ['resident'],
    input: z.strictObject({ unionId: field.id, ...words }),
    output: changed,
    refusals: [
      ...(['NOT_FOUND', 'UNION_CLOSED', 'WORDS_NOT_ALLOWED', 'BUSY'] as const),
      ...(['TOO_MANY_VENUES', 'TOO_MANY_VENUES_A_DAY'] as const),
    ],
  }),
  changeVenue: action({
    by: ['resident'],
    input: z.strictObject({ venueId, ...words }),
    output: changed,
    refusals: ['NOT_FOUND', 'VENUE_CLOSED', 'WORDS_NOT_ALLOWED', 'BUSY'],
  }),
  /** 开放时段 */
  publishHours: action({
    by: ['resident'],
    input: z.strictObject({
      ...{ venueId, day: field.day, fromMinutes: minutes, toMinutes: minutes },
      times: z.int().min(1).max(SERIES_MAX),
    }),
    output: changed,
    refusals: [
      ...(['NOT_FOUND', 'UNION_CLOSED', 'VENUE_CLOSED', 'VENUE_TIME_NOT_POSSIBLE', 'BUSY'] as const),
      ...(['VENUE_HOURS_CLASH', 'TOO_MANY_VENUE_HOURS', 'TOO_MANY_SESSIONS'] as const),
    ],
  }),
} as const;
