import type { Book } from '#domain/book/book';
import type { BookContract } from '#domain/book/contract';
import * as decide from '#domain/book/decide';
import { type Counts, NOTHING_COUNTED, scoreOf } from '#domain/book/score';
import { bookRow, scoreView } from '#domain/book/view';
import { PAGE_ROWS } from '#domain/kernel/limits';
import { no, yes } from '#domain/kernel/result';
import { instantOf, monthsFrom, yearOf } from '#domain/kernel/time';
import { type Breakage, TO_MEND } from '#domain/station/breakage';
import type { Station } from '#domain/station/station';
import type { UseCases } from '../runtime/serve';
import { books } from '../store/books';
import { breakages } from '../store/breakages';
import { findByIds } from '../store/documents';
import { changeNoun } from '../store/nouns';
import { stationUse } from '../store/station-use';
import { stations } from '../store/stations';
import { keeps, readKept, shown } from './shown';

type Cases = UseCases<BookContract>;

/** 书的管理: what belongs to a station now, and what it came to. */
export const kept: Cases['kept'] = async ({ stationId, before }, { actor, moment }) => {
  const known = await stations.withUnion(stationId);
  if (!known || !keeps(known, actor)) return no('NOT_FOUND');
  const year = yearOf(moment.now);
  const [found, uses, broken, visits, sessions] = await Promise.all([
    books.ofStation(stationId, before),
    books.usesIn(year, stationId),
    breakages.ofStation(stationId),
    stationUse.visits(monthsOf(year), stationId),
    stationUse.sessions(spanOf(year), stationId),
  ]);
  const mended = mendedBy(broken, moment.now).get(stationId);
  return yes({
    name: known.station.name,
    rows: found.slice(0, PAGE_ROWS).map((one) => bookRow(one, null)),
    more: found.length > PAGE_ROWS,
    score: scoreView(
      {
        ...{ ...NOTHING_COUNTED, visits: visits.get(stationId) ?? 0, sessions: sessions.get(stationId) ?? 0 },
        ...{ ...uses.get(stationId), ...mended },
      },
      year,
    ),
  });
};

/** `2026-01` to `2026-12` */
const monthsOf = (year: number): string[] => monthsFrom(`${year}-01`, `${year}-12`);

const spanOf = (year: number) => ({
  from: instantOf(`${year}-01-01`),
  before: instantOf(`${year + 1}-01-01`),
});

type Mended = Pick<Counts, 'mended' | 'overdue'>;

/** By station: what was mended this year, and what waits longer than it should. */
function mendedBy(all: readonly Breakage[], now: number): ReadonlyMap<string, Mended> {
  const ofYear = new Set(monthsOf(yearOf(now)));
  const counts = new Map<string, Mended>();
  for (const { stationId, state, months, dueAt } of all) {
    const known = counts.get(stationId) ?? { mended: 0, overdue: 0 };
    // The same thing may break, and be mended, again and again.
    const mended = months.reduce((sum, one) => sum + (ofYear.has(one.month) ? one.mended : 0), 0);
    const overdue = TO_MEND.includes(state) && dueAt !== null && dueAt < now ? 1 : 0;
    if (mended + overdue > 0)
      counts.set(stationId, { mended: known.mended + mended, overdue: known.overdue + overdue });
  }
  return counts;
}

/** 驿站得分: added up when staff ask, for few ask and many read. */
export const scores: Cases['scores'] = async ({ from = 0 }, { moment }) => {
  const year = yearOf(moment.now);
  const [uses, broken, visits, sessions] = await Promise.all([
    books.usesIn(year, null),
    stationUse.mending(monthsOf(year), moment.now),
    stationUse.visits(monthsOf(year), null),
    stationUse.sessions(spanOf(year), null),
  ]);
  const mended = mendedBy(broken, moment.now);
  const ranked = [...new Set([...uses.keys(), ...mended.keys(), ...visits.keys(), ...sessions.keys()])]
    .map((id) => {
      const came = { visits: visits.get(id) ?? 0, sessions: sessions.get(id) ?? 0 };
      return { id, counts: { ...NOTHING_COUNTED, ...came, ...uses.get(id), ...mended.get(id) } };
    })
    .sort((a, b) => scoreOf(b.counts) - scoreOf(a.counts) || (a.id < b.id ? -1 : 1));
  const page = ranked.slice(from, from + PAGE_ROWS);
  const found = await findByIds<Station>(
    'stations',
    page.map(({ id }) => id),
  );
  const nameOf = new Map(found.map(({ _id, name }) => [_id, name]));
  return yes({
    rows: page.map(({ id, counts }, place) => ({
      ...{ id, place: from + place + 1, name: nameOf.get(id) ?? '' },
      score: scoreView(counts, year),
    })),
    more: ranked.length > from + PAGE_ROWS,
  });
};

export const removeNote: Cases['removeNote'] = async ({ bookId: id, noteId }, { actor, moment }) => {
  let isKeeper = false;
  const done = await changeNoun({
    noun: 'book',
    ...{ id, moment },
    read: async () => {
      const read = await readKept(id, actor);
      [, isKeeper] = read;
      return read;
    },
    decide: (one: Book, keepsIt) => decide.removeNote(one, noteId, keepsIt, moment),
  });
  return shown(done, isKeeper, actor);
};

/** 下架 */
export const withdraw: Cases['withdraw'] = async ({ bookId: id, why }, { actor, moment }) => {
  const done = await changeNoun({
    noun: 'book',
    ...{ id, moment },
    read: () => readKept(id, actor),
    decide: (one: Book, keepsIt) => decide.withdraw(one, why, keepsIt, moment),
  });
  return shown(done, true, actor);
};
