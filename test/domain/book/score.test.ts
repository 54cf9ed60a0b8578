import { describe, expect, it } from 'vitest';
import type { Book } from '#domain/book/book';
import { borrow, bringBack, onTime } from '#domain/book/decide';
import { BORROWED_MAX } from '#domain/book/limits';
import {
  NOTHING_COUNTED,
  pointsFor,
  SCORE_MAX,
  SCORE_RULES,
  SCORED,
  sayLine,
  scoreOf,
} from '#domain/book/score';
import { CLOCK } from '#domain/kernel/actor';
import { DAY, yearOf } from '#domain/kernel/time';
import { aBook, FAR, HERE, THERE } from '../../kit/books';
import { actor, moment, NOW } from '../../kit/given';

describe('The score of a station', () => {
  it('is the sum of its lines, each with its most, never below nothing, and a hundred at the most', () => {
    expect(SCORE_MAX).toBe(100);
    expect(scoreOf(NOTHING_COUNTED)).toBe(0);
    expect(scoreOf({ visits: 29, loans: 12, returns: 5, sessions: 4, gifts: 3, mended: 1, overdue: 1 })).toBe(
      2 + 24 + 5 + 8 + 6 + 2 - 10,
    );
    expect(
      scoreOf({
        visits: 1_000,
        loans: 1_000,
        returns: 1_000,
        sessions: 1_000,
        gifts: 1_000,
        mended: 1_000,
        overdue: 0,
      }),
    ).toBe(100);
    expect(scoreOf({ ...NOTHING_COUNTED, overdue: 50 })).toBe(0);
    expect(pointsFor('overdue', 50)).toBe(-30);
  });

  it('says of each line how it comes about', () => {
    expect(sayLine('loans', 12)).toBe('借出 12 本，每本 2 分，得 24 分，最多 30 分');
    expect(sayLine('visits', 29)).toBe('来签到 29 人次，每 10 人次 1 分，得 2 分，最多 20 分');
    expect(sayLine('overdue', 2)).toBe('报修过了时限 2 件，每件扣 10 分，扣 20 分，最多扣 30 分');
    for (const what of SCORED) expect(sayLine(what, 1)).toContain(SCORE_RULES[what].label);
  });
});

/** The same numbers for the same seed. */
function diceOf(seed: number) {
  let state = seed * 7_919 + 1;
  return (sides: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * sides);
  };
}

const STATIONS = [HERE, THERE, FAR];
const READERS = Array.from({ length: 6 }, (_, n) => actor(`reader-${n}`));

/** Readers who borrow, bring back and let lie whatever they like for a year and a half; and what happened, written down beside it. */
function lived(seed: number) {
  const dice = diceOf(seed);
  let books: Book[] = Array.from({ length: 5 }, (_, n) => aBook(`b${n}`, STATIONS[n % 3]));
  const log = books.map(({ stationId }) => `${yearOf(NOW)} ${stationId} gifts`);
  const holder = new Map<string, string>();
  for (let now = NOW; now < NOW + 550 * DAY; now += DAY / 4 + dice(DAY)) {
    const reader = READERS[dice(READERS.length)] ?? actor('reader');
    const book = books[dice(books.length)] ?? aBook('none');
    const shelf = STATIONS[dice(3)] ?? HERE;
    const wish = moment({ actor: reader, now });
    const own = books.filter(({ borrowerId }) => borrowerId === reader.memberId);
    const kind = dice(3);
    const decision =
      kind === 0
        ? borrow(book, own, wish)
        : kind === 1
          ? bringBack(book, shelf, false, wish)
          : onTime(book, moment({ actor: CLOCK, now }));
    if (!decision.ok) continue;
    const { after } = decision;
    books = books.map((one) => (one._id === book._id ? after : one));
    if (after.state === 'lent' && kind === 0) {
      expect(holder.has(book._id)).toBe(false);
      holder.set(book._id, reader.memberId);
      log.push(`${yearOf(now)} ${book.stationId} loans`);
    }
    if (after.state !== 'lent') holder.delete(book._id);
    if (kind === 1) log.push(`${yearOf(now)} ${shelf._id} returns`);
    for (const { memberId } of READERS)
      expect([...holder.values()].filter((one) => one === memberId).length).toBeLessThanOrEqual(BORROWED_MAX);
    for (const one of books) expect(one.borrowerId).toBe(holder.get(one._id) ?? null);
    expect(new Set(books.map(({ borrowedAs }) => borrowedAs)).size).toBe(books.length);
  }
  return { books, log };
}

describe('Over a year and a half of borrowing', () => {
  const seeds = Array.from({ length: 20 }, (_, n) => n + 1);
  it.each(seeds)(
    'a book has one borrower, nobody has three, and what is counted equals a recount: seed %i',
    (seed) => {
      const { books, log } = lived(seed);
      expect(log.length).toBeGreaterThan(40);
      for (const year of [2026, 2027])
        for (const { _id } of STATIONS)
          for (const how of ['loans', 'returns', 'gifts'] as const) {
            const counted = books
              .flatMap(({ uses }) => uses)
              .filter((use) => use.year === year && use.stationId === _id)
              .reduce((all, use) => all + use[how], 0);
            expect([year, _id, how, counted]).toEqual([
              ...[year, _id, how],
              log.filter((line) => line === `${year} ${_id} ${how}`).length,
            ]);
          }
    },
  );
});
