import * as z from 'zod';
import { action } from '#domain/kernel/contract';
import * as field from '#domain/kernel/fields';
import { mendingContract } from './contract-mending';
import { hours, keptRow, keptStation, spot, stationRow, stationView } from './contract-views';
import { FARTHEST } from './near';
import {
  ADDRESS_MAX,
  AMENITIES,
  CLOSED_DAYS_MAX,
  PICTURES_MAX,
  STATION_KINDS,
  STATION_NAME_MAX,
  STATIONS_MAX,
  WHY_CLOSED_MAX,
} from './station';

const stationId = field.id;
const need = z.enum(AMENITIES).nullable();
const streetName = field.text(20);
/** The order of the last row of the page before. */
const after = z.int().min(0).max(STATIONS_MAX).optional();

/** Who looks for a station. Where somebody is goes in and is kept nowhere. */
const ofEverybody = {
  near: action({
    by: ['visitor'],
    anonymous: true,
    input: z.strictObject({
      at: spot,
      /** What it has to have. */
      need,
      /** So many metres; null: as far as the first ones are. */
      within: z.int().min(100).max(FARTHEST).nullable(),
    }),
    output: z.strictObject({
      rows: z.array(stationRow),
      within: z.int(),
      /** Whether there are more within them than are shown. */
      more: z.boolean(),
      /** Whether there may be others farther away, for which one asks with a wider circle. */
      farther: z.boolean(),
    }),
    refusals: [],
  }),
  /** In the order in which they are kept, all or those of a street. */
  list: action({
    by: ['visitor'],
    anonymous: true,
    input: z.strictObject({ street: streetName.nullable(), need, after }),
    output: z.strictObject({ rows: z.array(stationRow), last: z.int().nullable() }),
    refusals: [],
  }),
  station: action({
    by: ['visitor'],
    anonymous: true,
    input: z.strictObject({ stationId }),
    output: stationView,
    refusals: ['NOT_FOUND'],
  }),
  /** 签到, by the code that hangs there: it is counted once for each person, station and day, and nobody is told who came. */
  checkIn: action({
    by: ['resident'],
    input: z.strictObject({ stationId, code: z.string().regex(/^\d{6}$/) }),
    output: field.done,
    refusals: ['NOT_FOUND', 'NOT_NOW', 'STATION_CODE_WRONG', 'TOO_MANY_CHECK_INS', 'BUSY'],
  }),
} as const;

/** Who keeps one: staff, and whoever has a post in its union or a chair above. */
const ofKeepers = {
  /** `unionId: null`: of all unions for staff, else of those in which one has a post. */
  kept: action({
    by: ['resident'],
    input: z.strictObject({ unionId: field.id.nullable(), after }),
    output: z.strictObject({
      rows: z.array(keptRow),
      last: z.int().nullable(),
      /** For which unions one may add some. */
      unions: z.array(z.strictObject({ id: z.string(), name: z.string() })),
    }),
    refusals: ['NOT_FOUND'],
  }),
  keptStation: action({
    by: ['resident'],
    input: z.strictObject({ stationId }),
    output: z.strictObject({
      station: keptStation,
      links: z.record(z.string(), z.string()),
      /** 签到码, to be hung up there; and how many have come in this month. */
      code: z.string(),
      uses: z.int(),
    }),
    refusals: ['NOT_FOUND'],
  }),
  /** `stationId: null` adds one. `studioId`: whose officers hand out there; null: staff alone. */
  saveStation: action({
    by: ['resident'],
    input: z.strictObject({
      stationId: stationId.nullable(),
      /** Its `savedAt`, as the form was opened: nobody undoes what somebody else has changed since; 0 for a new one. */
      seen: field.instant,
      kind: z.enum(STATION_KINDS),
      name: field.text(STATION_NAME_MAX),
      address: field.text(ADDRESS_MAX),
      street: streetName.nullable(),
      spot: spot.nullable(),
      hours,
      closedOn: z.array(field.day).max(CLOSED_DAYS_MAX),
      has: z.array(z.enum(AMENITIES)).max(AMENITIES.length),
      pictures: z.array(field.uploadOrKept('station-photo')).max(PICTURES_MAX),
      unionId: field.id,
      handsOut: z.boolean(),
      studioId: field.id.nullable(),
    }),
    output: keptStation,
    refusals: [
      'NOT_FOUND',
      'NOT_NOW',
      'UNION_NOT_FOUND',
      'STUDIO_NOT_FOUND',
      'PLACE_NOT_FOUND',
      'HANDING_OUT_BY_STAFF',
      'HOURS_NOT_POSSIBLE',
      'TOO_MANY_STATIONS',
      'TOO_MANY_STATION_CHANGES',
      'CHANGED_MEANWHILE',
      'WORDS_NOT_ALLOWED',
      'TOO_MANY_HANDING_OUT',
      'BUSY',
    ],
  }),
  /** 暂停开放; without a day until somebody opens it again. */
  close: action({
    by: ['resident'],
    input: z.strictObject({ stationId, why: field.text(WHY_CLOSED_MAX, 2), until: field.day.nullable() }),
    output: keptStation,
    refusals: ['NOT_FOUND', 'NOT_NOW', 'CLOSED_DAY_PAST', 'BUSY'],
  }),
  reopen: action({
    by: ['resident'],
    input: z.strictObject({ stationId }),
    output: keptStation,
    refusals: ['NOT_FOUND', 'NOT_NOW', 'BUSY'],
  }),
} as const;

/** 驿站 */
export const stationContract = { ...ofEverybody, ...ofKeepers, ...mendingContract } as const;
export type StationContract = typeof stationContract;
