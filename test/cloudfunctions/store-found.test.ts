import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { LocalCloud } from '../../local-cloud';
import { cloudForStores, rows } from '../kit/stores';

// One of many, or a few, found by what one knows of them.

let cloud: LocalCloud;
let store: Awaited<ReturnType<typeof theStores>>;
beforeAll(async () => {
  cloud = await cloudForStores();
  store = await theStores();
});
beforeEach(() => cloud.renew(Date.now()));

const theStores = async () => ({
  ...(await import('../../cloudfunctions/store/orders')),
  ...(await import('../../cloudfunctions/store/ratings')),
  ...(await import('../../cloudfunctions/store/providers')),
  ...(await import('../../cloudfunctions/store/members')),
  ...(await import('../../cloudfunctions/store/ranks')),
});

describe('Somebody who is looked for among many', () => {
  test('is found by what one knows of him, and nobody where there is nobody', async () => {
    cloud.seed({
      ...rows('ranks', [
        {
          _id: 'ma',
          memberId: 'member-ma',
          providerId: 'huimin',
          ready: true,
          pools: ['a/pipes'],
          turnAt: 2,
        },
        {
          _id: 'wang',
          memberId: 'member-wang',
          providerId: 'huimin',
          ready: false,
          pools: ['a/pipes'],
          turnAt: 1,
        },
        {
          _id: 'sun',
          memberId: 'member-sun',
          providerId: 'haibin',
          ready: true,
          pools: ['a/pipes'],
          turnAt: 1,
        },
      ]),
      ...rows('members', [
        { _id: 'one', phoneKey: 'k1' },
        { _id: 'two', phoneKey: 'k2' },
        { _id: 'three', phoneKey: 'k2' },
      ]),
      ...rows('scores', [{ _id: 'huimin' }]),
    });
    const ids = (found: readonly { _id: string }[]) => found.map(({ _id }) => _id);
    expect(ids(await store.ranks.readyOf(['huimin']))).toEqual(['ma']);
    expect(ids(await store.ranks.readyOf([]))).toEqual([]);
    expect(ids(await store.ranks.next('a/pipes', 5))).toEqual(['sun', 'ma']);
    expect(ids(await store.scores.findAll(['huimin', 'haibin']))).toEqual(['huimin']);
    expect(await store.scores.findAll([])).toEqual([]);
    expect(ids(await store.members.findAll(['one', 'three']))).toEqual(['one', 'three']);
    expect(await store.members.findAll([])).toEqual([]);
    expect(await store.members.ofPhone('k1')).toMatchObject({ kind: 'one', member: { _id: 'one' } });
    expect(await store.members.ofPhone('k2')).toEqual({ kind: 'several' });
    expect(await store.members.ofPhone('k3')).toEqual({ kind: 'none' });
  });

  test('is a firm by its representative, its badge, its invitation; nobody represents one without a number', async () => {
    cloud.seed(
      rows('providers', [
        {
          _id: 'huimin',
          representativeKey: 'r1',
          categories: ['pipes'],
          workers: [{ badgeNo: 'B1' }],
          invitations: [{ code: 'c1' }],
        },
        { _id: 'haibin', representativeKey: '', categories: ['locks'], workers: [], invitations: [] },
      ]),
    );
    const ids = async (found: Promise<readonly { _id: string }[]>) => (await found).map(({ _id }) => _id);
    expect(await ids(store.providers.ofRepresentative('r1'))).toEqual(['huimin']);
    expect(await ids(store.providers.ofRepresentative(''))).toEqual([]);
    expect(await ids(store.providers.ofRepresentative(null))).toEqual([]);
    expect(await ids(store.providers.withBadge('B1'))).toEqual(['huimin']);
    expect(await ids(store.providers.withInvitation('c1'))).toEqual(['huimin']);
    expect(await ids(store.providers.inCategories(['locks']))).toEqual(['haibin']);
  });

  test('is an order by who holds it, who had it last, and how often a firm was there', async () => {
    const order = (_id: string, of: object) => ({ _id, urgentHolder: `free:${_id}`, ...of });
    const closed = (n: number) =>
      order(`closed-${n}`, { residentId: 'liu', worker: { providerId: 'huimin' }, closedAt: n });
    cloud.seed(
      rows('repair_orders', [
        order('held', { urgentHolder: 'ma', worker: { memberId: 'member-ma' }, acceptedAt: 5 }),
        order('later', { worker: { memberId: 'member-ma' }, acceptedAt: 9 }),
        ...[1, 2, 3, 4, 5, 6].map(closed),
        order('unpaid', { residentId: 'liu', visitFee: { state: 'unpaid', settledAt: 7 } }),
        order('paid', { residentId: 'liu', visitFee: { state: 'paid', settledAt: 7 } }),
      ]),
    );
    expect((await store.orders.urgentOf('ma'))?._id).toBe('held');
    expect(await store.orders.urgentOf('sun')).toBeNull();
    expect((await store.orders.urgentOfAny(['ma', 'sun'])).map(({ _id }) => _id)).toEqual(['held']);
    expect((await store.orders.acceptedLast('member-ma'))?._id).toBe('later');
    expect(await store.orders.acceptedLast('nobody')).toBeNull();
    const pair = await store.orders.closedByPair('liu', 'huimin', 5);
    expect(pair.map(({ _id }) => _id)).toEqual(['closed-5', 'closed-4', 'closed-3', 'closed-2']);
    expect(await store.orders.unpaidFees('liu', 7)).toBe(1);
    expect(await store.orders.unpaidFees('liu', 8)).toBe(0);
  });
});
