import { afterAll, beforeAll, expect, test } from 'vitest';
import { PAGE_ROWS } from '#domain/kernel/limits';
import { HOUR } from '#domain/kernel/time';
import type { Session } from '#domain/session/session';
import { openCloud, type TestCloud } from '../kit/cloud';
import { LIU, MONDAY_NINE, smallDistrict } from '../kit/district';
import { series } from '../kit/given-sessions';

// Of ten thousand sessions, hours of venues among them, those that come next: one question of the database, which looks at no more
// than it shows.

const MANY = 10_000;
let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
  cloud.seed({ ...smallDistrict(), sessions: everywhen() });
});
afterAll(() => cloud.stop());

/** Before and after now, every fifth one called off. */
function everywhen(): Session[] {
  const [one] = series(1);
  if (!one) throw new Error('there is one');
  return Array.from({ length: MANY }, (_, no) => {
    const from = MONDAY_NINE + (no - MANY / 2) * HOUR;
    const own = { _id: `many-${no}`, seriesId: `many-${no}`, from, to: from + HOUR, actsAt: null };
    const rest = { cancelled: no % 5 === 0, effects: {}, owed: 0 };
    const hour = { kind: 'venue', venueId: 'hall' } as const;
    return { ...one, ...own, ...rest, ...(no % 3 > 0 ? hour : {}) };
  });
}

test('what comes soon is one query, which examines what it shows, page by page', async () => {
  let from: number | undefined;
  const seen: number[] = [];
  for (let page = 0; page < 3; page += 1) {
    const { rows, more } = await cloud.phone(LIU).does('session', 'soon', from === undefined ? {} : { from });
    const { examined, ops } = cloud.last();
    expect(ops.filter(({ collection }) => collection === 'sessions')).toHaveLength(1);
    expect(examined).toBeLessThanOrEqual(rows.length + 20);
    expect([rows.length, more]).toEqual([PAGE_ROWS, true]);
    seen.push(...rows.map((row) => row.from));
    from = rows.at(-1)?.from;
  }
  const all = everywhen().filter((one) => !one.cancelled && !one.venueId && one.from > MONDAY_NINE);
  expect(seen).toEqual(all.slice(0, seen.length).map((one) => one.from));
});

test('the hours of one venue are found alike', async () => {
  await cloud.phone(LIU).ask('session', 'venue', { venueId: 'hall' });
  expect(cloud.last().examined).toBeLessThanOrEqual(PAGE_ROWS + 20);
});
