import { describe, expect, test, vi } from 'vitest';
import type { Provider } from '#domain/firm/firm';
import { DAY, instantOf, MINUTE } from '#domain/kernel/time';
import type { CountVisit } from '#domain/no-show/owed';
import { newScore } from '#domain/rating/score';
import type { Figures, Month } from '#domain/repair/figures';
import { firmPool, type RepairOrder } from '#domain/repair/order';
import { type Ladder, newLadder } from '#domain/standing/ladder';
import type { CountCourse, CountPrice, CourseOutcome } from '#domain/standing/owed';
import type { Visit } from '../../cloudfunctions/store/figures';
import type { CountedOutcome } from '../../cloudfunctions/store/standings';
import { clockRoom } from '../kit/clock-room';
import { HUIMIN, MA, NOW } from '../kit/given';
import { anOrder } from '../kit/given-orders';
import { stored } from '../kit/once';
import { rows } from '../kit/stores';

// What the clock counts for a firm, and takes from one that was stopped, asked in the test's own process.

const room = clockRoom(async () => ({
  ...(await import('../../cloudfunctions/clock/count-visit')),
  ...(await import('../../cloudfunctions/clock/count-course')),
  ...(await import('../../cloudfunctions/clock/judge-firm')),
  ...(await import('../../cloudfunctions/clock/sweep')),
  ...(await import('../../cloudfunctions/clock/refresh-rank')),
  ...(await import('../../cloudfunctions/clock/known')),
  ...(await import('../../cloudfunctions/store/unit-of-work')),
}));

const firm = () => stored<Provider>(room.cloud, 'providers')[0];
const ladder = () => stored<Ladder>(room.cloud, 'standings')[0];
const line = (cause: string) =>
  stored<CountedOutcome>(room.cloud, 'outcomes').find(({ _id }) => _id === cause);
const figures = (id: string) => stored<Figures>(room.cloud, 'figures').find(({ _id }) => _id === id);
const march = (id: string): Partial<Month> | undefined => figures(id)?.months['2026-03'];
const barredFrom = () => stored<{ firms: string[] }>(room.cloud, 'barred').flatMap(({ firms }) => firms);
const givenFirm = (over: Partial<Provider> = {}) =>
  room.cloud.seed(rows('providers', [{ ...HUIMIN, ...over, version: 1 }]));

const course = (outcome: CourseOutcome, orderId: string, over: Partial<CountCourse> = {}): CountCourse => ({
  ...{
    kind: 'count-course',
    cause: `course-${orderId}`,
    providerId: 'huimin',
    workerId: 'ma',
    ruledBy: null,
  },
  ...{ orderId, residentId: `resident-of-${orderId}`, outcome, at: NOW },
  ...over,
});
const warning = { id: 's', at: NOW - 40 * DAY, from: 'good', to: 'warned', rule: 'complaints' } as const;
const warnedLongAgo = {
  ...newLadder('huimin', 'warned'),
  steps: [{ ...warning, orders: [], ruledBy: null, appeal: null }],
};
const price = (orderId: string): CountPrice => ({
  ...{ kind: 'count-price', cause: `price-${orderId}`, providerId: 'huimin' },
  ...{ chargedFen: 9_000, listMaxFen: 12_000, at: NOW },
});

describe('A visit', () => {
  const visit = (over: Partial<CountVisit> = {}): CountVisit => ({
    ...{ kind: 'count-visit', cause: 'visit-o-1', providerId: 'huimin', workerId: 'ma', at: NOW },
    ...{ inTime: true, halfHour: true, theirHalfHour: false },
    ...over,
  });

  test('moves the figures of firm, worker and district by what each has to answer for, and is written down, once', async () => {
    await room.clock.countVisit(visit());
    await room.clock.countVisit(visit());
    const once = { visits: 1, inTime: 1, urgent: 1, charges: 0 };
    expect([march('huimin'), march('ma')]).toMatchObject(Array(2).fill({ ...once, urgentInTime: 0 }));
    expect(march('district')).toMatchObject({ ...once, urgentInTime: 1 });
    expect(stored<Visit>(room.cloud, 'visits')).toMatchObject([
      { _id: 'visit-o-1', at: NOW, workerId: 'ma' },
    ]);
    expect(figures('ma')?.version).toBe(1);
  });

  test('adds to what is there, in the month in which it was', async () => {
    await room.clock.countVisit(visit());
    await room.clock.countVisit(visit({ cause: 'visit-o-2', inTime: false, at: NOW }));
    await room.clock.countVisit(visit({ cause: 'visit-o-3', at: instantOf('2026-02-27', '10:00') }));
    expect(march('huimin')).toMatchObject({ visits: 2, inTime: 1 });
    expect(figures('huimin')?.months['2026-02']).toMatchObject({ visits: 1 });
  });

  test('that the figures have forgotten is known by its line, and one without a line counts', async () => {
    const forgetful = { causes: [], forgottenUpTo: NOW + DAY };
    const known = (id: string) => ({ _id: id, months: {}, lately: forgetful });
    room.cloud.seed({
      ...rows('figures', [known('huimin'), known('ma'), known('district')]),
      ...rows('visits', [{ _id: 'visit-o-1' }]),
    });
    await room.clock.countVisit(visit());
    expect(figures('huimin')?.months).toEqual({});
    await room.clock.countVisit(visit({ cause: 'visit-o-2' }));
    expect(march('huimin')).toMatchObject({ visits: 1 });
  });

  test('makes the figures forget the oldest of sixty, whose lines are written, and none whose line is not', async () => {
    const causes = Array.from({ length: 60 }, (_, i) => ({ cause: `visit-${i}`, at: NOW - DAY + i }));
    room.cloud.seed({
      ...rows('figures', [{ _id: 'huimin', months: {}, lately: { causes, forgottenUpTo: 0 } }]),
      ...rows(
        'visits',
        causes.slice(1, 30).map(({ cause }) => ({ _id: cause })),
      ),
    });
    await room.clock.countVisit(visit());
    const kept = figures('huimin')?.lately?.causes.map(({ cause }) => cause) ?? [];
    expect(kept).toHaveLength(60 - 29 + 1);
    expect([kept[0], kept[1], kept.at(-1)]).toEqual(['visit-0', 'visit-30', 'visit-o-1']);
  });
});

describe('What was charged', () => {
  test('moves the figures of the firm once, and is written down', async () => {
    await room.clock.countPrice(price('o'));
    await room.clock.countPrice(price('o'));
    expect(march('huimin')).toMatchObject({ charges: 1, chargedFen: 9_000, listMaxFen: 12_000, visits: 0 });
    expect(stored(room.cloud, 'charges')).toMatchObject([
      { _id: 'price-o', providerId: 'huimin', chargedFen: 9_000, listMaxFen: 12_000, at: NOW },
    ]);
  });

  test('and stands in the line of its order is not counted again by itself', async () => {
    room.cloud.seed({
      ...rows('figures', [{ _id: 'huimin', months: {}, lately: { causes: [], forgottenUpTo: NOW + DAY } }]),
      ...rows('outcomes', [{ _id: 'course-o' }]),
    });
    await room.clock.countPrice(price('o'));
    expect(figures('huimin')?.months).toEqual({});
  });
});

describe('An order that was closed', () => {
  test('moves the ladder once and is written down, with what was charged in the same line', async () => {
    givenFirm();
    await room.clock.countClosed(course('closed', 'o'), price('o'));
    await room.clock.countClosed(course('closed', 'o'), price('o'));
    expect(ladder()).toMatchObject({
      _id: 'huimin',
      standing: 'good',
      days: [{ on: '2026-03-18', closed: 1 }],
    });
    expect(line('course-o')).toMatchObject({
      ...{ providerId: 'huimin', outcome: 'closed', at: NOW },
      charge: { chargedFen: 9_000, listMaxFen: 12_000 },
    });
    expect(line('course-o')).not.toHaveProperty('kind');
    expect(march('huimin')).toMatchObject({ charges: 1 });
    expect(stored(room.cloud, 'charges')).toEqual([]);
    expect(firm()?.version).toBe(1);
  });

  test('without a charge has none in its line, and moves no figure', async () => {
    givenFirm();
    await room.clock.countCourse(course('closed', 'o'));
    expect(line('course-o')).toMatchObject({ outcome: 'closed' });
    expect(line('course-o')).not.toHaveProperty('charge');
    expect(figures('huimin')).toBeUndefined();
  });

  test('that the ladder has forgotten is known by its line, and one without a line counts', async () => {
    givenFirm();
    const forgetful = { ...newLadder('huimin', 'good'), lately: { causes: [], forgottenUpTo: NOW + DAY } };
    room.cloud.seed({ ...rows('standings', [forgetful]), ...rows('outcomes', [{ _id: 'course-o' }]) });
    await room.clock.countCourse(course('closed', 'o'));
    expect(ladder()?.days).toEqual([]);
    await room.clock.countCourse(course('closed', 'other'));
    expect(ladder()?.days).toEqual([{ on: '2026-03-18', closed: 1 }]);
  });

  test('makes the ladder forget the oldest of sixty whose lines are written', async () => {
    givenFirm();
    const causes = Array.from({ length: 60 }, (_, i) => ({ cause: `course-${i}`, at: NOW - DAY + i }));
    room.cloud.seed({
      ...rows('standings', [{ ...newLadder('huimin', 'good'), lately: { causes, forgottenUpTo: 0 } }]),
      ...rows(
        'outcomes',
        causes.map(({ cause }) => ({ _id: cause })),
      ),
    });
    await room.clock.countCourse(course('closed', 'o'));
    expect(ladder()?.lately?.causes).toHaveLength(21);
    expect(ladder()?.days).toEqual([{ on: '2026-03-18', closed: 1 }]);
  });

  test('is counted by the firm as it was read with the rest, and is not asked for again', async () => {
    givenFirm();
    const known = new room.clock.Known();
    await known.provider('huimin');
    room.cloud.faults.add({ when: { collection: 'providers', op: 'get' }, kind: 'timeout', times: 1_000 });
    await room.clock.countCourse(course('closed', 'o'), known);
    expect(ladder()?.days).toEqual([{ on: '2026-03-18', closed: 1 }]);
  });

  test('takes its step with the firm as it is by then, where somebody has changed it since it was read', async () => {
    givenFirm({ standing: 'warned' });
    room.cloud.seed(rows('standings', [warnedLongAgo]));
    const known = new room.clock.Known();
    const before = await known.provider('huimin');
    if (!before) throw new Error('the firm has gone');
    const after = { ...before, introduction: '又修家电' };
    await room.clock.commitOnce({ collection: 'providers', before, after });
    await room.clock.countCourse(course('closed', 'o'), known);
    expect(firm()).toMatchObject({ standing: 'good', introduction: '又修家电', version: 3 });
  });

  test('brings along a firm that lags behind its ladder', async () => {
    givenFirm();
    room.cloud.seed(rows('standings', [{ ...newLadder('huimin', 'warned'), version: 1 }]));
    await room.clock.countCourse(course('closed', 'o'));
    expect([ladder()?.standing, firm()?.standing]).toEqual(['warned', 'warned']);
  });

  test('of a firm that is not there is written down, and nothing moves', async () => {
    await room.clock.countCourse(course('closed', 'o'));
    expect([ladder(), line('course-o')?.outcome]).toEqual([undefined, 'closed']);
  });
});

describe('What is said against a firm', () => {
  test('is written down in the commit that moves the ladder, once', async () => {
    givenFirm();
    await room.clock.countCourse(course('upheld', 'o'));
    await room.clock.countCourse(course('upheld', 'o'));
    expect(ladder()?.blamed).toEqual([
      { orderId: 'o', residentId: 'resident-of-o', what: 'upheld', at: NOW },
    ]);
    expect(line('course-o')).toMatchObject({ outcome: 'upheld', version: 1 });
    expect(ladder()?.version).toBe(1);
  });

  test('and proposes a suspension by no-shows alone waits for staff until the end of the second working day', async () => {
    givenFirm();
    for (const orderId of ['a', 'b', 'c', 'd', 'e', 'f'])
      await room.clock.countCourse(course('no-show', orderId));
    expect(ladder()?.proposal).toMatchObject({ to: 'suspended', rule: 'few-no-shows' });
    const dueAt = ladder()?.confirmBy ?? 0;
    expect(dueAt).toBeGreaterThan(NOW + DAY);
    expect(dueAt).toBeLessThanOrEqual(NOW + 2 * DAY + 6 * 60 * MINUTE);
    expect(ladder()?.standing).not.toBe('suspended');
  });

  test('and proven to be subcontracting expels at once, takes back what was accepted, and bars who represented it', async () => {
    givenFirm();
    room.cloud.seed(rows('repair_orders', [{ ...anOrder({ state: 'accepted' }), version: 1 }]));
    await room.clock.countCourse(course('subcontracting', 'o', { ruledBy: 'zhou' }));
    expect([ladder()?.standing, firm()?.standing]).toEqual(['expelled', 'expelled']);
    expect(ladder()?.steps).toMatchObject([{ to: 'expelled', rule: 'subcontracting', ruledBy: 'zhou' }]);
    expect(stored<RepairOrder>(room.cloud, 'repair_orders')[0]?.state).toBe('open');
    expect(barredFrom()).toContain('huimin');
  });
});

describe('A ruling that was overturned', () => {
  const grave = (orderId: string) => course('subcontracting', orderId, { ruledBy: 'zhou' });
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
