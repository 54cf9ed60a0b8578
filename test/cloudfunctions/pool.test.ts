import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DAY, HOUR, MINUTE } from '#domain/kernel/time';
import { firmPool, type RepairOrder } from '#domain/repair/order';
import { atOnce } from '#domain/repair/rounds';
import { openCloud, type TestCloud } from '../kit/cloud';
import { MA, MANAGER, MONDAY_NINE, STAFF, STREET, smallDistrict } from '../kit/district';
import { blankOrder } from '../kit/many-orders';
import { rewrite } from '../kit/rewrite';

// What a worker and a manager are shown to take, while somebody fills the pool.

let cloud: TestCloud;
beforeEach(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
  cloud.seed(smallDistrict());
});
afterEach(() => cloud.stop());

const AGO = MONDAY_NINE - 2 * HOUR;
type Of = Partial<RepairOrder>;
const urgent = (id: string, over: Of = {}, bookedAt = MONDAY_NINE): RepairOrder => ({
  ...blankOrder(id, bookedAt),
  rounds: atOnce(bookedAt),
  ...over,
});
const windowed = (id: string, over: Of = {}, bookedAt = AGO): RepairOrder => {
  const from = MONDAY_NINE + DAY;
  return urgent(id, { when: { kind: 'window', from, to: from + 2 * HOUR }, ...over }, bookedAt);
};
const many = (count: number, one: (no: number) => RepairOrder) =>
  Array.from({ length: count }, (_, no) => one(no));
const store = (orders: readonly RepairOrder[]) => cloud.seed({ repair_orders: [...orders] });

const pool = async (further?: { list: 'urgent' | 'window'; after: number }) =>
  cloud.phone(MA).does('repair', 'pool', further ? { further } : {});
const firmsPool = async (further?: { list: 'urgent' | 'window'; after: number }) =>
  cloud.phone(MANAGER).does('repair', 'firmPool', further ? { further } : {});
const idsOf = ({ rows }: { rows: readonly { id: string }[] }) => rows.map(({ id }) => id);

describe('However many older orders stand in a pool, a new urgent one is shown', () => {
  test('first, before twenty and more that somebody booked for a window', async () => {
    store([...many(25, (no) => windowed(`window-${no}`, {}, AGO + no)), urgent('urgent')]);
    expect(idsOf(await pool())[0]).toBe('urgent');
    expect(idsOf(await firmsPool())[0]).toBe('urgent');
  });

  test('to whom it was offered first, before thirty that wait for a later round', async () => {
    const later = {
      ...atOnce(MONDAY_NINE),
      everyoneAt: MONDAY_NINE + 6 * MINUTE,
      secondAt: MONDAY_NINE + 3 * MINUTE,
    };
    const his = { first: [{ workerId: 'w1', memberId: 'member-w1' }] };
    store([
      ...many(30, (no) => urgent(`of-others-${no}`, { rounds: later }, MONDAY_NINE - 30 + no)),
      urgent('his', { rounds: { ...later, ...his } }),
    ]);
    expect(idsOf(await pool())).toEqual(['his']);
    expect(idsOf(await firmsPool())).toEqual(['his']);
  });

  test('to the second round from its instant on, and to everyone from theirs on', async () => {
    const rounds = {
      ...atOnce(MONDAY_NINE),
      first: [{ workerId: 'w2', memberId: 'member-w2' }],
      second: [{ workerId: 'w1', memberId: 'member-w1' }],
      secondAt: MONDAY_NINE + 3 * MINUTE,
      everyoneAt: MONDAY_NINE + 6 * MINUTE,
    };
    store([urgent('second', { rounds }), urgent('everyone', { rounds: { ...rounds, second: [] } })]);
    const shownAt = async (at: number) => {
      cloud.clock.set(at);
      return idsOf(await pool()).sort();
    };
    expect(await shownAt(rounds.secondAt - MINUTE)).toEqual([]);
    expect(await shownAt(rounds.secondAt)).toEqual(['second']);
    expect(await shownAt(rounds.everyoneAt - MINUTE)).toEqual(['second']);
    expect(await shownAt(rounds.everyoneAt)).toEqual(['everyone', 'second']);
  });

  test('before twenty that he has given back himself', async () => {
    store([
      ...many(25, (no) => urgent(`given-back-${no}`, { excludedWorkerIds: ['w1'] }, AGO + no)),
      urgent('urgent'),
    ]);
    expect(idsOf(await pool())).toEqual(['urgent']);
  });

  test('before twenty that the firm was chosen for and that need another paper than his', async () => {
    const locks = (no: number) => {
      const order = urgent(`locks-${no}`, { pool: firmPool('firm-1') }, AGO + no);
      return { ...order, item: { ...order.item, category: 'locks' } };
    };
    store([...many(25, locks), urgent('pipes', { pool: firmPool('firm-1'), chosenProviderId: 'firm-1' })]);
    expect(idsOf(await pool())).toEqual(['pipes']);
  });
});

describe('What does not fit on a page', () => {
  test.each([
    ['of a worker', pool],
    ['of a manager', firmsPool],
  ] as const)('%s is on the next one, urgent and window orders apart, each once', async (_, ask) => {
    store([
      ...many(45, (no) => windowed(`window-${no}`, {}, AGO + no)),
      ...many(45, (no) => urgent(`urgent-${no}`, {}, AGO + no)),
    ]);
    const first = await ask();
    expect(first.rows.map(({ when }) => when.kind)).toEqual([...many20('urgent'), ...many20('window')]);
    const seen = idsOf(first);
    for (const list of ['urgent', 'window'] as const) {
      let after = first.next[list];
      while (after !== null) {
        const page = await ask({ list, after });
        expect(page.rows.every(({ when }) => when.kind === list)).toBe(true);
        seen.push(...idsOf(page));
        after = page.next[list];
      }
    }
    expect([seen.length, new Set(seen).size]).toEqual([90, 90]);
  });
});

describe('Of the orders that nobody accepts, staff', () => {
  test('are shown those that wait longest, are told that there are more, and see them as the first ones are done with', async () => {
    store(many(25, (no) => urgent(`alarm-${no}`, { alarmAt: AGO + no }, AGO)));
    const desk = () => cloud.phone(STAFF).does('repair', 'desk', { list: 'alarms' });
    const from = (first: number) => Array.from({ length: 20 }, (_, no) => `alarm-${first + no}`);
    const first = await desk();
    expect([idsOf(first), first.more]).toEqual([from(0), true]);
    for (let no = 0; no < 5; no += 1) await rewrite(cloud, 'repair_orders', `alarm-${no}`, { alarmAt: null });
    const then = await desk();
    expect([idsOf(then), then.more]).toEqual([from(5), false]);
  });
});

const many20 = (kind: string) => Array.from({ length: 20 }, () => kind);

describe('A full pool costs no more than what it shows', () => {
  test('urgent and window orders are asked apart, each by an index, and little is examined that is not shown', async () => {
    const elsewhere = { pool: `${STREET}/locks` };
    store([
      ...many(300, (no) => windowed(`window-${no}`, no % 2 ? elsewhere : {}, AGO + no)),
      ...many(300, (no) => urgent(`urgent-${no}`, no % 2 ? elsewhere : {}, AGO + no)),
    ]);
    const { rows } = await pool();
    expect(rows).toHaveLength(40);
    const asked = cloud.last().ops.filter(({ collection }) => collection === 'repair_orders');
    expect(asked.map(({ index }) => index).sort()).toEqual([
      'invited-first',
      'invited-second',
      'pool',
      'pool',
      'state',
    ]);
    expect(cloud.last().examined).toBeLessThanOrEqual(rows.length + 10);
    expect(cloud.last()).toMatchObject({ calls: 7, depth: 3 });
  });
});

describe('A pool is worth asking again soon', () => {
  const isLikely = async () => {
    const both = [(await pool()).likely, (await firmsPool()).likely];
    expect(both[0]).toBe(both[1]);
    return both[0];
  };
  const TEN = 10 * MINUTE;

  test('not while nothing is in it, nor for what was booked for a window', async () => {
    expect(await isLikely()).toBe(false);
    store([windowed('window', {}, MONDAY_NINE)]);
    expect(await isLikely()).toBe(false);
  });

  test('while an urgent order waits in it, also one whose round has not come, and however long', async () => {
    const later = { ...atOnce(MONDAY_NINE), everyoneAt: MONDAY_NINE + DAY, probationAt: MONDAY_NINE + DAY };
    store([urgent('later', { rounds: later }, AGO)]);
    expect((await pool()).rows).toEqual([]);
    expect(await isLikely()).toBe(true);
  });

  test.each([
    ['one that others took', { pool: null, state: 'accepted' }],
    ['one that was called off', { pool: null, state: 'cancelled' }],
  ] as const)('for ten minutes after %s was booked, and no longer', async (_, over) => {
    store([urgent('gone', over, MONDAY_NINE)]);
    cloud.clock.set(MONDAY_NINE + TEN - MINUTE);
    expect(await isLikely()).toBe(true);
    cloud.clock.set(MONDAY_NINE + TEN);
    expect(await isLikely()).toBe(false);
  });

  test('not for what is booked in other streets, of other kinds, or in the pool of another firm', async () => {
    const elsewhere = { street: '别处街道', community: '' };
    store([
      urgent('street', { place: elsewhere, pool: '别处街道/pipes' }),
      urgent('kind', { item: { ...urgent('x').item, category: 'locks' }, pool: `${STREET}/locks` }),
      urgent('firm', { pool: firmPool('another') }, AGO),
    ]);
    expect(await isLikely()).toBe(false);
  });

  test('not for who is off duty', async () => {
    store([urgent('waits')]);
    await cloud.phone(MA).does('provider', 'setDuty', { onDuty: false });
    expect((await pool()).likely).toBe(false);
  });
});
