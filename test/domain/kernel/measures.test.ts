import { describe, expect, test } from 'vitest';
import { type Allowance, type Claimant, measureFor } from '#domain/kernel/allowance';
import { keysOf } from '#domain/kernel/tables';
import { DAY, HOUR, instantOf, MINUTE } from '#domain/kernel/time';
import { LIMITS, type LimitName } from '#domain/limits';
import { fullOnes, nounOf, OPEN_LIMITS } from '#domain/open-limits';
import { claimed } from '../../kit/allowances';
import { NOW } from '../../kit/given';

const LIU: Claimant = { memberId: 'liu', phoneConfirmed: true };
const STRANGER: Claimant = { memberId: 'stranger', phoneConfirmed: false };
const ALL = keysOf(LIMITS);
const given = (limits: readonly LimitName[], times?: number, now = NOW, id = 'new') => ({
  limits,
  id,
  now,
  ...(times === undefined ? {} : { times }),
});
const UNKNOWN = new Map<string, boolean>();
const openStill = (ids: readonly string[]) => new Map(ids.map((id) => [id, true]));
const having = (over: Partial<Allowance>): Allowance => ({
  _id: 'liu',
  version: 3,
  held: {},
  days: {},
  ...over,
});

describe('The measures of what a person may have or do', () => {
  test('are these, by name: with a confirmed phone, without one, and what is said at the end of each', () => {
    const measures = (name: LimitName) => [
      measureFor(LIMITS[name], LIU),
      measureFor(LIMITS[name], STRANGER),
      LIMITS[name].refusal,
    ];
    expect(Object.fromEntries(ALL.map((name) => [name, measures(name)]))).toEqual({
      'open-orders': [5, 1, 'TOO_MANY_ORDERS'],
      'call-notes-a-day': [200, 200, 'TOO_MANY_CALL_NOTES'],
      'open-urgent-orders': [2, 1, 'TOO_MANY_URGENT_ORDERS'],
      'open-requests': [3, 1, 'TOO_MANY_REQUESTS'],
      'care-places': [3, 1, 'TOO_MANY_PLACES'],
      'open-complaints': [5, 5, 'TOO_MANY_COMPLAINTS'],
      'open-callbacks': [1, 1, 'CALLBACK_ASKED_ALREADY'],
      'callbacks-a-day': [3, 3, 'TOO_MANY_CALLBACKS'],
      'breakages-a-day': [5, 5, 'TOO_MANY_BREAKAGES'],
      'check-ins-a-day': [10, 10, 'TOO_MANY_CHECK_INS'],
      'stations-a-day': [200, 200, 'TOO_MANY_STATION_CHANGES'],
      'books-given-a-day': [5, 5, 'TOO_MANY_BOOKS'],
      'books-entered-a-day': [100, 100, 'TOO_MANY_BOOKS'],
      'books-borrowed-a-day': [6, 6, 'TOO_MANY_LOANS'],
      'book-notes-a-day': [10, 10, 'TOO_MANY_NOTES'],
      'sessions-a-day': [20, 20, 'TOO_MANY_SESSIONS'],
      'venues-a-day': [10, 10, 'TOO_MANY_VENUES_A_DAY'],
      'open-course-requests': [5, 5, 'TOO_MANY_COURSE_REQUESTS'],
      'course-requests-a-day': [10, 10, 'TOO_MANY_COURSES_ASKED'],
      'courses-a-day': [60, 60, 'TOO_MANY_COURSES_TODAY'],
      'open-sign-ups': [6, 1, 'TOO_MANY_SIGN_UPS'],
      'orders-a-day': [20, 20, 'TOO_MANY_ORDERS_TODAY'],
      'requests-a-day': [10, 10, 'TOO_MANY_REQUESTS_TODAY'],
      'applications-a-day': [5, 5, 'TOO_MANY_APPLICATIONS'],
      'exports-a-day': [30, 30, 'TOO_MANY_EXPORTS'],
      'own-data-a-day': [3, 3, 'TOO_MANY_OWN_FILES'],
      'redemptions-a-day': [20, 20, 'TOO_MANY_REDEMPTIONS'],
      'recorded-a-day': [50, 50, 'TOO_MANY_RECORDED'],
      uploads: [200, 200, 'TOO_MANY_UPLOADS'],
      films: [20, 20, 'TOO_MANY_UPLOADS'],
      'openings-an-hour': [60, 60, 'TOO_MANY_OPENINGS'],
      'look-ups-an-hour': [60, 60, 'TOO_MANY_LOOK_UPS'],
      'lists-a-day': [10, 10, 'TOO_MANY_LISTS'],
    });
  });

  test('count what is open, of these, and what was done in a day or an hour, of those', () => {
    expect(OPEN_LIMITS).toEqual([
      'open-orders',
      'open-urgent-orders',
      'open-requests',
      'care-places',
      'open-complaints',
      'open-callbacks',
      'open-sign-ups',
      'open-course-requests',
    ]);
    expect(OPEN_LIMITS.map(nounOf)).toEqual([
      ...['repair-order', 'repair-order', 'appointment', 'appointment', 'complaint', 'callback', 'sign-up'],
      'course-request',
    ]);
    for (const name of ALL.filter((one) => !OPEN_LIMITS.some((open) => open === one)))
      expect(nounOf(name)).toBeNull();
  });
});

describe('What a day counts', () => {
  const count = (before: Allowance | null, times?: number, now = NOW, whose = LIU) =>
    claimed(before, whose, given(['uploads'], times, now), UNKNOWN);
  const uploads = (on: string, number: number) => having({ days: { uploads: { on, count: number } } });

  test('is one each time, or as many as are asked for together, and kept beside what else there is', () => {
    const first = count(null);
    expect(first).toEqual({
      ok: true,
      value: {
        _id: 'liu',
        version: 0,
        held: {},
        days: { uploads: { on: '2026-03-18', count: 1 } },
      },
    });
    const held = { 'open-orders': [{ id: 'o', at: NOW }] };
    const films = { on: '2026-03-18', count: 2 };
    const nine = count(
      { ...uploads('2026-03-18', 4), held, days: { films, uploads: { on: '2026-03-18', count: 4 } } },
      9,
    );
    expect(nine).toMatchObject({ ok: true, value: { held, days: { films, uploads: { count: 13 } } } });
  });

  test('fits up to the measure and not one beyond it; a phone that is not confirmed is no reason then', () => {
    expect(count(uploads('2026-03-18', 199)).ok).toBe(true);
    const over = { ok: false, refusal: { code: 'TOO_MANY_UPLOADS' } };
    expect(count(uploads('2026-03-18', 200))).toEqual(over);
    expect(count(uploads('2026-03-18', 195), 6)).toEqual(over);
    expect(count(uploads('2026-03-18', 200), 1, NOW, STRANGER)).toEqual(over);
  });

  test('begins anew at midnight in Beijing', () => {
    const midnight = instantOf('2026-03-19');
    expect(count(uploads('2026-03-18', 200), 1, midnight - 1).ok).toBe(false);
    expect(count(uploads('2026-03-18', 200), 1, midnight)).toMatchObject({
      ok: true,
      value: { days: { uploads: { on: '2026-03-19', count: 1 } } },
    });
    expect(count(uploads('2026-03-18', 200), 1, NOW + DAY).ok).toBe(true);
  });
});

describe('What an hour counts', () => {
  const NINE = instantOf('2026-03-18', '09:00');
  const looked = (before: Allowance | null, now: number, id = 'new') =>
    claimed(before, LIU, { ...given(['look-ups-an-hour'], 1, now), sent: id }, UNKNOWN);
  const full = having({ days: { 'look-ups-an-hour': { on: '2026-03-18-09', count: 60, last: 'sixtieth' } } });

  test('fits up to the measure, and begins anew with the next hour', () => {
    expect(looked(null, NINE)).toMatchObject({
      value: { days: { 'look-ups-an-hour': { on: '2026-03-18-09', count: 1 } } },
    });
    expect(looked(full, NINE + HOUR - 1)).toEqual({
      ok: false,
      refusal: { code: 'TOO_MANY_LOOK_UPS' },
    });
    expect(looked(full, NINE + HOUR)).toMatchObject({
      value: { days: { 'look-ups-an-hour': { on: '2026-03-18-10', count: 1 } } },
    });
  });

  test('counts what is sent again once, also where it was the last that fits', () => {
    expect(looked(full, NINE, 'sixtieth')).toMatchObject({
      value: { days: { 'look-ups-an-hour': { count: 60 } } },
    });
  });
});

describe('A claim on several measures', () => {
  const urgent = ['open-orders', 'open-urgent-orders'] as const;

  test('is written down under each, with the instant', () => {
    expect(claimed(null, LIU, given(urgent), UNKNOWN)).toEqual({
      ok: true,
      value: {
        _id: 'liu',
        version: 0,
        held: { 'open-orders': [{ id: 'new', at: NOW }], 'open-urgent-orders': [{ id: 'new', at: NOW }] },
        days: {},
      },
    });
  });

  test('names the one that is full, also when another one has room', () => {
    const two = [
      { id: 'a', at: NOW },
      { id: 'b', at: NOW },
    ];
    const held = having({ held: { 'open-orders': two, 'open-urgent-orders': two } });
    expect(claimed(held, LIU, given(urgent), openStill(two.map(({ id }) => id)))).toEqual({
      ok: false,
      refusal: { code: 'TOO_MANY_URGENT_ORDERS' },
    });
  });

  test('is answered by the measure itself where a confirmed phone would not help', () => {
    const held = having({
      held: { 'open-complaints': [1, 2, 3, 4, 5].map((n) => ({ id: `${n}`, at: NOW })) },
    });
    const known = openStill(['1', '2', '3', '4', '5']);
    const code = 'TOO_MANY_COMPLAINTS';
    expect(claimed(held, STRANGER, given(['open-complaints']), known)).toMatchObject({ refusal: { code } });
    expect(fullOnes(held, STRANGER, known, NOW)).toEqual([{ limit: 'open-complaints', says: code }]);
  });

  test('forgets after two minutes what was never made, and not what is known to be open', () => {
    const held = having({
      held: {
        'open-urgent-orders': [
          { id: 'a', at: NOW },
          { id: 'b', at: NOW },
        ],
      },
    });
    const next = (now: number, known = UNKNOWN) =>
      claimed(held, LIU, given(['open-urgent-orders'], 1, now), known).ok;
    expect([next(NOW + 2 * MINUTE - 1), next(NOW + 2 * MINUTE)]).toEqual([false, true]);
    expect(
      next(
        NOW + 9 * DAY,
        new Map([
          ['a', true],
          ['b', true],
        ]),
      ),
    ).toBe(false);
  });
});
