import type { Seat } from '#domain/kernel/actor';
import { type Entity, newNoun } from '#domain/kernel/entity';
import { DAY, monthOf, yearOf } from '#domain/kernel/time';
import { type Account, type Entry, newAccount, opening, type Posting, post } from '#domain/points/ledger';
import { endOfLife } from '#domain/points/lots';
import type { PickUpPlace } from '#domain/points/pick-up-place';
import type { Reward } from '#domain/points/reward';
import type { TestCloud } from './cloud';
import { anIdentity, aResident, MONDAY_NINE } from './district';
import { stored } from './once';

/** A shelf, a station, and people with points: what the tests of the points room begin with. */

export const OFFICER = 'wx-officer';
export const OTHER_OFFICER = 'wx-other-officer';

/** As it was stored before stations said so much: whoever reads it sees it in today’s shape. */
interface OlderStation extends PickUpPlace, Entity {
  readonly order: number;
}

export const STUDIO: OlderStation = {
  ...newNoun('studio'),
  version: 1,
  name: '云南路工会有约工作室',
  address: '云南路 116 号一楼',
  hours: '工作日 9:00–17:00',
  studioId: 'studio-yunnan',
  order: 1,
  open: true,
};
export const FAR_STUDIO: OlderStation = {
  ...STUDIO,
  _id: 'far-studio',
  name: '江苏路工作室',
  studioId: 'studio-jiangsu',
  order: 2,
};

const seatIn = (studioId: string): Seat => ({ studioId, name: '郑干事', cares: false });

export const aReward = (
  id: string,
  points: number,
  stock: number,
  changes: Partial<Reward> = {},
): Reward => ({
  ...newNoun(id),
  version: 1,
  name: '纯棉毛巾',
  description: '一条',
  picture: null,
  points,
  stock,
  perPersonMax: null,
  onShelf: true,
  stationIds: ['studio'],
  ...changes,
});

/** Points as if they had been earned by so many entries of so many points, the first `daysAgo`. */
export function pointsOf(memberId: string, points: number, count = 1, at = MONDAY_NINE - DAY): Posting {
  let posting = opening(newAccount(memberId));
  const earnedIn = yearOf(at);
  for (let i = 0; i < count; i += 1) {
    posting = post(posting, {
      _id: `given-${memberId}-${i}`,
      kind: 'earned',
      lots: [{ earnedIn, expiresAt: endOfLife(earnedIn), points }],
      rule: 'rating',
      at,
    });
  }
  return posting;
}

export const seededPoints = (postings: readonly Posting[]): Record<string, object[]> => ({
  points_accounts: postings.map(({ account }) => ({ ...account, version: 1 })),
  points_entries: postings.flatMap(({ entries }) => entries.map((entry) => ({ ...entry, version: 1 }))),
});

export const pointsRoom = (rewards: readonly Reward[], postings: readonly Posting[] = []) => ({
  stations: [STUDIO, FAR_STUDIO],
  rewards: [...rewards],
  ...seededPoints(postings),
  members: [aResident('officer'), aResident('other-officer')],
  identities: [
    { ...anIdentity(OFFICER, 'officer', ['resident', 'officer']), seat: seatIn('studio-yunnan') },
    {
      ...anIdentity(OTHER_OFFICER, 'other-officer', ['resident', 'officer']),
      seat: seatIn('studio-jiangsu'),
    },
  ],
});

/** A crowd of residents `wx-member-0`, `wx-member-1`, … */
export const crowdOf = (count: number): Record<string, object[]> => ({
  members: Array.from({ length: count }, (_, i) => aResident(`member-${i}`)),
  identities: Array.from({ length: count }, (_, i) =>
    anIdentity(`wx-member-${i}`, `member-${i}`, ['resident']),
  ),
});

export const accountOf = (cloud: TestCloud, memberId: string): Account => {
  const found = stored<Account>(cloud, 'points_accounts').find(({ _id }) => _id === memberId);
  if (!found) throw new Error(`${memberId} has no account`);
  return found;
};

export const rewardIn = (cloud: TestCloud, id: string): Reward => {
  const found = stored<Reward>(cloud, 'rewards').find(({ _id }) => _id === id);
  if (!found) throw new Error(`no reward ${id}`);
  return found;
};

export const entriesIn = (cloud: TestCloud): Entry[] => stored<Entry>(cloud, 'points_entries');
export const MONTH = monthOf(MONDAY_NINE);
