import { newNoun } from '#domain/kernel/entity';
import { readHours } from '#domain/station/hours';
import { cellOf, type Spot } from '#domain/station/spot';
import type { Amenity, Station } from '#domain/station/station';
import type { Input } from '../../src/platform/rooms';

/** What staff or a keeper writes down of a station. */
export const A_STATION = {
  ...{
    stationId: null,
    seen: 0,
    kind: 'workers' as const,
    name: '东平路驿站',
    address: '东平路 31 号',
    street: null,
  },
  ...{ spot: null, closedOn: [], has: ['toilet', 'microwave'], pictures: [] },
  ...{ unionId: 'district', handsOut: false, studioId: null },
  hours: { by: 'week' as const, week: Array.from({ length: 7 }, () => ({ from: 480, to: 1_200 })) },
} satisfies Input<'station', 'saveStation'>;

export const HERE: Spot = { lat: 36_070_000, lon: 120_330_000 };

export const aStation = (id: string, order: number, of: Partial<Station> = {}): Station => {
  const spot = of.spot === undefined ? HERE : of.spot;
  const has: readonly Amenity[] = ['toilet', 'microwave'];
  return {
    ...{ ...newNoun(id), version: 1, kind: 'workers', name: `驿站 ${order}`, address: `东平路 ${order} 号` },
    ...{ street: null, hours: readHours('每天 08:00–20:00'), closedOn: [], has, pictures: [] },
    ...{ unionId: 'district', handsOut: false, studioId: null, order, closed: null },
    ...of,
    ...{ spot, cell: spot ? cellOf(spot) : '' },
  };
};

/** So many millionths of a degree are about a metre, to the north and to the east. */
export const METRE = { lat: 9, lon: 11 } as const;
export const awayFrom = ({ lat, lon }: Spot, north: number, east: number): Spot => ({
  lat: lat + Math.round(north * METRE.lat),
  lon: lon + Math.round(east * METRE.lon),
});
