import { describe, expect, it } from 'vitest';
import type { Effect } from '#domain/effects';
import { CLOCK } from '#domain/kernel/actor';
import { DAY, HOUR, instantOf, MINUTE } from '#domain/kernel/time';
import { accept, nobodyCame, release } from '#domain/repair/decide/acceptance';
import { cancel } from '#domain/repair/decide/ending';
import { onTime } from '#domain/repair/decide/on-time';
import { agreeVisit, moveVisit } from '#domain/repair/decide/visits';
import type { RepairOrder } from '#domain/repair/order';
import { candidateOf } from '../../../cloudfunctions/repair/candidate';
import { done, HUIMIN, LIU, MA, moment, NOW, WANG, workerActor } from '../../kit/given';
import { anOrder } from '../../kit/given-orders';
import { laterFrom } from '../../kit/order-commands';
import { settled } from '../../kit/what-follows';
import { codeOf } from './outcomes';

// Both sides of each instant of a visit on Saturday at ten, for which Liu’s daughter has booked.

const FROM = instantOf('2026-03-21', '10:00');
const WHEN = { kind: 'window', from: FROM, to: FROM + 2 * HOUR } as const;
const EVENING = instantOf('2026-03-20', '18:00');
const SOON = FROM - 2 * HOUR;
const WORKER = workerActor(HUIMIN, MA);
const by = (actor: typeof LIU, now: number) => moment({ actor, now });

const waiting = settled(anOrder({ state: 'open', when: WHEN, byDaughter: true }));
const acceptedAt = (now: number, worker = MA, order = waiting): RepairOrder => {
  const wish = by(workerActor(HUIMIN, worker), now);
  return settled(done(accept(order, candidateOf(HUIMIN, worker, wish), 'candidate', wish)));
};
const accepted = acceptedAt(NOW + HOUR);

type Telling = Extract<Effect, { kind: 'notify' }>;
const tellings = (order: RepairOrder): Telling[] =>
  Object.values(order.effects).filter((effect): effect is Telling => effect.kind === 'notify');
const told = (order: RepairOrder): string[] => tellings(order).map(({ to, about }) => `${to}: ${about}`);

/** As the clock finds it then. */
const ticked = (order: RepairOrder, now: number): RepairOrder => done(onTime(settled(order), by(CLOCK, now)));

const AHEAD = ['liu: repair-visit-ahead', 'daughter: repair-visit-ahead', 'member-ma: repair-job-ahead'];
const AT_LAST = ['liu: repair-visit-soon', 'daughter: repair-visit-soon', 'member-ma: repair-job-soon'];

describe('An agreed visit', () => {
  it('is reminded of in the evening before and two hours before, to whoever booked it and to the worker', () => {
    expect(accepted.actsAt).toBe(EVENING);
    expect(codeOf(onTime(accepted, by(CLOCK, EVENING - 1)))).toBe('NOT_NOW');
    const evening = ticked(accepted, EVENING);
    expect([told(evening), evening.actsAt]).toEqual([AHEAD, SOON]);
    expect(codeOf(onTime(evening, by(CLOCK, SOON - 1)))).toBe('NOT_NOW');
    const soon = ticked(evening, SOON);
    expect([told(soon), soon.actsAt]).toEqual([AT_LAST, WHEN.to + DAY]);
  });

  it('says when it is and what for, and leaves no event, for nothing of the order has changed', () => {
    const evening = ticked(accepted, EVENING);
    const [one] = tellings(evening);
    expect(one).toMatchObject({
      matter: '3月21日 10:00 厨房下水道疏通',
      noun: 'repair-order',
      id: 'order-1',
    });
    expect(one?.cause).toBe(`repair-visit-ahead-order-1-${FROM}`);
    expect(evening.events).toEqual(accepted.events);
    expect({ ...evening, effects: {}, lookedAt: 0, actsAt: 0 }).toEqual({
      ...accepted,
      lookedAt: 0,
      actsAt: 0,
    });
  });

  it('that a worker accepts after that evening is reminded of two hours before alone, for he was told just now', () => {
    expect(acceptedAt(EVENING - 1).actsAt).toBe(EVENING);
    for (const late of [EVENING, EVENING + HOUR, SOON - 1]) expect(acceptedAt(late).actsAt).toBe(SOON);
    expect(told(ticked(acceptedAt(EVENING + HOUR), SOON))).toEqual(AT_LAST);
    expect(acceptedAt(SOON).actsAt).toBe(WHEN.to + DAY);
  });

  it('is told of once by a clock that comes late: what is still worth saying, and nothing once it has begun', () => {
    const late = ticked(accepted, SOON + MINUTE);
    expect([told(late), late.actsAt]).toEqual([AT_LAST, WHEN.to + DAY]);
    expect(told(ticked(accepted, FROM - 1))).toEqual(AT_LAST);
    const begun = ticked(accepted, FROM);
    expect([told(begun), begun.actsAt, begun.state]).toEqual([[], WHEN.to + DAY, 'accepted']);
  });

  it('is missed no earlier for being reminded of, and by a clock that slept for days at once', () => {
    const days = WHEN.to + DAY;
    expect(codeOf(nobodyCame(accepted, by(CLOCK, EVENING)))).toBe('NOT_NOW');
    expect(codeOf(nobodyCame(accepted, by(CLOCK, days - 1)))).toBe('NOT_NOW');
    expect(ticked(accepted, days - 1).state).toBe('accepted');
    expect(ticked(accepted, days).state).toBe('open');
  });

  it('keeps the reminder that is due where somebody does something before the clock has come', () => {
    const before = { ...accepted, actsAt: EVENING };
    const again = done(cancelled(before)).actsAt;
    expect(again).toBeNull();
    const moved = agreedAt(EVENING - DAY);
    const asked = done(moveVisit(moved, windowFrom(FROM + 3 * DAY), by(LIU, EVENING + MINUTE)));
    expect(asked.actsAt).toBe(EVENING);
    expect(told(ticked(asked, EVENING + 2 * MINUTE))).toEqual(AHEAD);
  });

  it('tells nothing where it was called off, or given back', () => {
    const evening = ticked(accepted, EVENING);
    expect(done(cancelled(evening)).actsAt).toBeNull();
    const back = done(release(settled(evening), '车坏了', by(WORKER, EVENING + HOUR)));
    const open = ticked(back, SOON);
    expect(told(open).filter((one) => /ahead|soon/.test(one))).toEqual([]);
  });

  it('that another worker takes over after that evening is told to him two hours before, and to her no second time', () => {
    const back = settled(done(release(ticked(accepted, EVENING), '车坏了', by(WORKER, EVENING + HOUR))));
    const again = acceptedAt(EVENING + 2 * HOUR, WANG, { ...back, pool: waiting.pool });
    expect(again.actsAt).toBe(SOON);
    expect(told(ticked(again, SOON))).toEqual([...AT_LAST.slice(0, 2), 'member-wang: repair-job-soon']);
  });

  it('of an urgent order wakes nobody at night', () => {
    const urgent = agreedAt(NOW + HOUR);
    expect(urgent.when.kind).toBe('urgent');
    for (const one of tellings(ticked(urgent, SOON))) expect(one).not.toHaveProperty('anyHour');
  });
});

const cancelled = (order: RepairOrder) => cancel(order, null, by(LIU, EVENING + HOUR));
const windowFrom = (from: number) => ({ ...WHEN, from, to: from + 2 * HOUR });

/** A further visit on that Saturday, on which both have agreed by then. */
function agreedAt(now: number): RepairOrder {
  const proposed = anOrder({ state: 'postponed', byDaughter: true });
  const asked = done(moveVisit(proposed, WHEN, by(WORKER, NOW + HOUR)));
  return settled(done(agreeVisit(asked, FROM, by(LIU, now))));
}

describe('A visit that is moved', () => {
  const first = agreedAt(NOW + 2 * HOUR);
  const evening = ticked(first, EVENING);
  const later = windowFrom(FROM + 2 * DAY);
  const asked = done(moveVisit(evening, later, by(LIU, EVENING + HOUR)));
  const moved = settled(done(agreeVisit(asked, later.from, by(WORKER, EVENING + 2 * HOUR))));

  it('is reminded of at its new instants, under a cause of its own', () => {
    expect(moved.actsAt).toBe(EVENING + 2 * DAY);
    const anew = ticked(moved, EVENING + 2 * DAY);
    expect(told(anew)).toEqual(AHEAD);
    expect(tellings(anew)[0]?.cause).toBe(`repair-visit-ahead-order-1-${later.from}`);
    expect(ticked(anew, SOON + 2 * DAY).actsAt).toBe(later.to + DAY);
  });

  it('is reminded of as it stands while another time is only proposed', () => {
    expect(asked.actsAt).toBe(SOON);
    expect(told(ticked(asked, SOON))).toEqual(AT_LAST);
  });

  it('to the same day is reminded of two hours before alone', () => {
    const sameDay = windowFrom(FROM + 6 * HOUR);
    const wish = done(moveVisit(ticked(evening, SOON), sameDay, by(WORKER, SOON + MINUTE)));
    const nearer = settled(done(agreeVisit(wish, sameDay.from, by(LIU, SOON + 2 * MINUTE))));
    expect(nearer.actsAt).toBe(sameDay.from - 2 * HOUR);
    expect(told(ticked(nearer, sameDay.from - 2 * HOUR))).toEqual(AT_LAST);
  });

  it('before anybody has agreed is no visit yet', () => {
    const proposed = anOrder({ state: 'postponed' });
    expect(proposed.actsAt).toBeGreaterThan(laterFrom(NOW).to);
  });
});
