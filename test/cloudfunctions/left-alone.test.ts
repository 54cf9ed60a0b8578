import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Entity } from '#domain/kernel/entity';
import { DAY } from '#domain/kernel/time';
import type { Notice } from '#domain/notice/notice';
import type { RepairOrder } from '#domain/repair/order';
import type { State } from '#domain/repair/order-states';
import type { OrderAction } from '#domain/repair/transitions';
import { openCloud, type TestCloud } from '../kit/cloud';
import { MONDAY_NINE } from '../kit/district';
import { SITUATIONS, type Situation } from '../kit/every-state';
import { districtWithAdvice, FURTHER_SITUATIONS, type Further, leadTo } from '../kit/further-situations';
import { booksAgree, stored, storedOrder } from '../kit/once';

/** What the clock does with an order that nobody touches any more, where it ends, and who is told what. */
interface Course {
  readonly clock: readonly OrderAction[];
  readonly ends: State;
  readonly hers: readonly string[];
  readonly his?: readonly string[];
  readonly staffs?: readonly string[];
}

const ALARM = ['repair-alarm'];
const OVER: Course = { clock: [], ends: 'closed', hers: [] };
const NOBODY: Course = { clock: ['alarm', 'lapse'], ends: 'lapsed', hers: ['repair-lapsed'], staffs: ALARM };
const NOT_CHOSEN: Course = {
  clock: ['choiceRanOut', 'alarm', 'lapse'],
  ends: 'lapsed',
  hers: ['repair-choice', 'repair-lapsed'],
  staffs: ALARM,
};
/** Of the time on which they agreed both are reminded before. */
const NO_VISIT: Course = {
  clock: ['nobodyCame', 'alarm', 'lapse'],
  ends: 'lapsed',
  hers: ['repair-lapsed', 'repair-nobody-came', 'repair-visit-ahead', 'repair-visit-soon'],
  his: ['repair-job-ahead', 'repair-job-soon', 'repair-nobody-came'],
  staffs: ALARM,
};
const NO_WORD: Course = {
  clock: ['standStill'],
  ends: 'cancelled',
  hers: ['repair-cancelled'],
  his: ['repair-cancelled'],
};
/** He was there: the fee for the way is owed, and nobody says anything of it either. */
const NO_WORD_AT_HOME: Course = {
  clock: ['standStill', 'feeRanOut'],
  ends: 'cancelled',
  hers: ['repair-fee-due', 'repair-fee-settled'],
  his: ['repair-cancelled', 'repair-fee-settled'],
};
const NO_WORK: Course = {
  clock: ['stall', 'standStill'],
  ends: 'cancelled',
  hers: ['repair-cancelled', 'repair-stalled'],
  his: ['repair-cancelled', 'repair-stalled'],
  staffs: ['repair-case'],
};
const NO_REWORK: Course = {
  clock: ['alarm', 'reworkRanOut'],
  ends: 'closed',
  hers: ['repair-lapsed'],
  staffs: ALARM,
};

const CONFIRMED: Course = {
  clock: ['autoConfirm'],
  ends: 'closed',
  hers: ['repair-closed'],
  his: ['repair-closed'],
};

const COURSES: Readonly<Record<Situation | Further, Course>> = {
  open: NOBODY,
  released: NOBODY,
  chosen: NOT_CHOSEN,
  accepted: NO_VISIT,
  recognised: NO_VISIT,
  consulted: NO_VISIT,
  postponed: NO_WORD_AT_HOME,
  agreed: NO_VISIT,
  arrived: NO_WORD_AT_HOME,
  quoted: NO_WORD_AT_HOME,
  frozen: NO_WORD,
  disputed: NO_WORD,
  approved: NO_WORK,
  rejected: NO_WORK,
  finished: CONFIRMED,
  finishedAgain: CONFIRMED,
  closed: OVER,
  cancelled: { ...OVER, ends: 'cancelled' },
  reworking: {
    ...NO_VISIT,
    clock: ['nobodyCame', 'alarm', 'reworkRanOut'],
    ends: 'closed',
  },
  orphaned: NO_REWORK,
  suggested: NO_REWORK,
  attended: NOBODY,
  unpaid: { ...OVER, ends: 'cancelled' },
  owing: {
    clock: ['feeRanOut'],
    ends: 'cancelled',
    hers: ['repair-fee-settled'],
    his: ['repair-fee-settled'],
  },
};

interface Left {
  readonly orderId: string;
  readonly events: number;
  readonly told: ReadonlySet<string>;
}

let cloud: TestCloud;
const left = new Map<string, Left>();

const notices = () => stored<Notice>(cloud, 'notices');
const orders = () => stored<RepairOrder>(cloud, 'repair_orders');
const owing = () =>
  ['repair_orders', 'ratings', 'providers', 'members'].flatMap((nouns) =>
    stored<Entity>(cloud, nouns).filter(({ owed, effects }) => owed !== 0 || Object.keys(effects).length > 0),
  );

beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
  cloud.seed(districtWithAdvice());
  const ids = new Map<string, string>();
  for (const situation of [...SITUATIONS, ...FURTHER_SITUATIONS])
    ids.set(situation, await leadTo(cloud, situation));
  const told = new Set(notices().map(({ _id }) => _id));
  for (const [situation, orderId] of ids)
    left.set(situation, { orderId, events: storedOrder(cloud, orderId).events.length, told });
});
afterAll(() => cloud.stop());

/** From one instant at which something is due to the next, until nothing is. Answers how many ticks it took. */
async function letTimePass(): Promise<number> {
  for (let ticks = 0; ; ticks += 1) {
    const due = orders().flatMap(({ actsAt }) => actsAt ?? []);
    if (due.length === 0) return ticks;
    cloud.clock.set(Math.max(Math.min(...due), cloud.clock.now()));
    const { error } = await cloud.tick('clock');
    expect(error).toBeUndefined();
    // Whatever was due has been done; otherwise it would stand there for ever.
    expect(orders().filter(({ actsAt }) => actsAt !== null && actsAt <= Math.min(...due))).toEqual([]);
  }
}

describe('When nobody does anything any more', () => {
  test('the clock alone brings every order to an end, and nothing is owed', async () => {
    expect(await letTimePass()).toBeGreaterThan(0);
    expect(orders().filter(({ actsAt, pool }) => actsAt !== null || pool !== null)).toEqual([]);
    expect(owing()).toEqual([]);
    booksAgree(cloud);
  });

  test.each(Object.entries(COURSES))(
    'an order that was %s ends as it should, and each person is told once',
    (situation, course) => {
      const { orderId, events, told } = left.get(situation) ?? { orderId: '', events: 0, told: new Set() };
      const order = storedOrder(cloud, orderId);
      expect(order.events.slice(events).map(({ action }) => action)).toEqual(course.clock);
      expect(order.events.slice(events).every(({ by }) => by === 'clock')).toBe(true);
      expect(order.state).toBe(course.ends);
      const news = notices().filter((notice) => notice.subject === orderId && !told.has(notice._id));
      const of = (memberId: string) =>
        news.flatMap((notice) => (notice.memberId === memberId ? notice.about : [])).sort();
      expect([of('liu'), of('member-w1'), of('staff-zhou')]).toEqual([
        course.hers,
        course.his ?? [],
        course.staffs ?? [],
      ]);
    },
  );

  test('further ticks, a month later, change nothing', async () => {
    // A firm comes back from probation meanwhile; that is its own story.
    const all = () => [orders(), notices().filter(({ noun }) => noun !== 'provider')];
    const before = JSON.stringify(all());
    cloud.clock.move(30 * DAY);
    await cloud.tick('clock');
    expect(all()).toEqual(JSON.parse(before));
  });
});
