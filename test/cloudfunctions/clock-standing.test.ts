import { describe, expect, test, vi } from 'vitest';
import type { Provider } from '#domain/firm/firm';
import { DAY, MINUTE } from '#domain/kernel/time';
import { newScore } from '#domain/rating/score';
import { firmPool, type RepairOrder } from '#domain/repair/order';
import { newLadder } from '#domain/standing/ladder';
import type { CountCourse } from '#domain/standing/owed';
import { courseOf, firmsClock, warnedLongAgo } from '../kit/clock-firm';
import { HUIMIN, MA, NOW } from '../kit/given';
import { anOrder } from '../kit/given-orders';
import { stored } from '../kit/once';
import { rows } from '../kit/stores';

// Where a firm comes to stand by what is counted, and what is taken from one that was stopped, asked in the test's own process.

const room = firmsClock();
const { firm, ladder, line, givenFirm } = room;
const barredFrom = () => stored<{ firms: string[] }>(room.cloud, 'barred').flatMap(({ firms }) => firms);

describe('What is said against a firm', () => {
  test('is written down in the commit that moves the ladder, once', async () => {
    givenFirm();
    await room.clock.countCourse(courseOf('upheld', 'o'));
    await room.clock.countCourse(courseOf('upheld', 'o'));
    expect(ladder()?.blamed).toEqual([
      { orderId: 'o', residentId: 'resident-of-o', what: 'upheld', at: NOW },
    ]);
    expect(line('course-o')).toMatchObject({ outcome: 'upheld', version: 1 });
    expect(ladder()?.version).toBe(1);
  });

  test('and proposes a suspension by no-shows alone waits for staff until the end of the second working day', async () => {
    givenFirm();
    for (const orderId of ['a', 'b', 'c', 'd', 'e', 'f'])
      await room.clock.countCourse(courseOf('no-show', orderId));
    expect(ladder()?.proposal).toMatchObject({ to: 'suspended', rule: 'few-no-shows' });
    const dueAt = ladder()?.confirmBy ?? 0;
    expect(dueAt).toBeGreaterThan(NOW + DAY);
    expect(dueAt).toBeLessThanOrEqual(NOW + 2 * DAY + 6 * 60 * MINUTE);
    expect(ladder()?.standing).not.toBe('suspended');
  });

  test('and proven to be subcontracting expels at once, takes back what was accepted, and bars who represented it', async () => {
    givenFirm();
    room.cloud.seed(rows('repair_orders', [{ ...anOrder({ state: 'accepted' }), version: 1 }]));
    await room.clock.countCourse(courseOf('subcontracting', 'o', { ruledBy: 'zhou' }));
    expect([ladder()?.standing, firm()?.standing]).toEqual(['expelled', 'expelled']);
    expect(ladder()?.steps).toMatchObject([{ to: 'expelled', rule: 'subcontracting', ruledBy: 'zhou' }]);
    expect(stored<RepairOrder>(room.cloud, 'repair_orders')[0]?.state).toBe('open');
    expect(barredFrom()).toContain('huimin');
  });
});

describe('A ruling that was overturned', () => {
  const grave = (orderId: string) => courseOf('subcontracting', orderId, { ruledBy: 'zhou' });
  const strike = ({ kind: _, ...effect }: CountCourse) =>
    room.clock.strikeCourse({ kind: 'strike-course', ...effect });

  test('brings the firm back, is marked in its line, and is struck once', async () => {
    givenFirm();
    await room.clock.countCourse(grave('o'));
    vi.setSystemTime(NOW + MINUTE);
    await strike(grave('o'));
    expect([ladder()?.standing, firm()?.standing]).toEqual(['good', 'good']);
    expect(line('course-o')).toMatchObject({ struckAt: NOW + MINUTE, outcome: 'subcontracting', version: 2 });
    expect(barredFrom()).toEqual([]);
    vi.setSystemTime(NOW + 2 * MINUTE);
    await strike(grave('o'));
    expect(line('course-o')).toMatchObject({ struckAt: NOW + MINUTE, version: 2 });
  });

  test('brings nothing back while another one stands that expels by itself, and does once that falls, too', async () => {
    givenFirm();
    await room.clock.countCourse(grave('o'));
    await room.clock.countCourse(grave('other'));
    await strike(grave('o'));
    expect([ladder()?.standing, firm()?.standing]).toEqual(['expelled', 'expelled']);
    await strike(grave('other'));
    expect([ladder()?.standing, firm()?.standing]).toEqual(['good', 'good']);
  });

  test('before it was counted never counts', async () => {
    givenFirm();
    await strike(grave('o'));
    expect(line('course-o')).toMatchObject({ struckAt: NOW, orderId: 'o', providerId: 'huimin' });
    expect(line('course-o')).not.toHaveProperty('cause');
    await room.clock.countCourse(grave('o'));
    expect([ladder()?.standing ?? 'good', firm()?.standing]).toEqual(['good', 'good']);
  });
});

describe('A firm that is judged without an outcome', () => {
  const scored = (mean: number) => ({
    ...newScore('huimin', NOW),
    ...{ published: 20, count: 20, weight: 20, sum: 20 * mean },
  });

  test('is where it was, with nothing written, while nothing leads elsewhere', async () => {
    givenFirm();
    room.cloud.seed(rows('standings', [{ ...newLadder('huimin', 'good'), version: 1 }]));
    await room.clock.judgeFirm('huimin');
    expect([ladder()?.version, firm()?.version]).toEqual([1, 1]);
    await room.clock.judgeFirm('nobody');
    expect(stored(room.cloud, 'standings')).toHaveLength(1);
  });

  test('follows its ladder back after clean days, in one commit', async () => {
    givenFirm({ standing: 'warned' });
    room.cloud.seed(rows('standings', [warnedLongAgo]));
    await room.clock.judgeFirm('huimin');
    expect([ladder()?.standing, firm()?.standing]).toEqual(['good', 'good']);
    expect(firm()?.version).toBe(2);
  });

  test('is judged once a day, though nothing is to be told of it', async () => {
    givenFirm({ standing: 'warned' });
    room.cloud.seed(rows('standings', [warnedLongAgo]));
    await room.clock.everyFirm().work('huimin');
    expect([ladder()?.standing, firm()?.standing]).toEqual(['good', 'good']);
  });

  test('is led by the score that is shown', async () => {
    givenFirm();
    room.cloud.seed(rows('scores', [scored(1)]));
    await room.clock.judgeFirm('huimin');
    expect(firm()?.standing).not.toBe('good');
    expect(ladder()?.steps).toMatchObject([{ rule: 'score' }]);
  });
});

describe('The sweep', () => {
  const order = (id: string, over: Partial<RepairOrder> = {}) => ({
    ...anOrder({ state: 'accepted' }),
    ...{ _id: id, version: 1, urgentHolder: `free-${id}` },
    ...over,
  });
  const states = () =>
    Object.fromEntries(
      stored<RepairOrder>(room.cloud, 'repair_orders').map(({ _id, state }) => [_id, state]),
    );
  const stoppedAt = (at: number) => ({
    ...({ standing: 'suspended', sweepsAt: at } as const),
    events: [
      { at, action: 'suspend', by: 'clock', memberId: 'clock', from: 'good', to: 'suspended' },
    ] as unknown as Provider['events'],
  });

  test('takes from a stopped firm what it has not begun and what it was asked for, and comes again until none can be left', async () => {
    givenFirm(stoppedAt(NOW));
    const asked = { ...anOrder({ state: 'open' }), version: 1 };
    room.cloud.seed(
      rows('repair_orders', [
        order('accepted'),
        order('begun', { events: anOrder({ state: 'approved' }).events }),
        order('late', { actsAt: NOW }),
        { ...asked, _id: 'asked', chosenProviderId: 'huimin', pool: firmPool('huimin') },
      ]),
    );
    await room.clock.sweep('huimin');
    expect(states()).toEqual({ accepted: 'open', begun: 'accepted', late: 'accepted', asked: 'open' });
    expect(stored<RepairOrder>(room.cloud, 'repair_orders').find(({ _id }) => _id === 'asked')).toMatchObject(
      {
        chosenProviderId: null,
      },
    );
    expect(firm()?.sweepsAt).toBe(NOW + MINUTE / 2);
  });

  test('ends when nothing was left, and whoever had read the earlier standing has committed by now', async () => {
    givenFirm(stoppedAt(NOW));
    await room.clock.sweep('huimin');
    expect(firm()?.sweepsAt).toBe(NOW + MINUTE / 2);
    vi.setSystemTime(NOW + 2 * MINUTE);
    await room.clock.sweep('huimin');
    expect(firm()?.sweepsAt).toBe(NOW + 2.5 * MINUTE);
    vi.setSystemTime(NOW + 2 * MINUTE + 1);
    await room.clock.sweep('huimin');
    expect(firm()?.sweepsAt).toBeNull();
    await room.clock.sweep('huimin');
    expect(firm()?.version).toBe(4);
  });

  test.each(['quit', 'leave', 'dismiss', 'suspendWorker', 'revokeBadge'])(
    'waits as long after somebody had to go: %s',
    async (action) => {
      const event = { at: NOW, action, by: 'staff', memberId: 'zhou', from: 'good', to: 'good' };
      givenFirm({ sweepsAt: NOW, events: [event] as unknown as Provider['events'] });
      await room.clock.sweep('huimin');
      expect(firm()?.sweepsAt).toBe(NOW + MINUTE / 2);
      vi.setSystemTime(NOW + 2 * MINUTE + 1);
      await room.clock.sweep('huimin');
      expect(firm()?.sweepsAt).toBeNull();
    },
  );

  test('is begun by a ruling that was overturned where it is due, and not by an order that was closed', async () => {
    givenFirm(stoppedAt(NOW));
    room.cloud.seed({
      ...rows('standings', [{ ...newLadder('huimin', 'suspended'), version: 1 }]),
      ...rows('repair_orders', [order('accepted')]),
    });
    await room.clock.countCourse(courseOf('closed', 'o'));
    expect(states()).toEqual({ accepted: 'accepted' });
    await room.clock.strikeCourse({ ...courseOf('upheld', 'p'), kind: 'strike-course' });
    expect(states()).toEqual({ accepted: 'open' });
  });

  test('takes from a firm in good standing only what its worker held who has left', async () => {
    const left = { ...MA, left: true };
    givenFirm({ workers: [left, ...HUIMIN.workers.slice(1)], sweepsAt: NOW });
    const wangs = { ...order('wang').worker, workerId: 'wang' } as RepairOrder['worker'];
    room.cloud.seed(
      rows('repair_orders', [
        order('ma'),
        order('wang', { worker: wangs }),
        {
          ...anOrder({ state: 'open' }),
          _id: 'asked',
          version: 1,
          chosenProviderId: 'huimin',
          pool: firmPool('huimin'),
        },
      ]),
    );
    await room.clock.refreshRank({ providerId: 'huimin', workerId: 'ma' });
    expect(states()).toEqual({ ma: 'open', wang: 'accepted', asked: 'open' });
    expect(stored<RepairOrder>(room.cloud, 'repair_orders').find(({ _id }) => _id === 'asked')).toMatchObject(
      {
        chosenProviderId: 'huimin',
      },
    );
  });

  test('that is not due begins nothing', async () => {
    givenFirm({ ...stoppedAt(NOW), sweepsAt: NOW + 1 });
    room.cloud.seed(rows('repair_orders', [order('accepted')]));
    await room.clock.sweepIfStopped('huimin');
    expect(states()).toEqual({ accepted: 'accepted' });
    vi.setSystemTime(NOW + 1);
    await room.clock.sweepIfStopped('huimin');
    expect(states()).toEqual({ accepted: 'open' });
  });
});
