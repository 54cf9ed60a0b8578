import { describe, expect, test } from 'vitest';
import { nothingSealed } from '#domain/kernel/sealed';
import { DAY, MINUTE } from '#domain/kernel/time';
import type { RepairOrder } from '#domain/repair/order';
import type { Grounds } from '#domain/standing/cause';
import { type Ladder, newLadder } from '#domain/standing/ladder';
import { clockRoom } from '../kit/clock-room';
import { NOW } from '../kit/given';
import { stored } from '../kit/once';
import { rows } from '../kit/stores';

// What the clock lets go, fall or grow old, asked in the test's own process.

const room = clockRoom(async () => ({
  ...(await import('../../cloudfunctions/clock/retention')),
  ...(await import('../../cloudfunctions/clock/roles')),
  ...(await import('../../cloudfunctions/clock/exports')),
  ...(await import('../../cloudfunctions/clock/confirmations')),
  ...(await import('../../cloudfunctions/clock/migrate')),
}));
const { huimin, notices, only, order } = room;

describe('Name, phone and door of an order', () => {
  const given = (contactGoesAt: number | null, complaint?: { state: string; endedAt: number }) => {
    room.cloud.seed(rows('repair_orders', [{ ...order(), contactGoesAt }]));
    if (complaint)
      room.cloud.seed(
        rows('complaints', [
          { _id: 'c', orderId: 'order-1', state: complaint.state, events: [{ at: complaint.endedAt }] },
        ]),
      );
  };
  const kept = () => only<RepairOrder>('repair_orders');

  test('go when their time has come, and not before', async () => {
    given(NOW);
    await room.clock.forgetContact('order-1');
    expect(kept()?.contactGoesAt).toBeNull();
    expect(kept()?.contact).toEqual(nothingSealed('已过保存期'));
    for (const at of [NOW + 1, null]) {
      await room.cloud.renew(NOW);
      given(at);
      await room.clock.forgetContact('order-1');
      expect([kept()?.contactGoesAt, kept()?.version]).toEqual([at, 1]);
    }
    await room.clock.forgetContact('nobody');
  });

  test('wait for a complaint that is open, and for ninety days after one that was', async () => {
    given(NOW, { state: 'ruled', endedAt: NOW - 400 * DAY });
    await room.clock.forgetContact('order-1');
    expect(kept()?.contactGoesAt).toBe(NOW + DAY);
    await room.cloud.renew(NOW);
    given(NOW, { state: 'withdrawn', endedAt: NOW - DAY });
    await room.clock.forgetContact('order-1');
    expect(kept()?.contactGoesAt).toBe(NOW + 89 * DAY);
    await room.cloud.renew(NOW);
    given(NOW, { state: 'withdrawn', endedAt: NOW - 90 * DAY });
    await room.clock.forgetContact('order-1');
    expect(kept()?.contactGoesAt).toBeNull();
  });
});

describe('The roll of staff', () => {
  const roll = (over: object) =>
    room.cloud.seed(rows('staff_rolls', [{ _id: 'district', posts: [], actsAt: null, ...over }]));
  const due = async () => (await room.clock.roles().due(9, null)).map(({ id }) => id);

  test('is looked at when it owes something, or its instant has come', async () => {
    expect(await due()).toEqual([]);
    roll({});
    expect(await due()).toEqual([]);
    for (const over of [{ owed: 1 }, { actsAt: NOW }]) {
      await room.cloud.renew(NOW);
      roll(over);
      expect(await due()).toEqual(['district']);
    }
    await room.cloud.renew(NOW);
    roll({ actsAt: NOW + 1 });
    expect(await due()).toEqual([]);
  });

  test('lets a naming fall that nobody answered, and carries out what it owes', async () => {
    const post = { id: 'p', memberId: 'sun', name: '孙', namedAt: NOW - 9 * DAY, byId: 'zhou', why: '' };
    const offered = { state: 'offered', confirmedById: null, heldAt: null, dueAt: NOW };
    roll({
      posts: [{ ...post, ...offered }],
      ...{ actsAt: NOW, owed: 1, effects: { e0: tellSun } },
    });
    await room.clock.roles().work('district');
    expect(only('staff_rolls')).toMatchObject({ actsAt: null, owed: 0, effects: {} });
    expect(notices().some(({ _id }) => _id === 'n-sun')).toBe(true);
  });
  const tellSun = {
    ...{ kind: 'notify', cause: 'n', to: 'sun', about: 'staff-named', noun: 'staff-roll', id: 'district' },
  };
});

describe('A file that was handed out', () => {
  test('goes; who took it stays on record', async () => {
    const made = { _id: 'e', fileId: 'cloud://test.local/e.xlsx', memberId: 'zhou', removeAt: NOW };
    room.cloud.seed(rows('exports', [made]));
    await room.clock.removeExport('e');
    expect(only('exports')).toMatchObject({ memberId: 'zhou', removeAt: null, version: 2 });
    await room.clock.removeExport('e');
    expect(only('exports')).toMatchObject({ version: 2 });
    await room.clock.removeExport('nobody');
  });
});

describe('A suspension at once', () => {
  const grounds = { kind: 'unsafe-work', happenedOn: '2026-03-17', why: '' } as unknown as Grounds;
  const stopped = (dueAt: number) => {
    const step = { id: 's', at: NOW - DAY, from: 'good', to: 'suspended', rule: 'at-once' } as const;
    room.cloud.seed({
      ...rows('providers', [huimin({ standing: 'suspended' })]),
      ...rows('standings', [
        {
          ...newLadder('huimin', 'suspended'),
          version: 1,
          steps: [{ ...step, orders: [], ruledBy: 'zhou', appeal: null, grounds }],
          ...{ atOnce: { stepId: 's', byId: 'zhou', dueAt }, confirmBy: dueAt },
        },
      ]),
    });
  };

  test('falls when nobody has confirmed it in time, and owes that the firm follows', async () => {
    stopped(NOW);
    expect(await room.clock.letSuspensionFall('huimin')).toBe(true);
    expect(only<Ladder>('standings')).toMatchObject({ standing: 'good', atOnce: null });
    expect(Object.values(only<Ladder>('standings')?.effects ?? {}).map(({ kind }) => kind)).toContain(
      'follow-ladder',
    );
  });

  test('stands until then', async () => {
    stopped(NOW + MINUTE);
    expect(await room.clock.letSuspensionFall('huimin')).toBe(false);
    expect(only<Ladder>('standings')).toMatchObject({ standing: 'suspended', version: 1, effects: {} });
  });
});

describe('What lies there in an older shape', () => {
  test('is written in today’s, a page at a time, and what has it is left alone', async () => {
    const old = Array.from({ length: 101 }, (_, place) => ({
      ...{
        _id: `score-${String(place).padStart(3, '0')}`,
        version: 1,
        schema: 1,
        memberId: `m-${place}`,
        no: 1,
      },
    }));
    room.cloud.seed({ points_entries: old.map((one) => ({ ...one, at: NOW, points: 1 })) });
    const page = async () =>
      (await room.clock.migrate().due(20, null)).find(({ id }) => id.startsWith('points_entries '))?.id;
    const shapes = () => stored<{ schema: number; version: number }>(room.cloud, 'points_entries');
    const older = () => shapes().filter(({ schema }) => schema === 1).length;
    const work = (place = '') => room.clock.migrate().work(place);
    expect(await page()).toBe('points_entries 2 ');
    await work('points_entries 2 ');
    expect([await page(), older()]).toEqual(['points_entries 2 score-024', 76]);
    await work('points_entries 2 ');
    expect(older()).toBe(51);
    for (const left of [26, 1, 0]) {
      await work(await page());
      expect(older()).toBe(left);
    }
    expect(await page()).toBeUndefined();
    expect(shapes().filter(({ version }) => version > 2)).toEqual([]);
  });

  test('says of a closed order whether both sides agree on what was paid', async () => {
    const { payment: _, ...older } = order({ paidFen: 7 });
    room.cloud.seed({ repair_orders: [{ ...older, schema: 6 }] });
    await room.clock.migrate().work('repair_orders 8 ');
    expect(only('repair_orders')).toMatchObject({ payment: 'differs', schema: 8 });
  });
});
