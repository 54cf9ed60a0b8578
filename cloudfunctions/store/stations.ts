import type { Calendar } from '#domain/appointment/calendar';
import type { Studio } from '#domain/appointment/studio';
import { PAGE_ROWS } from '#domain/kernel/limits';
import { DISTRICT_ID, type District, NO_DISTRICT } from '#domain/membership/district';
import type { PickUpPlace } from '#domain/points/pick-up-place';
import { pickUpOf } from '#domain/station/pick-up';
import { distanceBetween, rangesAround, type Spot } from '#domain/station/spot';
import {
  type Amenity,
  DISTRICT_UNION,
  HANDING_MAX,
  STATIONS_MAX,
  type Station,
  WAITS_AT_MOST,
} from '#domain/station/station';
import type { Union } from '#domain/union/union';
import { command } from '../runtime/wechat-world';
import { find, findAlong, findById } from './documents';
import { CALENDAR, calendarIn, studios } from './studios';
import { unions } from './unions';

/** Of one range, as many as the cloud gives: none of those that are nearest may be left out. */
const RANGE_MAX = 1_000;

/** A union with what stands above it; null: nobody has founded it. */
export interface Above {
  readonly union: Union | null;
  readonly above: readonly Union[];
}
export interface WithUnion extends Above {
  readonly station: Station;
}

export interface WithCalendar {
  readonly station: Station;
  readonly union: Union | null;
  readonly calendar: Calendar;
}

/** What was stored before stations said so hands out, and belongs to the district. */
const HANDING = { handsOut: command.in([true, null]) };

/** 驿站 */
export const stations = {
  findById: (id: string) => findById<Station>('stations', id),
  /** With the union that keeps it; one call. */
  withUnion: async (id: string): Promise<WithUnion | null> => {
    const steps = {
      unions: { from: 'unions', by: 'unionId' },
      above: { from: 'unions', by: 'unions.aboveIds' },
    } as const;
    const query = { where: { _id: id }, limit: 1 };
    const [row] = await findAlong<Station, { unions: Union; above: Union }>('stations', query, steps);
    return row ? { station: row.found, union: row.along.unions[0] ?? null, above: row.along.above } : null;
  },
  /** Also with the working calendar, by which what is due there is reckoned; one call. */
  withCalendar: async (id: string): Promise<WithCalendar | null> => {
    const query = { where: { _id: id }, limit: 1 };
    const steps = { unions: { from: 'unions', by: 'unionId' }, ...CALENDAR } as const;
    const [row] = await findAlong<Station, { unions: Union; calendars: Calendar }>('stations', query, steps);
    return row
      ? { station: row.found, union: row.along.unions[0] ?? null, calendar: calendarIn(row.along) }
      : null;
  },
  /** A page in their order. */
  inOrder: (after = 0) =>
    find<Station>('stations', {
      where: { order: command.gt(after) },
      orderBy: ['order', 'asc'],
      limit: PAGE_ROWS + 1,
    }),
  /** Those of a street, or with something, in their order. */
  among: ({ street, need }: { readonly street: string | null; readonly need: Amenity | null }, after = 0) =>
    find<Station>('stations', {
      where: {
        ...(street === null ? {} : { street }),
        ...(need === null ? {} : { has: need }),
        order: command.gt(after),
      },
      orderBy: ['order', 'asc'],
      limit: PAGE_ROWS + 1,
    }),
  ofUnions: (unionIds: readonly string[], after = 0) =>
    find<Station>('stations', {
      where: { unionId: command.in(withOlder(unionIds)), order: command.gt(after) },
      orderBy: ['order', 'asc'],
      limit: PAGE_ROWS + 1,
    }),
  /** All within so many metres, and a few around: some ranges of keys, asked for side by side. */
  around: async (at: Spot, metres: number, need: Amenity | null, ranges: number): Promise<Station[]> => {
    const found = await Promise.all(
      rangesAround(at, metres, ranges).map(({ from, below }) =>
        find<Station>('stations', {
          where: {
            ...(need === null ? {} : { has: need }),
            cell: command.gte(from).and(command.lt(below)),
          },
          limit: RANGE_MAX,
        }),
      ),
    );
    return found.flat().filter(({ spot }) => spot !== null && distanceBetween(at, spot) <= metres);
  },
  /** 领取点, as the points room knows them, also those that are closed. */
  handing: async (now: number): Promise<PickUpPlace[]> => {
    const found = await find<Station>('stations', {
      where: { ...HANDING, order: command.gte(0) },
      orderBy: ['order', 'asc'],
      limit: HANDING_MAX,
    });
    return found.map((station) => pickUpOf(station, now));
  },
  /** Also those at which nothing more can be ordered, but something may wait still. */
  waitingFor: async (now: number): Promise<PickUpPlace[]> => {
    const [handing, ceased] = await Promise.all([
      stations.handing(now),
      find<Station>('stations', {
        where: { handedOutUntil: command.gt(now - WAITS_AT_MOST) },
        orderBy: ['handedOutUntil', 'desc'],
        limit: HANDING_MAX,
      }),
    ]);
    return [...handing, ...ceased.map((station) => pickUpOf(station, now))];
  },
  pickUp: async (id: string, now: number): Promise<PickUpPlace | null> => {
    const station = await stations.findById(id);
    return station && pickUpOf(station, now);
  },
  /** The one that was written down last. */
  last: async (): Promise<Station | null> => {
    const where = { order: command.gte(0) };
    return (await find<Station>('stations', { where, orderBy: ['order', 'desc'], limit: 1 }))[0] ?? null;
  },
  /** How many there are: none ever goes, and each has the next number. */
  count: async (): Promise<number> => Math.min(STATIONS_MAX, (await stations.last())?.order ?? 0),
};

const withOlder = (unionIds: readonly string[]): (string | null)[] =>
  unionIds.includes(DISTRICT_UNION) ? [...unionIds, null] : [...unionIds];

export interface Wished extends Above {
  readonly studio: Studio | null;
  readonly district: District;
}

/** What a station names: the union that is to keep it, the studio that hands out, the streets; one call where the district is there. */
export async function wishedFor(unionId: string, studioId: string | null): Promise<Wished> {
  const steps = {
    wish: { is: [unionId] },
    unions: { from: 'unions', by: 'wish' },
    above: { from: 'unions', by: 'unions.aboveIds' },
    wished: { is: [studioId ?? ''] },
    studios: { from: 'studios', by: 'wished' },
  } as const;
  const [row] = await findAlong<District, { unions: Union; above: Union; studios: Studio }>(
    'districts',
    { where: { _id: DISTRICT_ID }, limit: 1 },
    steps,
  );
  if (row) {
    const { unions, above, studios } = row.along;
    return { union: unions[0] ?? null, above, studio: studios[0] ?? null, district: row.found };
  }
  const [known, studio] = await Promise.all([
    unions.withAbove(unionId),
    studioId === null ? null : studios.findById(studioId),
  ]);
  return { union: known?.union ?? null, above: known?.above ?? [], studio, district: NO_DISTRICT };
}
