import * as z from 'zod';
import * as field from '#domain/kernel/fields';
import { shownPhoto } from '#domain/kernel/pictures';
import { PARTS } from './breakage';
import { HOURS_WORDS_MAX, MINUTES_A_DAY, WEEK } from './hours';
import { BOUNDS, MILLION } from './spot';
import { AMENITIES, STATION_KINDS } from './station';

const degrees = (from: number, to: number) =>
  z
    .int()
    .min(from * MILLION)
    .max(to * MILLION);

export const spot = z.strictObject({
  lat: degrees(BOUNDS.south, BOUNDS.north),
  lon: degrees(BOUNDS.west, BOUNDS.east),
});

const minutes = z.int().min(0).max(MINUTES_A_DAY);
const span = z.strictObject({ from: minutes, to: minutes });

export const hours = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('always') }),
  z.strictObject({ by: z.literal('week'), week: z.array(span.nullable()).length(WEEK) }),
  z.strictObject({ by: z.literal('words'), words: field.text(HOURS_WORDS_MAX) }),
]);

const openNow = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('open'), until: field.instant.nullable() }),
  z.strictObject({ is: z.literal('shut'), from: field.instant.nullable() }),
  z.strictObject({ is: z.literal('unknown') }),
  /** 暂停开放 */
  z.strictObject({ is: z.literal('closed'), why: z.string(), until: z.string().nullable() }),
]);

export const stationRow = z.strictObject({
  id: z.string(),
  kind: z.enum(STATION_KINDS),
  name: z.string(),
  address: z.string(),
  spot: spot.nullable(),
  has: z.array(z.enum(AMENITIES)),
  now: openNow,
  hours: z.string(),
  /** In metres; null where nobody has said from where. */
  distance: z.int().nullable(),
});
export type StationRow = z.infer<typeof stationRow>;

export const stationView = stationRow.extend({
  closedOn: z.array(z.string()),
  handsOut: z.boolean(),
  pictures: z.array(shownPhoto),
  /** What is broken, and whether somebody is at it. */
  broken: z.array(z.strictObject({ part: z.enum(PARTS), taken: z.boolean(), since: field.instant })),
});
export type StationView = z.infer<typeof stationView>;

/** For who keeps it. */
export const keptRow = z.strictObject({
  id: z.string(),
  order: z.int(),
  name: z.string(),
  kind: z.enum(STATION_KINDS),
  address: z.string(),
  hours: z.string(),
  handsOut: z.boolean(),
  closed: z.boolean(),
  /** It is found near by. */
  onMap: z.boolean(),
});

export const keptStation = z.strictObject({
  id: z.string(),
  kind: z.enum(STATION_KINDS),
  name: z.string(),
  address: z.string(),
  street: z.string().nullable(),
  spot: spot.nullable(),
  hours,
  closedOn: z.array(z.string()),
  has: z.array(z.enum(AMENITIES)),
  pictures: z.array(z.string()),
  unionId: z.string(),
  handsOut: z.boolean(),
  studioId: z.string().nullable(),
  closed: z.strictObject({ why: z.string(), until: z.string().nullable() }).nullable(),
  savedAt: field.instant,
});
export type KeptStation = z.infer<typeof keptStation>;
