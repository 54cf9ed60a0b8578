import { afterAll, expect, test } from 'vitest';
import { type Counts, NOTHING_COUNTED, type Scored, scoreOf } from '#domain/book/score';
import { DAY, HOUR } from '#domain/kernel/time';
import type { Breakage } from '#domain/station/breakage';
import { aSession } from '../kit/a-session';
import { openCloud, type TestCloud } from '../kit/cloud';
import { LIU, MONDAY_NINE, STAFF, STRANGER } from '../kit/district';
import { ANNA, unionTown } from '../kit/joining';
import { stored } from '../kit/once';
import { aStation } from '../kit/stations';

// 驿站得分 on the local cloud: equal to what is counted by hand, whatever happened.

const cloud: TestCloud = await openCloud({ now: MONDAY_NINE });
afterAll(() => cloud.stop());

const STATIONS = ['s1', 's2', 's3'] as const;
const PEOPLE = [LIU, STRANGER, ANNA] as const;

/** The same numbers, again and again. */
function dice(seed: number) {
  let state = seed * 7_919 + 1;
  return (sides: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * sides);
  };
}

/** What somebody who watched wrote down. */
class Watcher {
  readonly counts = new Map<string, Record<Scored, number>>();
  add(stationId: string, what: Scored) {
    const sum = this.counts.get(stationId) ?? { ...NOTHING_COUNTED };
    sum[what] += 1;
    this.counts.set(stationId, sum);
  }
}

async function aLife(seed: number, codes: ReadonlyMap<string, string>) {
  const roll = dice(seed);
  const watcher = new Watcher();
  const came = new Set<string>();
  const lentTo = new Map<string, string>();
  const books: string[] = [];
  const station = () => STATIONS[roll(3)] ?? 's1';
  const ask = cloud.phone;
  for (let step = 0; step < 14; step += 1) {
    const [at, who] = [station(), PEOPLE[roll(3)] ?? LIU];
    const what = roll(6);
    if (what === 0) {
      const gift = { stationId: at, isbn: '', title: '活着', author: '余华', cover: null, unionId: null };
      const given = await ask(STAFF).does('book', 'give', gift);
      books.push(given.id);
      watcher.add(at, 'gifts');
    } else if (what === 1) {
      const bookId = books[roll(books.length)];
      const where = bookId && (await ask(who).does('book', 'book', { bookId })).stationId;
      const done = bookId && (await ask(who).ask('book', 'borrow', { bookId })).ok;
      if (done && where) watcher.add(where, 'loans');
      if (done && bookId) lentTo.set(bookId, who);
    } else if (what === 2) {
      const [bookId, reader] = [...lentTo][0] ?? [];
      if (!bookId || !reader) continue;
      await ask(reader).does('book', 'bringBack', { bookId, stationId: at });
      lentTo.delete(bookId);
      watcher.add(at, 'returns');
    } else if (what === 3) {
      const from = cloud.clock.now() + 2 * HOUR;
      const plan = aSession(from, { stationId: at, from, to: from + HOUR });
      await ask(STAFF).does('session', 'make', { unionId: 'district', ...plan });
      watcher.add(at, 'sessions');
    } else if (what === 4) {
      await ask(who).ask('station', 'checkIn', { stationId: at, code: codes.get(at) ?? '' });
      const key = `${who} ${at} ${step}`;
      if (!came.has(key)) watcher.add(at, 'visits');
      came.add(key);
      cloud.clock.move(DAY);
    } else {
      await ask(who).ask('station', 'report', { stationId: at, part: 'microwave', words: '', photo: null });
      const [open] = stored<Breakage>(cloud, 'breakages').filter(({ state }) => state === 'open');
      if (!open) continue;
      await ask(STAFF).does('station', 'take', { breakageId: open._id });
      await ask(STAFF).does('station', 'endBreakage', { breakageId: open._id, mended: true, words: '好了' });
      watcher.add(open.stationId, 'mended');
    }
  }
  cloud.clock.move(2 * DAY);
  for (let tick = 0; tick < 3; tick += 1) await cloud.tick('clock');
  return watcher.counts;
}

test('are what a recount comes to, line by line, whatever happened', async () => {
  await unionTown(cloud);
  cloud.seed({ stations: STATIONS.map((id, nth) => aStation(id, nth + 1)) });
  const codes = new Map<string, string>();
  for (const stationId of STATIONS)
    codes.set(stationId, (await cloud.phone(STAFF).does('station', 'keptStation', { stationId })).code);
  const bare = cloud.dump();
  let held = 0;
  for (let seed = 1; seed <= 20; seed += 1) {
    await cloud.renew(MONDAY_NINE);
    cloud.seed(bare);
    const counts = await aLife(seed, codes);
    const { rows } = await cloud.phone(STAFF).does('book', 'scores', {});
    const shown = new Map(
      rows.map(({ id, score }) => [
        id,
        {
          lines: Object.fromEntries(score.lines.map(({ what, count }) => [what, count])),
          total: score.total,
        },
      ]),
    );
    const expected = new Map(
      [...counts].map(([id, lines]: [string, Counts]) => [id, { lines, total: scoreOf(lines) }]),
    );
    expect(Object.fromEntries(shown), `seed ${seed}`).toEqual(Object.fromEntries(expected));
    const [first] = counts.keys();
    if (first === undefined) continue;
    const { score } = await cloud.phone(STAFF).does('book', 'kept', { stationId: first });
    expect(score.total).toBe(expected.get(first)?.total);
    held += [...counts.values()].reduce((sum, { sessions }) => sum + sessions, 0);
  }
  expect(held).toBeGreaterThan(10);
}, 300_000);
