import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instantOf } from '#domain/kernel/time';
import { LIVE } from '#domain/repair/order-states';
import { seed } from '../../demo/seed';
import { KEYS, openCloud, type Phone, type TestCloud } from '../kit/cloud';

/** The demo district in a strict local cloud, looked at by its people through the deployed functions. */
const NOW = instantOf('2026-03-18', '17:45');
let cloud: TestCloud;
let liu: Phone;
let ma: Phone;
let zhou: Phone;

beforeAll(async () => {
  cloud = await openCloud({ now: NOW });
  const env = KEYS;
  cloud.seed({ ...seed({ now: NOW, env, putFile: (path) => `cloud://demo.local/${path}` }).collections });
  [liu, ma, zhou] = [cloud.phone('demo-liu'), cloud.phone('demo-ma'), cloud.phone('demo-zhou')];
});
afterAll(() => cloud.stop());

const isProven = () =>
  ((cloud.dump().points_proofs ?? []) as { _id: string }[]).some(({ _id }) => _id === 'proven');

describe('In the demo district', () => {
  it('the clock finds nothing to mend in what was put there', async () => {
    const before = cloud.dump();
    // A slow machine needs more than one for all books.
    for (let ticks = 0; ticks < 10 && !isProven(); ticks += 1) {
      const { error } = await cloud.tick('clock');
      expect(error).toBeUndefined();
    }
    // That it has been there, that it has looked at every rank today, and that it has proven the books.
    const { leases: _, cursors: __, points_proofs: proofs, ...after } = cloud.dump();
    const { leases: ___, cursors: ____, points_proofs: _____, ...was } = before;
    expect(proofs).toContainEqual(expect.objectContaining({ _id: 'proven', wrong: [] }));
    expect(after).toEqual(was);
  });

  it('刘女士 finds her homes, her past orders, her points and no unread message', async () => {
    const me = await liu.does('membership', 'me', {});
    expect(me).toMatchObject({
      name: '刘女士',
      addresses: [{ community: '寿张路社区' }, { community: '东平路社区' }],
    });
    expect((await liu.does('repair', 'mine', {})).rows.length).toBeGreaterThan(2);
    expect((await liu.does('points', 'statement', {})).balance).toBeGreaterThan(0);
    expect(await liu.does('notice', 'unread', {})).toEqual({ count: 0 });
  });

  it('she finds vetted firms for each category, with a score where enough people have rated', async () => {
    const { items } = await liu.does('repair', 'catalogue', {});
    for (const category of new Set(items.map((item) => item.category.id))) {
      const { providers } = await liu.does('provider', 'list', {
        category,
        street: null,
        words: '',
        sort: 'score',
      });
      expect(providers.length, category).toBeGreaterThan(0);
    }
    const { workers } = await liu.does('provider', 'profile', { providerId: 'huimin' });
    expect(workers.find((one) => one.name === '马师傅')).toMatchObject({ onDuty: true, badgeValid: true });
  });

  it('staff see live orders in every state, an alarm and a frozen order', async () => {
    const live = await zhou.does('repair', 'desk', { list: 'live' });
    const states = new Set(live.rows.map((row) => row.state));
    for (const state of LIVE) expect(states).toContain(state);
    const streets = await zhou.does('repair', 'desk', { list: 'streets' });
    expect(streets.rows.length).toBeGreaterThanOrEqual(live.rows.length);
    expect(streets.rows.filter(({ state }) => !LIVE.includes(state))).toEqual([]);
    expect(streets.more).toBe(false);
    expect((await zhou.does('repair', 'desk', { list: 'alarms' })).rows.length).toBeGreaterThan(0);
    expect((await zhou.does('repair', 'desk', { list: 'frozen' })).rows).toHaveLength(1);
  });

  it('she books the drain, and it is the one order in the pool of 马师傅, who takes it', async () => {
    expect(await ma.does('repair', 'pool', {})).toMatchObject({ rows: [], onDuty: true });
    const me = await liu.does('membership', 'me', {});
    const order = await liu.does('repair', 'book', {
      itemId: 'kitchen-drain',
      wrong: '厨房下水道堵了，锅还在火上。',
      photos: [],
      video: null,
      addressId: me.addresses[0]?.id ?? '',
      when: { kind: 'urgent' },
      providerId: null,
    });
    const { rows } = await ma.does('repair', 'pool', {});
    expect(rows.map((row) => row.id)).toEqual([order.id]);
    const taken = await ma.does('repair', 'accept', { orderId: order.id });
    expect(taken).toMatchObject({ state: 'accepted', contact: { name: '刘女士' } });
  });
});
