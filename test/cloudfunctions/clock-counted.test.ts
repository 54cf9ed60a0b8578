import { describe, expect, test } from 'vitest';
import { DAY, instantOf } from '#domain/kernel/time';
import type { CountVisit } from '#domain/no-show/owed';
import { placeId } from '#domain/repair/figures';
import { newLadder } from '#domain/standing/ladder';
import type { CountPrice } from '#domain/standing/owed';
import type { Visit } from '../../cloudfunctions/store/figures';
import { courseOf, firmsClock, warnedLongAgo } from '../kit/clock-firm';
import { NOW } from '../kit/given';
import { stored } from '../kit/once';
import { rows } from '../kit/stores';

// What the clock counts for a firm, asked in the test's own process.

const room = firmsClock();
const { firm, ladder, line, figures, march, givenFirm } = room;

const PLACE = { street: '云南路街道', community: '寿张路社区' };

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

  test('moves the figures of the community where it was as those of the district', async () => {
    await room.clock.countVisit(visit({ place: PLACE }));
    await room.clock.countVisit(visit({ place: PLACE }));
    await room.clock.countVisit(visit({ cause: 'visit-o-2', place: PLACE, halfHour: false }));
    expect(march(placeId(PLACE))).toMatchObject({ visits: 2, urgent: 2, urgentInTime: 1, closed: 0 });
    expect(stored<Visit>(room.cloud, 'visits')).toMatchObject([{ place: PLACE }, { place: PLACE }]);
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
  const there = courseOf('closed', 'o', { place: PLACE });

  test('is counted once where it was, however often it is tried, with a charge or without', async () => {
    givenFirm();
    await room.clock.countClosed(there, price('o'));
    await room.clock.countClosed(there, price('o'));
    await room.clock.countCourse(there);
    await room.clock.countCourse(courseOf('closed', 'p', { place: PLACE }));
    await room.clock.countCourse(courseOf('no-show', 'q'));
    expect(march(placeId(PLACE))).toMatchObject({ closed: 2, charges: 0, visits: 0 });
    expect(march('huimin')).toMatchObject({ closed: 0, charges: 1 });
  });

  test('that the community has forgotten is known by the line of its outcome', async () => {
    givenFirm();
    const forgetful = { causes: [], forgottenUpTo: NOW + DAY };
    room.cloud.seed({
      ...rows('figures', [{ _id: placeId(PLACE), months: {}, lately: forgetful }]),
      ...rows('outcomes', [{ _id: there.cause }]),
    });
    await room.clock.countClosed(there, null);
    expect(figures(placeId(PLACE))?.months).toEqual({});
    await room.clock.countClosed(courseOf('closed', 'p', { place: PLACE }), null);
    expect(march(placeId(PLACE))).toMatchObject({ closed: 1 });
  });

  test('moves the ladder once and is written down, with what was charged in the same line', async () => {
    givenFirm();
    await room.clock.countClosed(courseOf('closed', 'o'), price('o'));
    await room.clock.countClosed(courseOf('closed', 'o'), price('o'));
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
    await room.clock.countCourse(courseOf('closed', 'o'));
    expect(line('course-o')).toMatchObject({ outcome: 'closed' });
    expect(line('course-o')).not.toHaveProperty('charge');
    expect(figures('huimin')).toBeUndefined();
  });

  test('that the ladder has forgotten is known by its line, and one without a line counts', async () => {
    givenFirm();
    const forgetful = { ...newLadder('huimin', 'good'), lately: { causes: [], forgottenUpTo: NOW + DAY } };
    room.cloud.seed({ ...rows('standings', [forgetful]), ...rows('outcomes', [{ _id: 'course-o' }]) });
    await room.clock.countCourse(courseOf('closed', 'o'));
    expect(ladder()?.days).toEqual([]);
    await room.clock.countCourse(courseOf('closed', 'other'));
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
    await room.clock.countCourse(courseOf('closed', 'o'));
    expect(ladder()?.lately?.causes).toHaveLength(21);
    expect(ladder()?.days).toEqual([{ on: '2026-03-18', closed: 1 }]);
  });

  test('is counted by the firm as it was read with the rest, and is not asked for again', async () => {
    givenFirm();
    const known = new room.clock.Known();
    await known.provider('huimin');
    room.cloud.faults.add({ when: { collection: 'providers', op: 'get' }, kind: 'timeout', times: 1_000 });
    await room.clock.countCourse(courseOf('closed', 'o'), known);
    expect(ladder()?.days).toEqual([{ on: '2026-03-18', closed: 1 }]);
  });

  test('asks no calendar, for nothing waits for staff', async () => {
    givenFirm();
    room.cloud.faults.add({ when: { collection: 'working_calendars' }, kind: 'timeout', times: 1_000 });
    await room.clock.countCourse(courseOf('closed', 'o'));
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
    await room.clock.countCourse(courseOf('closed', 'o'), known);
    expect(firm()).toMatchObject({ standing: 'good', introduction: '又修家电', version: 3 });
  });

  test('brings along a firm that lags behind its ladder', async () => {
    givenFirm();
    room.cloud.seed(rows('standings', [{ ...newLadder('huimin', 'warned'), version: 1 }]));
    await room.clock.countCourse(courseOf('closed', 'o'));
    expect([ladder()?.standing, firm()?.standing]).toEqual(['warned', 'warned']);
  });

  test('of a firm that is not there is written down, and nothing moves', async () => {
    await room.clock.countCourse(courseOf('closed', 'o'));
    expect([ladder(), line('course-o')?.outcome]).toEqual([undefined, 'closed']);
  });
});
