import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Effect } from '#domain/effects';
import { DAY, instantOf, MINUTE, monthOf } from '#domain/kernel/time';
import type { CountVisit } from '#domain/no-show/owed';
import { DISTRICT, type Month, placeId } from '#domain/repair/figures';
import type { RepairOrder } from '#domain/repair/order';
import type { CountCourse, CountPrice } from '#domain/standing/owed';
import { effort } from '../../kit/effort';
import { recount } from '../../kit/owing-orders';
import { type Lived, life, live } from './lives';
import { START, type Tried } from './random-life';

// What is kept up in constant time against what the orders themselves say, told apart by months as people in Beijing
// write them.

/** An order of the year: one life, begun so many days after the first, some of them minutes before a month ends. */
const MONTH_END = instantOf('2026-04-01') - START;
const ordered = fc.record({
  life,
  later: fc.oneof(
    fc.integer({ min: 0, max: 240 }).map((days) => days * DAY),
    fc.integer({ min: -40, max: 0 }).map((minutes) => MONTH_END + minutes * MINUTE),
  ),
});
const year = fc.array(ordered, { minLength: 1, maxLength: 25, size: 'max' });

interface Lasted extends Lived {
  readonly later: number;
}

const lived = (
  orders: readonly { readonly life: Parameters<typeof live>[0]; readonly later: number }[],
): Lasted[] => orders.map((one) => ({ ...live(one.life), later: one.later }));

/**
 * What moves figures, each under a cause of its own, in the year in which the orders took place; of a no-show as if it stood, for
 * until then it moves none.
 */
type Counting = CountVisit | CountPrice | CountCourse;
const isCounting = (one: Effect): one is Counting =>
  ['count-visit', 'count-price', 'count-course'].includes(one.kind);
const owedBy = (orders: readonly Lasted[]): Counting[] =>
  orders.flatMap(({ end, later }, i) =>
    Object.values<Effect>(end.effects)
      .flatMap((one): readonly Counting[] => {
        if (one.kind === 'open-no-show') return one.visits;
        return isCounting(one) ? [one] : [];
      })
      .map((one) => ({ ...one, cause: `${i}-${one.cause}`, at: one.at + later })),
  );

type Figure = keyof Month;

/** Adds up what happened to the orders: no effect is looked at. */
function fromOrders(orders: readonly Lasted[]): Map<string, number> {
  const sums = new Map<string, number>();
  const add = (id: string | undefined, at: number, figure: Figure, by = 1) => {
    const key = `${id} ${monthOf(at)} ${figure}`;
    if (id !== undefined && by > 0) sums.set(key, (sums.get(key) ?? 0) + by);
  };
  for (const { tries, later } of orders) {
    halfHour(tries, (id, at, figure) => add(id, at + later, figure));
    for (const { action, before, answer, now } of tries.filter(({ answer: { ok } }) => ok)) {
      const at = now + later;
      if (wasVisit(action, before, now)) {
        const inTime = action === 'arrive' && now <= (before.promisedAt ?? 0);
        const { providerId, workerId } = before.worker ?? {};
        for (const id of [DISTRICT, placeId(before.place), providerId, workerId]) {
          add(id, at, 'visits');
          if (inTime) add(id, at, 'inTime');
        }
      }
      if ((action === 'confirm' || action === 'autoConfirm') && !before.rework && answer.after) {
        const [charged, most] = labour(answer.after);
        add(placeId(before.place), at, 'closed');
        add(before.worker?.providerId, at, 'charges');
        add(before.worker?.providerId, at, 'chargedFen', charged);
        add(before.worker?.providerId, at, 'listMaxFen', most);
      }
    }
  }
  return sums;
}

/** Somebody came for the first time, or should have; work under warranty is not measured again. */
function wasVisit(action: Tried['action'], before: RepairOrder, now: number): boolean {
  if (before.rework) return false;
  if (action === 'lapse') return before.pool !== null;
  // Half an hour late, giving it back is the same as not coming.
  if (action === 'release') return before.arrivedAt === null && now >= (before.promisedAt ?? 0) + 30 * MINUTE;
  return before.arrivedAt === null && ['arrive', 'reportNoShow', 'nobodyCame'].includes(action);
}

const ENDS = ['lapse', 'cancel', 'cancelByStaff', 'standStill'];
const FAILS = ['release', 'reportNoShow', 'nobodyCame', 'releaseByStaff'];

/** Of one urgent order, told once: when somebody is there for the first time, or when it ends before. */
function halfHour(
  tries: readonly Tried[],
  add: (id: string | undefined, at: number, figure: Figure) => void,
): void {
  const failed: RepairOrder['worker'][] = [];
  for (const { action, before, now } of tries.filter(({ answer: { ok } }) => ok)) {
    if (before.when.kind !== 'urgent') return;
    const both = (worker: RepairOrder['worker'], figure: Figure) => {
      add(worker?.providerId, now, figure);
      add(worker?.workerId, now, figure);
    };
    const late = now > before.bookedAt + 30 * MINUTE;
    const arrives = action === 'arrive' || action === 'resumeWork';
    if (arrives || (ENDS.includes(action) && late && isAwaited(before, failed))) {
      const everywhere = [DISTRICT, placeId(before.place)];
      for (const id of everywhere) add(id, now, 'urgent');
      if (!late) {
        for (const id of everywhere) add(id, now, 'urgentInTime');
        both(before.worker, 'urgent');
        both(before.worker, 'urgentInTime');
      } else if (failed.length > 0) {
        for (const one of failed.filter((worker) => worker !== null)) both(one, 'urgent');
      } else if (arrives && now > (before.promisedAt ?? 0)) both(before.worker, 'urgent');
      return;
    }
    if (!FAILS.includes(action)) continue;
    // Who is said not to have come answers for the delay with that.
    if (action !== 'releaseByStaff' && now >= (before.promisedAt ?? 0) + 30 * MINUTE) {
      both(before.worker, 'urgent');
      failed.push(null);
    } else failed.push(before.worker);
  }
}

const isAwaited = ({ pool, worker }: RepairOrder, failed: readonly unknown[]): boolean =>
  pool !== null || worker !== null || failed.length > 0;

function labour({ approvedQuote, item }: RepairOrder): [charged: number, most: number] {
  let charged = 0;
  let most = 0;
  for (const { kind, priceId, quantity, unitFen } of approvedQuote?.lines ?? []) {
    if (kind !== 'labour') continue;
    charged += quantity * unitFen;
    most += quantity * (item.prices.find(({ id }) => id === priceId)?.maxFen ?? 0);
  }
  return [charged, most];
}

/** The same figures, written the same way; nothing is older than what is kept. */
function fromFigures(effects: readonly Effect[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const [id, months] of recount(effects)) {
    for (const [month, figures] of Object.entries(months)) {
      for (const [figure, sum] of Object.entries(figures))
        if (sum > 0) sums.set(`${id} ${month} ${figure}`, sum);
    }
  }
  return sums;
}

const sorted = (sums: Map<string, number>) => [...sums].sort(([a], [b]) => (a < b ? -1 : 1));

describe('For random histories of a simulated year', () => {
  test('the figures of every firm, worker, community and month, and of the district, equal a recount from all orders', () => {
    let visits = 0;
    fc.assert(
      fc.property(year, fc.infiniteStream(fc.nat()), (orders, dice) => {
        const told = lived(orders);
        // However they arrive.
        const owed = owedBy(told)
          .map((effect) => ({ effect, place: dice.next().value ?? 0 }))
          .sort((a, b) => a.place - b.place)
          .map(({ effect }) => effect);
        visits += owed.length;
        expect(sorted(fromFigures(owed))).toEqual(sorted(fromOrders(told)));
      }),
      { numRuns: effort(40, 400), seed: 20_261_124 },
    );
    // Orders that never got anywhere would prove nothing.
    expect(visits).toBeGreaterThan(200);
  });
});
