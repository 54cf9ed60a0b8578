import { describe, expect, it } from 'vitest';
import type { Role } from '#domain/kernel/actor';
import type { DomainEvent } from '#domain/kernel/entity';
import { CHANGES_A_DAY, isTooOften } from '#domain/kernel/often';
import { DAY, HOUR, instantOf } from '#domain/kernel/time';
import { STEPS_WITHOUT_LIMIT } from '#domain/limits';
import { actor, LIU, moment, NOW, STAFF } from '../../kit/given';

// How often one person changes one thing in a day: nobody is told of it without end, and no document grows without end.

const event = (memberId: string, over: Partial<DomainEvent> = {}): DomainEvent => ({
  ...{ at: NOW - HOUR, action: 'moveVisit', by: 'resident', memberId, from: 'postponed', to: 'postponed' },
  ...{ why: null, requestId: 'r', digest: 'd', ...over },
});
const times = (count: number, one: DomainEvent) => Array.from({ length: count }, () => one);
const isIt = (before: DomainEvent[], last: DomainEvent, who = LIU, now = NOW) =>
  isTooOften(
    { events: before },
    { events: [...before, last] },
    moment({ actor: who, now }),
    STEPS_WITHOUT_LIMIT,
  );
const as = (...roles: Role[]) => actor('liu', roles);

describe('What one person changes of one thing in a day', () => {
  it('is so much, and more for who works here or answers for a firm', () => {
    expect(CHANGES_A_DAY).toEqual({ max: 40, atWork: 200, refusal: 'TOO_MANY_CHANGES' });
    expect(isIt(times(39, event('liu')), event('liu'))).toBe(false);
    expect(isIt(times(40, event('liu')), event('liu'))).toBe(true);
    for (const role of ['manager', 'officer', 'staff'] as const) {
      expect(isIt(times(199, event('liu')), event('liu'), as(role))).toBe(false);
      expect(isIt(times(200, event('liu')), event('liu'), as(role))).toBe(true);
    }
    expect(isIt(times(40, event('liu')), event('liu'), as('worker'))).toBe(true);
  });

  it('begins anew with the day in Beijing, and counts nobody else’s', () => {
    const midnight = instantOf('2026-03-18');
    expect(isIt(times(40, event('liu', { at: midnight - 1 })), event('liu'))).toBe(false);
    expect(isIt(times(40, event('liu', { at: midnight })), event('liu'))).toBe(true);
    expect(isIt(times(40, event('liu')), event('liu', { at: NOW + DAY }), LIU, NOW + DAY)).toBe(false);
    expect(isIt(times(40, event('daughter')), event('liu'))).toBe(false);
  });

  it('is never too much for a report of danger, an appeal, or what staff do for a caller', () => {
    for (const action of ['disown', 'appeal', 'file'])
      expect(isIt(times(90, event('liu')), event('liu', { action }))).toBe(false);
    const byStaff = event('zhou', { by: 'staff' });
    expect(isIt(times(900, byStaff), byStaff, STAFF)).toBe(false);
    expect(isIt(times(900, event('clock')), event('clock', { by: 'clock' }))).toBe(false);
  });

  it('is nothing where nothing happened that is written down', () => {
    const events = times(90, event('liu'));
    expect(isTooOften({ events }, { events }, moment({ actor: LIU }), STEPS_WITHOUT_LIMIT)).toBe(false);
  });
});
