import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CollectionName } from '../../cloudfunctions/store/indexes';
import type { LocalCloud } from '../../local-cloud';
import { cloudForStores, rows } from '../kit/stores';

// The lists that people leaf through: twenty rows and one that tells whether there are more, in their order, going on behind the
// last one that was seen.

let cloud: LocalCloud;
let store: Awaited<ReturnType<typeof theStores>>;
beforeAll(async () => {
  cloud = await cloudForStores();
  store = await theStores();
});

beforeEach(() => cloud.renew(Date.now()));

const theStores = async () => ({
  ...(await import('../../cloudfunctions/store/appointments')),
  ...(await import('../../cloudfunctions/store/complaints')),
  ...(await import('../../cloudfunctions/store/memberships')),
  ...(await import('../../cloudfunctions/store/no-shows')),
  ...(await import('../../cloudfunctions/store/orders')),
  ...(await import('../../cloudfunctions/store/points')),
  ...(await import('../../cloudfunctions/store/ratings')),
  ...(await import('../../cloudfunctions/store/rewards')),
  ...(await import('../../cloudfunctions/store/standings')),
  ...(await import('../../cloudfunctions/store/providers')),
});

/** Thirty of one kind: the nth has n in the field that its list is sorted by. */
const thirty = (collection: CollectionName, of: object, by: string) => {
  const path = by.split('.');
  const at = (n: number) => path.reduceRight<unknown>((inner, key) => ({ [key]: inner }), n) as object;
  const mixed = Array.from({ length: 30 }, (_, i) => ((i * 7) % 30) + 1);
  return rows(
    collection,
    mixed.map((n) => merged({ _id: `n${n}` }, of, at(n))),
  );
};
const merged = (...parts: readonly object[]) =>
  parts.reduce<Record<string, unknown>>((all, part) => {
    for (const [key, value] of Object.entries(part)) {
      const known = all[key];
      all[key] = isPlain(known) && isPlain(value) ? merged(known, value) : value;
    }
    return all;
  }, {}) as Record<string, unknown> & { _id: string };
const isPlain = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

interface List {
  readonly collection: CollectionName;
  readonly of: object;
  readonly by: string;
  readonly newestFirst: boolean;
  readonly page: (behind?: number) => Promise<readonly { _id: string }[]>;
}

const list = (collection: CollectionName, of: object, sorted: string, page: List['page']): List => {
  const [order, by = ''] = sorted.split(' ');
  return { collection, of, by, newestFirst: order === 'newest', page };
};

const LISTS: Readonly<Record<string, List>> = {
  'the requests of a resident': list('appointments', { residentId: 'liu' }, 'newest requestedAt', (behind) =>
    store.appointments.ofResident('liu', behind),
  ),
  'what lies on a desk': list('appointments', { desk: 'studio/a' }, 'soonest dueAt', (behind) =>
    store.appointments.onDesks(['studio/a'], behind),
  ),
  'what lies on the desk above': list('appointments', { aboveDesk: 'staff' }, 'soonest dueAt', (behind) =>
    store.appointments.above(['staff'], behind),
  ),
  'what an officer answered': list(
    'appointments',
    { answer: { officerId: 'zhao' } },
    'newest answer.at',
    (behind) => store.appointments.answeredBy('zhao', behind),
  ),
  'the complaints about a firm': list('complaints', { providerId: 'huimin' }, 'newest filedAt', (behind) =>
    store.complaints.ofFirm('huimin', behind),
  ),
  'the complaints that a firm has to answer': list(
    'complaints',
    { providerId: 'huimin' },
    'soonest firmDueAt',
    (behind) => store.complaints.dueByFirm('huimin', behind),
  ),
  'the complaints that staff rule on': list('complaints', { state: 'answered' }, 'soonest dueAt', (behind) =>
    store.complaints.inStates(['answered'], behind),
  ),
  'the no-shows of a worker': list('no_shows', { workerMemberId: 'ma' }, 'newest at', (behind) =>
    store.noShows.ofWorker('ma', behind),
  ),
  'the no-shows of a firm': list('no_shows', { providerId: 'huimin' }, 'newest at', (behind) =>
    store.noShows.ofFirm('huimin', behind),
  ),
  'the no-shows that staff rule on': list('no_shows', { state: 'contested' }, 'soonest dueAt', (behind) =>
    store.noShows.contested(behind),
  ),
  'the orders of a resident': list('repair_orders', { followerIds: ['liu'] }, 'newest bookedAt', (behind) =>
    store.orders.ofFollower('liu', behind),
  ),
  'the orders of a worker': list(
    'repair_orders',
    { worker: { memberId: 'ma' } },
    'newest bookedAt',
    (behind) => store.orders.ofWorker('ma', behind),
  ),
  'what a worker has in hand': list(
    'repair_orders',
    { worker: { memberId: 'ma' }, state: 'accepted' },
    'newest bookedAt',
    (behind) => store.orders.ofWorkerInStates('ma', ['accepted'], behind),
  ),
  'the orders of a firm': list(
    'repair_orders',
    { worker: { providerId: 'huimin' }, state: 'closed' },
    'newest bookedAt',
    (behind) => store.orders.ofFirmInStates('huimin', ['closed'], behind),
  ),
  'the orders that staff see': list('repair_orders', { state: 'frozen' }, 'newest bookedAt', (behind) =>
    store.orders.inStates(['frozen'], behind),
  ),
  'the orders that nobody accepts': list('repair_orders', {}, 'soonest alarmAt', () =>
    store.orders.alarming(1_000),
  ),
  'the fees on which both differ': list('repair_orders', {}, 'soonest feeDiffersAt', () =>
    store.orders.feesThatDiffer(1_000),
  ),
  'a statement of points': list('points_entries', { memberId: 'liu' }, 'newest no', (before) =>
    store.entries.ofMember('liu', { before }),
  ),
  'the redemptions of a member': list('redemptions', { memberId: 'liu' }, 'newest heldAt', (behind) =>
    store.redemptions.ofMember('liu', behind),
  ),
  'the redemptions that wait at a station': list(
    'redemptions',
    { station: { _id: 'east' }, state: 'held' },
    'soonest heldAt',
    () => store.redemptions.waitingAt('east'),
  ),
  'the suspensions to be confirmed': list('standings', {}, 'soonest confirmBy', () =>
    store.standings.proposed(),
  ),
  'the appeals that wait': list('standings', {}, 'soonest appealDueAt', () => store.standings.appealed()),
  'the firms in which something waits': list('providers', {}, 'soonest waitingSince', () =>
    store.providers.waiting(),
  ),
};

/** Of those that a unique index tells apart each has its own. */
const apart = (collection: CollectionName, documents: ReturnType<typeof rows>) => ({
  [collection]: (documents[collection] ?? []).map((one) => ({
    ...one,
    ...(collection === 'repair_orders' ? { urgentHolder: `free:${one._id}` } : {}),
    ...(collection === 'redemptions' ? { pickup: `east/${one._id}` } : {}),
  })),
});

describe('A list', () => {
  test.each(Object.entries(LISTS))(
    'of %s has a page and one more, in its order, and goes on behind it',
    async (_, list) => {
      const { collection, of, by, newestFirst, page } = list;
      cloud.seed(apart(collection, thirty(collection, of, by)));
      const inOrder = Array.from({ length: 30 }, (__, i) => `n${newestFirst ? 30 - i : i + 1}`);
      const ids = (found: readonly { _id: string }[]) => found.map(({ _id }) => _id);
      expect(ids(await page())).toEqual(inOrder.slice(0, 21));
      if (page.length === 0) return;
      expect(ids(await page(newestFirst ? 11 : 20))).toEqual(inOrder.slice(20));
    },
  );

  test('of what is said of a firm ends where what is public ends, whatever place a phone names', async () => {
    const listed = ['000001-a', '000001-b', '000002-a', '000002-b', '000003-a'];
    cloud.seed(
      rows(
        'ratings',
        listed.map((place) => ({ _id: place, providerId: 'huimin', listed: place, publicId: place })),
      ),
    );
    const { endOf } = await import('#domain/rating/rating');
    const end = endOf(2);
    const open = listed.filter((place) => place < end).reverse();
    const seen = async (before: string | null) =>
      (await store.ratings.publicOf('huimin', 2, before)).map(({ _id }) => _id);
    expect(await seen(null)).toEqual(open);
    expect(await seen('zzz')).toEqual(open);
    expect(await seen(open[0] ?? '')).toEqual(open.slice(1));
    expect((await store.ratings.findByPublicId('000002-a'))?._id).toBe('000002-a');
    expect(await store.ratings.findByPublicId('nobody')).toBeNull();
  });

  test('of firms that wish for a union has none that was made to leave, however many those are', async () => {
    const open = { unionWish: { state: 'open' } };
    const gone = thirty('providers', { ...open, standing: 'expelled' }, 'unionWish.at').providers ?? [];
    const wish = (_id: string, standing: string) => ({ _id, standing, unionWish: { state: 'open', at: 31 } });
    cloud.seed(
      rows('providers', [...(gone as { _id: string }[]), wish('good', 'good'), wish('stopped', 'suspended')]),
    );
    expect((await store.providers.wishing()).map(({ _id }) => _id).sort()).toEqual(['good', 'stopped']);
  });

  test('of the members of a union goes by their numbers, on from behind one, and has nobody who waits', async () => {
    const of = (n: number, state = 'admitted', unionId = 'a') => {
      const number = `YN-${1000 + n}`;
      return { _id: `m${n}`, unionId, state, numberKey: number, personKey: number, appliedAt: null };
    };
    const mixed = Array.from({ length: 30 }, (_, i) => of(((i * 7) % 30) + 1));
    cloud.seed(rows('memberships', [...mixed, of(40, 'applied'), of(41, 'admitted', 'b')]));
    const page = async (after?: string) =>
      (await store.memberships.admittedTo('a', after)).map(({ _id }) => _id);
    const all = Array.from({ length: 30 }, (_, i) => `m${i + 1}`);
    expect(await page()).toEqual(all.slice(0, 21));
    expect(await page('YN-1020')).toEqual(all.slice(20));
    expect((await store.memberships.appliedTo('a')).map(({ _id }) => _id)).toEqual(['m40']);
  });
});
