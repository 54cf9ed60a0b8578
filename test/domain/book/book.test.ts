import { describe, expect, it } from 'vitest';
import {
  BOOK_STATES,
  BOOK_TABLE,
  type Book,
  type BookAction,
  LENT_FOR,
  LOST_AFTER,
  NOTES_MAX,
  REMIND_BEFORE,
} from '#domain/book/book';
import { borrow, bringBack, give, note, onTime, removeNote, withdraw } from '#domain/book/decide';
import { allowed } from '#domain/book/step';
import { bookRow, bookView } from '#domain/book/view';
import { CLOCK } from '#domain/kernel/actor';
import type { Decision } from '#domain/kernel/entity';
import { DAY } from '#domain/kernel/time';
import { aBook, FAR, GIFT, GIVER, HERE, THERE } from '../../kit/books';
import { actor, done, LIU, moment, NOW, STAFF } from '../../kit/given';

const OTHER = actor('other');
const at = (who = LIU, now = NOW) => moment({ actor: who, now });
const code = (decision: Decision<Book, string>) => (decision.ok ? 'done' : decision.refusal.code);
const lent = (book = aBook('b1'), who = LIU, now = NOW) => done(borrow(book, [], at(who, now)));
const told = ({ effects }: Book) =>
  Object.values(effects).map((one) => (one.kind === 'notify' ? `${one.to} ${one.about}` : one.kind));
const NO_PICTURES = { urlOf: () => null, verdictOn: () => 'waiting' as const };
const seenBy = (book: Book, memberId: string, isKeeper = false) =>
  bookView(book, { memberId, isKeeper }, NO_PICTURES);

/** The law, written by hand. */
const LAW: Readonly<Record<BookAction, readonly [from: string, to: string | null, by: string]>> = {
  give: ['', 'here', 'giver'],
  borrow: ['here', 'lent', 'reader'],
  bringBack: ['lent', 'here', 'borrower keeper'],
  find: ['lost', 'here', 'reader'],
  note: ['lent', null, 'borrower'],
  removeNote: ['here lent lost', null, 'author keeper'],
  withdraw: ['here lost', 'withdrawn', 'keeper'],
  remind: ['lent', null, 'clock'],
  lose: ['lent', 'lost', 'clock'],
  forget: ['here lost withdrawn', null, 'clock'],
};

describe('A book', () => {
  it('goes these ways and no others', () => {
    const table = Object.entries(BOOK_TABLE).map(([name, { from, to, by }]) => [
      name,
      [from.join(' '), to, by.join(' ')],
    ]);
    expect(Object.fromEntries(table)).toEqual(LAW);
    for (const state of BOOK_STATES)
      for (const [action, [from, , by]] of Object.entries(LAW) as [BookAction, (typeof LAW)['give']][]) {
        const [party = ''] = by.split(' ');
        expect(allowed({ state }, action, [party as 'reader']).ok).toBe(from.split(' ').includes(state));
        expect(allowed({ state }, action, ['stranger']).ok).toBe(false);
      }
  });

  it('is given with its ISBN or without one, and gets a number; a number read wrongly is refused at its field', () => {
    const given = (isbn: string) => give('b', { ...GIFT, isbn }, HERE, at(GIVER));
    expect(done(given('0-306-40615-2'))).toMatchObject({
      state: 'here',
      isbn: '9780306406157',
      stationId: 'here',
    });
    expect(done(given('')).isbn).toBeNull();
    expect(done(given('')).number).toMatch(/^\d{6}$/);
    expect(given('9787506365436')).toMatchObject({
      refusal: { code: 'ISBN_WRONG', fields: [{ path: 'isbn' }] },
    });
  });

  it('is lent to one person, who may have two, and is brought back to whichever station', () => {
    const first = lent();
    expect(first).toMatchObject({ state: 'lent', borrowerId: 'liu', dueAt: NOW + LENT_FOR });
    expect(code(borrow(first, [], at(OTHER)))).toBe('BOOK_LENT');
    const second = done(borrow(aBook('b2'), [first], at()));
    expect(second.borrowedAs).not.toBe(first.borrowedAs);
    expect(code(borrow(aBook('b3'), [first, second], at()))).toBe('TOO_MANY_BORROWED');
    const back = done(bringBack(first, THERE, false, at()));
    expect(back).toMatchObject({ state: 'here', stationId: 'there', borrowerId: null, dueAt: null });
    expect(code(borrow(aBook('b3'), [second], at()))).toBe('done');
    const far = done(bringBack(lent(back, OTHER), FAR, false, at(OTHER)));
    expect(far.stops.map(({ stationId }) => stationId)).toEqual(['here', 'there', 'far']);
  });

  it('is brought back by who has it, or by who keeps the station, and by nobody else', () => {
    expect(code(bringBack(lent(), THERE, false, at(OTHER)))).toBe('NOT_FOUND');
    expect(code(bringBack(lent(), THERE, true, at(STAFF)))).toBe('done');
    expect(code(bringBack(aBook('b'), THERE, true, at(STAFF)))).toBe('NOT_NOW');
  });

  it('tells nobody who has it, and forgets who had it a day after it came back', () => {
    const book = lent();
    expect(bookRow(book, 'other').dueAt).toBeNull();
    expect(JSON.stringify(seenBy(book, 'keeper', true))).not.toContain('liu');
    expect(seenBy(book, 'liu')).toMatchObject({
      mine: true,
      dueAt: NOW + LENT_FOR,
      can: ['bringBack', 'note'],
    });
    const back = done(bringBack(book, THERE, false, at()));
    expect(JSON.stringify(back.events)).toContain('liu');
    expect(code(onTime(back, at(CLOCK, NOW + DAY - 1)))).toBe('NOT_NOW');
    const later = done(onTime(back, at(CLOCK, NOW + DAY)));
    expect(JSON.stringify(later)).not.toContain('liu');
    expect(later).toMatchObject({ actsAt: null, state: 'here' });
    const next = lent(back, OTHER, NOW + 2 * DAY);
    expect(JSON.stringify(next)).not.toContain('liu');
  });

  it('is asked for once, three days before it is due, and is lost sixty days after that day; whoever finds it brings it back', () => {
    const book = lent();
    const due = NOW + LENT_FOR;
    expect(book.actsAt).toBe(due - REMIND_BEFORE);
    const reminded = done(onTime(book, at(CLOCK, due - REMIND_BEFORE)));
    expect(told(reminded)).toEqual(['liu book-due']);
    expect(code(onTime(reminded, at(CLOCK, due)))).toBe('NOT_NOW');
    const lost = done(onTime(reminded, at(CLOCK, due + LOST_AFTER)));
    expect(told(lost)).toContain('liu book-lost');
    expect(lost).toMatchObject({ state: 'lost', borrowerId: null, dueAt: null });
    expect(code(borrow(lost, [], at()))).toBe('NOT_NOW');
    const found = done(bringBack(lost, FAR, false, at(OTHER, due + LOST_AFTER + DAY)));
    expect(found).toMatchObject({ state: 'here', stationId: 'far' });
    // Late by a clock that stood still for months, it is lost without being asked for.
    expect(done(onTime(book, at(CLOCK, due + LOST_AFTER)))).toMatchObject({ state: 'lost' });
    expect(code(onTime(book, at(STAFF, due)))).toBe('NOT_FOUND');
  });

  it('carries what readers say, once each and without their names; its author or a keeper takes it away', () => {
    const noted = done(note(lent(), '好看', at()));
    expect(code(note(noted, '真好看', at()))).toBe('NOTED_ALREADY');
    expect(code(note(noted, '我也说', at(OTHER)))).toBe('NOT_FOUND');
    expect(code(note(aBook('b'), '没借', at()))).toBe('NOT_FOUND');
    const full = { ...lent(), notes: Array.from({ length: NOTES_MAX }, (_, n) => noteBy(`m${n}`)) };
    expect(code(note(full, '又一条', at()))).toBe('NOTES_FULL');
    const [said] = seenBy(noted, 'other').said;
    expect(said).toMatchObject({ words: '好看', mine: false, mayRemove: false });
    expect(JSON.stringify(said)).not.toContain('liu');
    expect(seenBy(noted, 'liu').said).toMatchObject([{ mine: true, mayRemove: true }]);
    const id = said?.id ?? '';
    expect(code(removeNote(noted, id, false, at(OTHER)))).toBe('NOT_FOUND');
    expect(done(removeNote(noted, id, false, at())).notes).toEqual([]);
    expect(done(removeNote(noted, id, true, at(STAFF))).notes).toEqual([]);
    expect(code(removeNote(noted, 'none', true, at(STAFF)))).toBe('NOT_NOW');
    // What its author took back with the consent is not shown as an empty line.
    expect(seenBy({ ...noted, notes: [{ ...noteBy('liu'), words: '' }] }, 'other').said).toEqual([]);
  });

  it('is withdrawn by who keeps the station, with a reason, but not out of the hands of who has it', () => {
    expect(code(withdraw(lent(), '破损', true, at(STAFF)))).toBe('NOT_NOW');
    expect(code(withdraw(aBook('b'), '破损', false, at()))).toBe('NOT_FOUND');
    const gone = done(withdraw(aBook('b'), '破损', true, at(STAFF)));
    expect(gone).toMatchObject({ state: 'withdrawn', events: [{}, { why: '破损' }] });
    for (const decision of [borrow(gone, [], at()), bringBack(gone, HERE, true, at(STAFF))])
      expect(code(decision)).toBe('NOT_NOW');
  });
});

const noteBy = (memberId: string) => ({ id: `n-${memberId}`, memberId, at: NOW, words: '好看' });
