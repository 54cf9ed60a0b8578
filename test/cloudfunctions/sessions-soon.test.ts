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
/** More than a page has. */
const ALIKE = 30;
let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
  cloud.seed({ ...smallDistrict(), sessions: everywhen() });
});
afterAll(() => cloud.stop());

/** Before and after now, thirty at each hour, every fifth one called off. */
function everywhen(): Session[] {
  const [one] = series(1);
  if (!one) throw new Error('there is one');
  return Array.from({ length: MANY }, (_, no) => {
    const from = MONDAY_NINE + Math.floor((no - MANY / 2) / ALIKE) * HOUR;
    const own = { _id: `many-${no}`, seriesId: `many-${no}`, from, to: from + HOUR, actsAt: null };
    const rest = { cancelled: no % 5 === 0, effects: {}, owed: 0 };
    const hour = { kind: 'venue', venueId: 'hall' } as const;
    return { ...one, ...own, ...rest, ...(no % 3 > 0 ? hour : {}) };
  });
}

test('what comes soon is one query, which examines what it shows, page by page', async () => {
  let after: { at: number; id: string } | undefined;
  const seen: string[] = [];
  for (let page = 0; page < 5; page += 1) {
    const { rows, more } = await cloud.phone(LIU).does('session', 'soon', { after });
    const { examined, ops } = cloud.last();
    expect(ops.filter(({ collection }) => collection === 'sessions')).toHaveLength(1);
    expect(examined).toBeLessThanOrEqual(rows.length + 20);
    expect([rows.length, more]).toEqual([PAGE_ROWS, true]);
    seen.push(...rows.map(({ id }) => id));
    const last = rows.at(-1);
    after = last && { at: last.from, id: last.id };
  }
  const all = everywhen()
    .filter((one) => !one.cancelled && !one.venueId && one.from > MONDAY_NINE)
    .sort((a, b) => a.from - b.from || (a._id < b._id ? -1 : 1));
  expect(seen).toEqual(all.slice(0, seen.length).map(({ _id }) => _id));
});

test('the hours of one venue are found alike', async () => {
  await cloud.phone(LIU).ask('session', 'venue', { venueId: 'hall' });
  expect(cloud.last().examined).toBeLessThanOrEqual(PAGE_ROWS + 20);
});
