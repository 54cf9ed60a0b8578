import { describe, expect, it } from 'vitest';
import { CLOCK } from '#domain/kernel/actor';
import { DAY, HOUR, MINUTE } from '#domain/kernel/time';
import { nextInstant } from '#domain/repair/deadlines';
import { accept, promiseFrom } from '#domain/repair/decide/acceptance';
import { cancel } from '#domain/repair/decide/ending';
import { choiceRanOut } from '#domain/repair/decide/offering';
import { agreeVisit } from '#domain/repair/decide/visits';
import type { RepairOrder } from '#domain/repair/order';
import type { State } from '#domain/repair/order-states';
import { candidateOf } from '../../../cloudfunctions/repair/candidate';
import { done, HUIMIN, LIU, MA, moment, NOW, workerActor } from '../../kit/given';
import { anOrder } from '../../kit/given-orders';
import { codeOf } from './outcomes';

// What time does to an order by itself: each instant written by hand.

const since = (order: RepairOrder) => {
  const last = order.events.at(-1)?.at ?? 0;
  return order.actsAt === null ? null : order.actsAt - last;
};

describe('When nobody does anything, the clock comes to an order', () => {
  it.each<[State, number | null]>([
    ['arrived', 48 * HOUR],
    ['quoted', 48 * HOUR],
    ['approved', 7 * 24 * HOUR],
    ['finished', 48 * HOUR],
    ['frozen', 30 * 24 * HOUR],
    ['postponed', 3 * 24 * HOUR],
    ['closed', null],
    ['cancelled', null],
    ['lapsed', null],
  ])('that is %s %d ms after its last step', (state, time) => {
    expect(since(anOrder({ state }))).toBe(time);
  });

  it('a day after the promise where somebody is awaited, as accepted or as agreed anew', () => {
    const accepted = anOrder({ state: 'accepted' });
    expect(accepted.actsAt).toBe((accepted.promisedAt ?? 0) + DAY);
    const proposed = anOrder({ state: 'postponed' });
    const agreed = done(
      agreeVisit(proposed, proposed.visit?.from ?? 0, moment({ actor: LIU, now: NOW + HOUR })),
    );
    expect(agreed.visit).toMatchObject({ agreed: true, to: NOW + DAY + 2 * HOUR });
    // What is said of it before, see reminders.test.ts.
    expect(nextInstant({ ...agreed, lookedAt: NOW + DAY }, NOW)).toBe(NOW + 2 * DAY + 2 * HOUR);
  });

  it('fourteen days after a fee is owed, and never where none is', () => {
    const owing = done(cancel(anOrder({ state: 'arrived' }), null, moment({ actor: LIU, now: NOW + HOUR })));
    expect([owing.visitFee?.owedAt, owing.actsAt]).toEqual([NOW + HOUR, NOW + HOUR + 14 * DAY]);
  });

  it('while it is open at the first of its instants that has not been looked at yet', () => {
    const rounds = { ...anOrder({ state: 'open' }).rounds, secondAt: NOW + 3, everyoneAt: NOW + 6 };
    const open: RepairOrder = {
      ...anOrder({ state: 'open' }),
      ...{ rounds, chosenUntil: null, alarmAt: NOW + 10, lapsesAt: NOW + 20, lookedAt: NOW },
    };
    const next = (over: Partial<RepairOrder>) => (nextInstant({ ...open, ...over }, NOW) ?? 0) - NOW;
    expect(next({})).toBe(3);
    expect(next({ lookedAt: NOW + 3 })).toBe(6);
    expect(next({ lookedAt: NOW + 6 })).toBe(10);
    expect(next({ lookedAt: NOW + 10 })).toBe(20);
    expect(next({ chosenUntil: NOW + 2 })).toBe(2);
    expect(next({ pool: null })).toBe(10);
    expect(next({ pool: null, chosenUntil: NOW + 5 })).toBe(5);
    expect(next({ pool: null, alarmAt: null })).toBe(20);
  });
});

describe('What alarms staff when nobody comes', () => {
  it('is over with the step after which nobody is awaited', () => {
    const alarmed = { ...anOrder({ state: 'accepted' }), alarmAt: NOW + HOUR };
    expect(done(cancel(alarmed, null, moment({ actor: LIU, now: NOW + MINUTE }))).alarmAt).toBeNull();
    const waiting = { ...anOrder({ state: 'open' }), actsAt: NOW };
    const byClock = (chosenUntil: number | null) =>
      choiceRanOut({ ...waiting, chosenUntil }, moment({ actor: CLOCK, now: NOW }));
    expect(codeOf(byClock(NOW + 1))).toBe('NOT_NOW');
    expect(codeOf(byClock(null))).toBe('NOT_NOW');
    expect(codeOf(byClock(NOW))).toBe('ok');
  });
});

describe('A window that was agreed with somebody who failed', () => {
  const from = NOW + 3 * HOUR;
  const to = NOW + 5 * HOUR;
  const order: RepairOrder = {
    ...anOrder({ state: 'open', when: { kind: 'window', from, to } }),
    lapsesAt: to + DAY,
  };

  it('promises its end until then, and half an hour from the acceptance afterwards', () => {
    expect(promiseFrom(order, to - 1)).toBe(to);
    expect(promiseFrom(order, to)).toBe(to + 30 * MINUTE);
    const late = moment({ actor: workerActor(HUIMIN, MA), now: to + HOUR });
    const accepted = done(accept(order, candidateOf(HUIMIN, MA, late), 'candidate', late));
    expect(accepted.promisedAt).toBe(to + HOUR + 30 * MINUTE);
    expect(accepted.alarmAt).toBe(to + 2 * HOUR);
  });
});
