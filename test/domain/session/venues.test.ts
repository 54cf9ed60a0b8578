import { describe, expect, test } from 'vitest';
import { DAY, dayOf, HOUR, instantOf, MINUTE } from '#domain/kernel/time';
import { callOff, change } from '#domain/session/decide/keeping';
import { newHours } from '#domain/session/decide/new-session';
import { changeVenue, freeHour, makeVenue, publish } from '#domain/session/decide/venue';
import { cutInto, type Opening } from '#domain/session/hours';
import { SESSION_AHEAD } from '#domain/session/session';
import { VENUE_TABLE, type Venue, type VenueWords } from '#domain/session/venue';
import { sayHour, venueRow } from '#domain/session/venue-view';
import { anOpening, aVenue } from '../../kit/a-venue';
import { dice } from '../../kit/dice';
import { actor, at, code, done, lecture, NINE, PLAN, UNION } from '../../kit/given-sessions';

// 场地: its times are cut into hours, and no two of them stand closer to each other than its buffer.

const KEEPER = actor('keeper');
const AFTERNOON = instantOf(dayOf(NINE + 3 * DAY), '14:00');

const hall = (of: Partial<VenueWords> = {}): Venue => done(makeVenue('hall', UNION, aVenue(of), at(KEEPER)));
let published = 0;
const opened = (
  venue: Venue,
  of: Partial<Opening> = {},
  now = NINE,
  party: 'keeper' | 'stranger' = 'keeper',
) => {
  published += 1;
  const names = `h${published}`;
  const how = { party, union: UNION, idOf: (nth: number) => `${names}-${nth}` };
  return publish(venue, anOpening(NINE, of), how, at(KEEPER, now));
};
const hoursOf = (venue: Venue) =>
  Object.values(venue.effects).flatMap((owed) => newHours(owed, venue._id, at(KEEPER)));

test('the table is the law', () => {
  expect(
    Object.entries(VENUE_TABLE).map(([action, { from, to, by }]) => [action, [...from], to, [...by]]),
  ).toEqual([
    ['make', [], 'open', ['keeper']],
    ['change', ['open', 'closed'], null, ['keeper']],
    ['publish', ['open'], null, ['keeper']],
  ]);
});

describe('A time of the day', () => {
  test('is cut into hours with the buffer between them, every week anew', () => {
    const spans = cutInto(anOpening(NINE, { times: 2 }), aVenue());
    expect(spans.map(({ from, to }) => [from - AFTERNOON, to - from])).toEqual(
      [0, 75, 150, 7 * 24 * 60, 7 * 24 * 60 + 75, 7 * 24 * 60 + 150].map((after) => [after * MINUTE, HOUR]),
    );
  });

  test('whatever it is, its hours lie within it, overlap nowhere, keep the buffer, and leave room for none', () => {
    const roll = dice(7);
    for (let no = 0; no < 2_000; no += 1) {
      const venue = { lastsMinutes: 30 + roll(211), bufferMinutes: roll(121) };
      const fromMinutes = roll(1441);
      const opening = { day: '2026-11-19', fromMinutes, toMinutes: roll(1441), times: 1 + roll(3) };
      const midnight = instantOf(opening.day);
      const spans = cutInto(opening, venue);
      for (const [nth, { from, to }] of spans.entries()) {
        const day = midnight + Math.floor((from - midnight) / DAY) * DAY;
        expect(from).toBeGreaterThanOrEqual(day + fromMinutes * MINUTE);
        expect(to).toBeLessThanOrEqual(day + opening.toMinutes * MINUTE);
        expect(to - from).toBe(venue.lastsMinutes * MINUTE);
        const next = spans[nth + 1];
        if (next) expect(next.from).toBeGreaterThanOrEqual(to + venue.bufferMinutes * MINUTE);
      }
      const each = spans.length / opening.times;
      const taken = each * venue.lastsMinutes + Math.max(0, each - 1) * venue.bufferMinutes;
      const more = taken + venue.lastsMinutes + (each > 0 ? venue.bufferMinutes : 0);
      expect(more).toBeGreaterThan(opening.toMinutes - fromMinutes);
    }
  });
});

describe('Its keeper', () => {
  test('publishes hours, each of which becomes a session of one series', () => {
    const venue = done(opened(hall(), { times: 2 }));
    expect(venue.hours).toHaveLength(6);
    const sessions = hoursOf(venue);
    expect(sessions.map(({ _id, from, to }) => ({ id: _id, from, to }))).toEqual(venue.hours);
    expect(sessions[4]).toMatchObject({
      ...{ kind: 'venue', venueId: 'hall', title: '职工之家羽毛球馆', where: '云南路 18 号二楼' },
      ...{ capacity: 1, seriesOf: 6, seriesNo: 5, seriesId: sessions[0]?._id, unionId: 'union-1' },
    });
  });

  test('hears which field is wrong, and nothing changes', () => {
    const asks = (of: Partial<Opening>, now = NINE) => {
      const decision = opened(hall(), of, now);
      return decision.ok ? 'done' : `${decision.refusal.code} ${decision.refusal.fields?.[0]?.path}`;
    };
    expect(asks({ toMinutes: 14 * 60 + 59 })).toBe('VENUE_TIME_NOT_POSSIBLE toMinutes');
    expect(asks({ toMinutes: 15 * 60 })).toBe('done');
    expect(asks({ day: dayOf(NINE - DAY) })).toBe('VENUE_TIME_NOT_POSSIBLE day');
    expect(asks({}, AFTERNOON)).toBe('VENUE_TIME_NOT_POSSIBLE fromMinutes');
    expect(asks({}, AFTERNOON - 1)).toBe('done');
    expect(asks({ day: dayOf(NINE + SESSION_AHEAD + DAY) })).toBe('VENUE_TIME_NOT_POSSIBLE day');
    expect(asks({ day: dayOf(NINE + SESSION_AHEAD - DAY), times: 2 })).toBe('VENUE_TIME_NOT_POSSIBLE times');
    expect(asks({ fromMinutes: 0, toMinutes: 1440, times: 3 })).toBe('TOO_MANY_VENUE_HOURS times');
  });

  test('cannot publish what overlaps or stands closer than the buffer to what stands', () => {
    const venue = done(opened(hall(), { toMinutes: 15 * 60 }));
    const asks = (fromMinutes: number, toMinutes = fromMinutes + 60) =>
      code(opened(venue, { fromMinutes, toMinutes }));
    expect(asks(14 * 60)).toBe('VENUE_HOURS_CLASH');
    expect(asks(15 * 60)).toBe('VENUE_HOURS_CLASH');
    expect(asks(15 * 60 + 14)).toBe('VENUE_HOURS_CLASH');
    expect(asks(15 * 60 + 15)).toBe('done');
    expect(asks(12 * 60 + 46)).toBe('VENUE_HOURS_CLASH');
    expect(asks(12 * 60 + 45)).toBe('done');
    expect(asks(13 * 60, 18 * 60)).toBe('VENUE_HOURS_CLASH');
  });

  test('is somebody of its union; closed, it takes no new hours and keeps those that stand', () => {
    const venue = done(opened(hall()));
    expect(code(opened(venue, {}, NINE, 'stranger'))).toBe('NOT_FOUND');
    expect(code(changeVenue(venue, aVenue(), 'stranger', at(KEEPER)))).toBe('NOT_FOUND');
    const closed = done(changeVenue(venue, aVenue({ open: false }), 'keeper', at(KEEPER)));
    expect([closed.open, closed.hours.length]).toEqual([false, 3]);
    expect(code(opened(closed, { fromMinutes: 600, toMinutes: 660 }))).toBe('VENUE_CLOSED');
    const again = done(changeVenue(closed, aVenue(), 'keeper', at(KEEPER)));
    expect(code(opened(again, { fromMinutes: 600, toMinutes: 660 }))).toBe('done');
  });

  test('changes the words of an hour and not its time or place; nothing else becomes an hour', () => {
    const [hour] = hoursOf(done(opened(hall())));
    if (!hour) throw new Error('there are three');
    const { kind, title, words, online, where, from, to, capacity, audience, freeUntilHours } = hour;
    const plan = {
      kind,
      title,
      words,
      online,
      where,
      stationId: null,
      from,
      to,
      capacity,
      audience,
      freeUntilHours,
    };
    const asks = (part: Partial<typeof plan>) => {
      const asked = { ...plan, ...part, andLater: false };
      return code(change(hour, asked, 'keeper', at(KEEPER)));
    };
    expect(asks({ words: '今天请从东门进', capacity: 2 })).toBe('done');
    for (const part of [{ from: from + 1 }, { to: to + 1 }, { where: '别处' }, { kind: 'lecture' as const }])
      expect(asks(part)).toBe('VENUE_HOUR_STANDS');
    const other = { ...PLAN, kind: 'venue' as const, andLater: false };
    expect(code(change(lecture(), other, 'keeper', at(KEEPER)))).toBe('VENUE_HOUR_STANDS');
  });
});

test('an hour that is called off can be published anew', () => {
  const venue = done(opened(hall(), { toMinutes: 15 * 60 }));
  const [hour] = hoursOf(venue);
  if (!hour) throw new Error('there is one');
  const off = done(callOff(hour, { why: '停电', andLater: false }, 'keeper', at(KEEPER)));
  const freed = Object.values(off.effects).find((one) => one.kind === 'free-hour');
  expect(freed).toMatchObject({ venueId: 'hall', sessionId: hour._id });
  const after = freeHour(venue, hour._id);
  expect(after.hours).toEqual([]);
  expect(freeHour(after, hour._id)).toBe(after);
  expect(code(opened(after, { toMinutes: 15 * 60 }))).toBe('done');
});

test('what was written too late never was: hours that have begun are not published any more', () => {
  const venue = done(opened(hall()));
  const [owed] = Object.values(venue.effects);
  const late = at(KEEPER, AFTERNOON + HOUR);
  expect(owed && newHours(owed, 'hall', late).map(({ seriesNo }) => seriesNo)).toEqual([2, 3]);
});

test('it is said when the next one is, and whether one is free', () => {
  const venue = done(opened(hall()));
  expect(venueRow(venue, NINE).nextFrom).toBe(AFTERNOON);
  expect(venueRow(venue, AFTERNOON).nextFrom).toBe(AFTERNOON + 75 * MINUTE);
  expect(venueRow(hall(), NINE).nextFrom).toBeNull();
  expect(sayHour({ own: null, free: 1, capacity: 1 })).toBe('空着');
  expect(sayHour({ own: null, free: 4, capacity: 12 })).toBe('还能来 4 人');
  expect(sayHour({ own: null, free: 0, capacity: 1 })).toBe('有人借了');
  expect(sayHour({ own: 'placed', free: 0, capacity: 1 })).toBe('您借了');
});

test.each(Array.from({ length: 20 }, (_, seed) => seed))(
  'whatever is published and called off, in any order, the buffer is kept and no hour is held that was called off, seed %i',
  (seed) => {
    const roll = dice(seed + 11);
    let venue = hall({ bufferMinutes: roll(61), lastsMinutes: 30 + roll(90) });
    let now = NINE;
    const held = new Set<string>();
    for (let steps = 0; steps < 200; steps += 1) {
      if (roll(4) > 0) {
        const day = dayOf(now + roll(6) * DAY);
        const fromMinutes = roll(1380);
        const toMinutes = Math.min(1440, fromMinutes + roll(400));
        const decision = opened(venue, { day, fromMinutes, toMinutes, times: 1 + roll(3) }, now);
        if (decision.ok) {
          const known = new Set(venue.hours.map(({ id }) => id));
          for (const { id } of decision.after.hours) if (!known.has(id)) held.add(id);
          venue = decision.after;
        }
      } else {
        const off = venue.hours[roll(venue.hours.length || 1)]?.id ?? '';
        venue = freeHour(venue, off);
        held.delete(off);
      }
      if (roll(5) === 0) now += roll(600) * MINUTE;
      const wrong = venue.hours.filter(({ id, to }, nth) => {
        const next = venue.hours[nth + 1];
        return !held.has(id) || (next && next.from < to + venue.bufferMinutes * MINUTE);
      });
      expect(wrong).toEqual([]);
    }
    expect(venue.hours.length).toBeGreaterThan(0);
  },
);
