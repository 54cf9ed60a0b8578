import { type Pictures, showPhoto } from '#domain/kernel/pictures';
import type { Book, BookAction, BookParty } from './book';
import type { BookRow, BookView, ScoreView } from './contract-views';
import { type Counts, pointsFor, SCORED, scoreOf } from './score';
import { allowed } from './step';
import { loansOf } from './uses';

/** Whoever has it is told until when; nobody else learns who that is. */
export const bookRow = (book: Book, memberId: string | null): BookRow => ({
  id: book._id,
  number: book.number,
  title: book.title,
  author: book.author,
  state: book.state,
  stationId: book.stationId,
  stationName: book.stationName,
  shelvedAt: book.shelvedAt,
  loans: loansOf(book),
  notes: book.notes.filter(({ words }) => words !== '').length,
  dueAt: memberId !== null && book.borrowerId === memberId ? book.dueAt : null,
});

interface Viewer {
  readonly memberId: string;
  readonly isKeeper: boolean;
}

export function bookView(book: Book, { memberId, isKeeper }: Viewer, pictures: Pictures): BookView {
  const mine = book.borrowerId === memberId;
  const as: BookParty[] = [
    'reader',
    ...(mine ? (['borrower'] as const) : []),
    ...(isKeeper ? (['keeper'] as const) : []),
  ];
  const may = (action: BookAction) => allowed(book, action, as).ok;
  const noted = book.notes.some((one) => one.memberId === memberId);
  return {
    ...bookRow(book, memberId),
    isbn: book.isbn,
    cover: coverOf(book).map((cover) => showPhoto(cover, book.giverId === memberId, pictures))[0] ?? null,
    givenBy: book.givenBy,
    givenAt: book.givenAt,
    stops: book.stops.map(({ stationId, name }) => ({ stationId, name })),
    said: book.notes
      .filter(({ words }) => words !== '')
      .map(({ id, at, words, memberId: author }) => {
        const own = author === memberId;
        return { id, at, words, mine: own, mayRemove: (own || isKeeper) && book.state !== 'withdrawn' };
      }),
    mine,
    can: [
      ...(may('borrow') ? (['borrow'] as const) : []),
      ...(may('bringBack') || may('find') ? (['bringBack'] as const) : []),
      ...(may('note') && !noted ? (['note'] as const) : []),
      ...(may('withdraw') ? (['withdraw'] as const) : []),
    ],
  };
}

/** Its giver may have gone, and the picture with him. */
export const coverOf = ({ cover }: Pick<Book, 'cover'>) => (cover && cover.fileId !== '' ? [cover] : []);

export const scoreView = (counts: Counts, year: number): ScoreView => ({
  year,
  total: scoreOf(counts),
  lines: SCORED.map((what) => ({ what, count: counts[what], points: pointsFor(what, counts[what]) })),
});
