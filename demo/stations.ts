import type { Actor } from '#domain/kernel/actor';
import { DAY } from '#domain/kernel/time';
import type { PickUpPlace } from '#domain/points/pick-up-place';
import { readHours } from '#domain/station/hours';
import { newStation, type StationWish } from '#domain/station/keep';
import { pickUpOf } from '#domain/station/pick-up';
import type { Amenity, Station, StationKind } from '#domain/station/station';
import { diceFor } from './dice';
import { momentOf } from './moment';
import { made } from './residents';
import { HOUSES } from './studios';

/** 驿站 of the demo district, on the streets that the app draws. */

interface Place {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly street: string;
  /** Millionths of a degree beyond 36.05 and 120.30. */
  readonly at: readonly [lat: number, lon: number];
  readonly kind: StationKind;
  readonly hours: string;
  readonly has: readonly Amenity[];
  readonly studioId?: string;
}

const USUAL: readonly Amenity[] = ['toilet', 'water', 'microwave', 'charging', 'rest', 'first-aid'];
const YUNNAN = '云南路街道';
const ZHONGSHAN = '中山路街道';
const JIANGSU = '江苏路街道';

const at = (
  [id, name, kind, street, address]: readonly [string, string, StationKind, string, string],
  where: readonly [number, number],
  hours: string,
  has: readonly Amenity[],
): Place => ({ id, name, kind, street, address, at: where, hours, has });

const OTHERS: readonly Place[] = [
  at(
    ['shouzhang', '寿张路户外劳动者驿站', 'workers', YUNNAN, '寿张路 2 号'],
    [15_600, 12_600],
    '24 小时',
    USUAL,
  ),
  at(
    ['dongping', '东平路爱心驿站', 'workers', YUNNAN, '东平路 31 号'],
    [20_300, 9_400],
    '每天 07:00–21:00',
    USUAL,
  ),
  at(['feixian', '费县路职工书屋', 'library', YUNNAN, '费县路 15 号'], [26_800, 13_100], '每天 09:00–18:00', [
    ...(['toilet', 'water', 'rest', 'books', 'wifi', 'charging'] as const),
  ]),
  at(['cishan', '磁山路司机之家', 'drivers', YUNNAN, '磁山路 6 号'], [33_100, 17_200], '24 小时', [
    ...(['toilet', 'water', 'microwave', 'charging', 'rest', 'aircon'] as const),
  ]),
  at(
    ['hunan', '湖南路户外劳动者驿站', 'workers', ZHONGSHAN, '湖南路 12 号'],
    [13_400, 26_900],
    '每天 08:00–20:00',
    USUAL,
  ),
  at(['anhui', '安徽路母婴室', 'nursing', ZHONGSHAN, '安徽路 9 号'], [18_900, 31_400], '每天 09:00–18:00', [
    ...(['toilet', 'water', 'nursing', 'rest', 'aircon'] as const),
  ]),
  at(
    ['huangdao', '黄岛路工人文化宫', 'culture', ZHONGSHAN, '黄岛路 20 号'],
    [25_600, 29_200],
    '每天 09:00–21:00',
    [...(['toilet', 'water', 'rest', 'books', 'wifi', 'aircon'] as const)],
  ),
  at(
    ['suzhou', '苏州路爱心驿站', 'workers', JIANGSU, '苏州路 44 号'],
    [17_900, 42_300],
    '每天 07:30–20:00',
    USUAL,
  ),
  at(
    ['qidong', '齐东路户外劳动者驿站', 'workers', JIANGSU, '齐东路 17 号'],
    [23_900, 48_700],
    '24 小时',
    USUAL,
  ),
];

const SPOTS = [
  [12_900, 17_900],
  [11_900, 32_800],
  [27_400, 36_600],
] as const;

const PLACES: readonly Place[] = [
  ...HOUSES.map(
    ({ id, name, address, street }, place): Place => ({
      ...{ id, name: name.replace('工会有约工作室', '职工服务驿站'), address, street, studioId: id },
      ...{ at: SPOTS[place] ?? SPOTS[0], kind: 'service', hours: '工作日 09:00–17:00' },
      has: ['toilet', 'water', 'rest', 'first-aid'],
    }),
  ),
  ...OTHERS,
];

const wishOf = ({
  name,
  address,
  street,
  at: [lat, lon],
  kind,
  hours,
  has,
  studioId,
}: Place): StationWish => ({
  ...{ kind, name, address, street, hours: readHours(hours), closedOn: [], has, pictures: [] },
  spot: { lat: 36_050_000 + lat, lon: 120_300_000 + lon },
  ...{ unionId: 'district', handsOut: studioId !== undefined, studioId: studioId ?? null },
});

/** As staff have written them down. */
export function stationsAt(now: number, staffId: string): Station[] {
  const dice = diceFor('stations');
  const actor: Actor = { memberId: staffId, roles: ['resident', 'staff'], providerId: null };
  return PLACES.map((place, nth) => {
    const moment = momentOf(actor, now - 300 * DAY, dice);
    const where = { id: `station-${place.id}`, order: nth + 1 };
    return { ...made(newStation(where, wishOf(place), 'staff', moment)), version: 1 };
  });
}

/** Where rewards can be fetched, whenever. */
export const PICK_UPS: readonly PickUpPlace[] = stationsAt(0, 'staff')
  .filter(({ handsOut }) => handsOut)
  .map((station) => pickUpOf(station, 0));
