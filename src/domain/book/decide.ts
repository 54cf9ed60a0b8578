import { CLOCK, type Moment } from '#domain/kernel/actor';
import { change, type Decision, newNoun } from '#domain/kernel/entity';
import { no } from '#domain/kernel/result';
import { yearOf } from '#domain/kernel/time';
import { type Book, LENT_FOR, LOST_AFTER, NOTES_MAX, READERS_KEPT, REMIND_BEFORE, STOPS_MAX } from './book';
import { readIsbn } from './isbn';
import { BORROWED_MAX } from './limits';
import { allowed, type BookRefusal, step } from './step';
import { used } from './uses';

/** The station at which it is put down. */
export interface Shelf {
  readonly _id: string;
  readonly name: string;
}

export interface Gift {
  readonly isbn: string;
  readonly title: string;
  readonly author: string;
  readonly cover: Book['cover'];
  /** The union in whose name it is given. */
  readonly givenBy: string | null;
}

/** 捐书 */
export function give(
  id: string,
  { isbn: typed, ...gift }: Gift,
  shelf: Shelf,
  moment: Moment,
): Decision<Book, 'ISBN_WRONG'> {
  const isbn = typed === '' ? null : readIsbn(typed);
  if (typed !== '' && isbn === null) return no('ISBN_WRONG', [{ path: 'isbn', problem: 'check digit' }]);
  const given: Book = {
    ...newNoun(id),
    ...gift,
    ...{ number: moment.newCode(), isbn, state: 'here', giverId: moment.actor.memberId, givenAt: moment.now },
    ...{ ...placedAt(shelf, [], moment.now), uses: [], notes: [] },
    ...{ ...nobodys(id), actsAt: null },
  };
  const counted = used(given, shelf._id, yearOf(moment.now), 'gifts');
  return change(step(counted, moment, 'give', 'giver', null));
}

/** 借: `others` are those that this person has now. */
export function borrow(
  book: Book,
  others: readonly Pick<Book, 'borrowedAs'>[],
  moment: Moment,
): Decision<Book, BookRefusal | 'BOOK_LENT' | 'TOO_MANY_BORROWED'> {
  if (book.state === 'lent') return no('BOOK_LENT');
  const may = allowed(book, 'borrow', ['reader']);
  if (!may.ok) return may;
  const { memberId } = moment.actor;
  const places = Array.from({ length: BORROWED_MAX }, (_, place) => `${memberId}-${place + 1}`);
  const free = places.find((place) => others.every(({ borrowedAs }) => borrowedAs !== place));
  if (free === undefined) return no('TOO_MANY_BORROWED');
  const dueAt = moment.now + LENT_FOR;
  const lent = { borrowerId: memberId, borrowedAs: free, dueAt, actsAt: dueAt - REMIND_BEFORE };
  const counted = used({ ...book, ...lent }, book.stationId, yearOf(moment.now), 'loans');
  return change(step(counted, moment, 'borrow', may.value, book.state));
}

/** 还到这里: a book that counted as lost is welcome from anybody. */
export function bringBack(
  book: Book,
  shelf: Shelf,
  isKeeper: boolean,
  moment: Moment,
): Decision<Book, BookRefusal> {
  const action = book.state === 'lost' ? 'find' : 'bringBack';
  const may = allowed(book, action, ['reader', ...borrowerOf(book, moment), ...keeperIf(isKeeper)]);
  if (!may.ok) return may;
  const { now } = moment;
  const put = {
    ...book,
    ...placedAt(shelf, book.stops, now),
    ...nobodys(book._id),
    actsAt: now + READERS_KEPT,
  };
  const counted = used(put, shelf._id, yearOf(now), 'returns');
  return change(step(counted, moment, action, may.value, book.state));
}

/** 留言: by whoever has it, once. */
export function note(
  book: Book,
  words: string,
  moment: Moment,
): Decision<Book, BookRefusal | 'NOTED_ALREADY' | 'NOTES_FULL'> {
  const may = allowed(book, 'note', borrowerOf(book, moment));
  if (!may.ok) return may;
  const { memberId } = moment.actor;
  if (book.notes.some((one) => one.memberId === memberId)) return no('NOTED_ALREADY');
  if (book.notes.length >= NOTES_MAX) return no('NOTES_FULL');
  const own = { id: moment.newId(), memberId, at: moment.now, words };
  return change(step({ ...book, notes: [...book.notes, own] }, moment, 'note', may.value, book.state));
}

/** Its author takes it back, or a keeper takes it away. */
export function removeNote(
  book: Book,
  noteId: string,
  isKeeper: boolean,
  moment: Moment,
): Decision<Book, BookRefusal> {
  const found = book.notes.find(({ id }) => id === noteId);
  const author = found?.memberId === moment.actor.memberId ? (['author'] as const) : [];
  const may = allowed(book, 'removeNote', [...author, ...keeperIf(isKeeper)]);
  if (!may.ok) return may;
  if (!found) return no('NOT_NOW');
  const notes = book.notes.filter((one) => one !== found);
  return change(step({ ...book, notes }, moment, 'removeNote', may.value, book.state));
}

/** 下架 */
export function withdraw(
  book: Book,
  why: string,
  isKeeper: boolean,
  moment: Moment,
): Decision<Book, BookRefusal> {
  const may = allowed(book, 'withdraw', keeperIf(isKeeper));
  if (!may.ok) return may;
  return change(step(book, moment, 'withdraw', may.value, book.state, { why }));
}

/** It is nearly due: said once. It was due long ago: lost. It was brought back: by whom is forgotten. */
export function onTime(book: Book, moment: Moment): Decision<Book, BookRefusal> {
  const { actsAt, dueAt, state, borrowerId } = book;
  if (actsAt === null || actsAt > moment.now) return no('NOT_NOW');
  const by = moment.actor.memberId === CLOCK.memberId ? (['clock'] as const) : [];
  const action =
    state !== 'lent' || dueAt === null ? 'forget' : moment.now < dueAt + LOST_AFTER ? 'remind' : 'lose';
  const may = allowed(book, action, by);
  if (!may.ok) return may;
  if (action === 'forget') return change(step({ ...book, actsAt: null }, moment, action, 'clock', state));
  const told = { to: borrowerId, about: action === 'remind' ? 'book-due' : 'book-lost' } as const;
  const after =
    action === 'remind'
      ? { ...book, actsAt: (dueAt ?? 0) + LOST_AFTER }
      : { ...book, ...nobodys(book._id), actsAt: moment.now + READERS_KEPT };
  return change(step(after, moment, action, 'clock', state, { told }));
}

const borrowerOf = ({ borrowerId }: Pick<Book, 'borrowerId'>, { actor }: Moment) =>
  borrowerId === actor.memberId ? (['borrower'] as const) : [];
const keeperIf = (isKeeper: boolean) => (isKeeper ? (['keeper'] as const) : []);

const placedAt = ({ _id, name }: Shelf, stops: Book['stops'], at: number) => ({
  ...{ stationId: _id, stationName: name, shelvedAt: at },
  stops:
    stops[stops.length - 1]?.stationId === _id
      ? stops
      : [...stops, { stationId: _id, name, at }].slice(-STOPS_MAX),
});

/** In nobody's hands, so in nobody's place. */
const nobodys = (id: string) => ({ borrowerId: null, borrowedAs: `nobody-${id}`, dueAt: null });
