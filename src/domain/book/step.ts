import type { Effect } from '#domain/effects';
import type { Moment } from '#domain/kernel/actor';
import { causeOf, mayTake, withEvent } from '#domain/kernel/lifecycle';
import { no, type Result } from '#domain/kernel/result';
import type { Row } from '#domain/kernel/transitions';
import type { NoticeKind } from '#domain/notices';
import { BOOK_TABLE, type Book, type BookAction, type BookParty, type BookState, READERS_KEPT } from './book';

export type BookRefusal = 'NOT_FOUND' | 'NOT_NOW';

/** Of all that somebody is to the book, what lets him do this. */
export function allowed(
  { state }: Pick<Book, 'state'>,
  action: BookAction,
  as: readonly BookParty[],
): Result<BookParty, BookRefusal> {
  const row: Row<BookState, BookParty> = BOOK_TABLE[action];
  const party = row.by.find((one) => as.includes(one)) ?? 'stranger';
  const may = mayTake(row, state, party);
  return may.ok ? may : no(may.refusal.code === 'NOT_NOW' ? 'NOT_NOW' : 'NOT_FOUND');
}

/** A book may live for long; its last steps are kept. */
const EVENTS_KEPT = 30;

interface Told {
  readonly to: string | null;
  readonly about: NoticeKind;
}

export function step(
  after: Book,
  moment: Moment,
  action: BookAction,
  by: BookParty,
  from: BookState | null,
  { told, why = null }: { readonly told?: Told; readonly why?: string | null } = {},
): Book {
  const state = BOOK_TABLE[action].to ?? after.state;
  const done = withoutReaders({ ...after, state }, moment.now);
  const happening = { action, by, from, to: state, why, kept: EVENTS_KEPT } as const;
  return withEvent(done, moment, { ...happening, effects: told ? effectsOf(done, told) : [] });
}

/** Of readers nothing is kept beyond a day. */
const OF_READERS: readonly string[] = ['reader', 'borrower', 'author'] satisfies readonly BookParty[];

function withoutReaders(book: Book, now: number): Book {
  const events = book.events.filter(({ by, at }) => !OF_READERS.includes(by) || at > now - READERS_KEPT);
  const gone = book.events.length - events.length;
  return gone === 0 ? book : { ...book, events, eventsCut: (book.eventsCut ?? 0) + gone };
}

function effectsOf(book: Book, { to, about }: Told): Effect[] {
  if (to === null) return [];
  const { _id: id, title: matter } = book;
  return [{ kind: 'notify', to, cause: causeOf('book', book), about, noun: 'book', id, matter }];
}
