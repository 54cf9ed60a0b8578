import type { Book } from '#domain/book/book';
import type { BookContract } from '#domain/book/contract';
import * as decide from '#domain/book/decide';
import { readIsbn } from '#domain/book/isbn';
import { bookRow } from '#domain/book/view';
import { sentBefore } from '#domain/kernel/entity';
import { PAGE_ROWS } from '#domain/kernel/limits';
import { handedIn } from '#domain/kernel/pictures';
import { no, yes } from '#domain/kernel/result';
import type { LimitName } from '#domain/limits';
import { isClosed } from '#domain/station/hours';
import { idFor } from '../runtime/moment';
import type { Context, UseCases } from '../runtime/serve';
import { wordsAllowed } from '../runtime/wechat-world';
import { admit, type Measures, measuresOf } from '../store/allowances';
import { addBook, books } from '../store/books';
import { changeNoun } from '../store/nouns';
import { stations } from '../store/stations';
import { unions } from '../store/unions';
import { DRAWN_BY_LOT } from '../store/unit-of-work';
import { keeps, readKept, seen, shown } from './shown';

type Cases = UseCases<BookContract>;

/** 这里的书 */
export const shelf: Cases['shelf'] = async ({ stationId, before }) => {
  const found = await books.shelf(stationId, before);
  return yes({
    rows: found.slice(0, PAGE_ROWS).map((one) => bookRow(one, null)),
    more: found.length > PAGE_ROWS,
  });
};

export const book: Cases['book'] = async ({ bookId }, { actor }) => {
  const [found, isKeeper] = await readKept(bookId, actor);
  return found ? yes(await seen(found, isKeeper, actor)) : no('NOT_FOUND');
};

export const find: Cases['find'] = async ({ number }) => {
  const found = await books.numbered(number);
  return found ? yes({ id: found._id }) : no('BOOK_NOT_FOUND', [{ path: 'number', problem: 'unknown' }]);
};

/** 我的书 */
export const mine: Cases['mine'] = async (_, { actor: { memberId } }) => {
  const [borrowed, given] = await Promise.all([books.borrowedBy(memberId), books.givenBy(memberId)]);
  const rows = (all: readonly Book[]) => all.map((one) => bookRow(one, memberId));
  return yes({ borrowed: rows(borrowed), given: rows(given) });
};

export const lookUp: Cases['lookUp'] = async ({ isbn: typed }) => {
  const isbn = readIsbn(typed);
  if (isbn === null) return no('ISBN_WRONG', [{ path: 'isbn', problem: 'check digit' }]);
  const found = await books.withIsbn(isbn);
  return yes({ isbn, title: found?.title ?? '', author: found?.author ?? '' });
};

/** 捐书: looked at by WeChat, counted, then written down with a number of its own. */
export const give: Cases['give'] = async ({ stationId, unionId, cover, ...said }, context) => {
  const { actor, moment, openid } = context;
  const limit = unionId === null ? 'books-given-a-day' : 'books-entered-a-day';
  const [station, unit, measures] = await Promise.all([
    stations.findById(stationId),
    unionId === null ? null : unions.withAbove(unionId),
    measuresOf([actor.memberId], [limit]),
  ]);
  if (!station || isClosed(station.closed, moment.now)) return noStation();
  if (unionId !== null && !(unit && keeps(unit, actor)))
    return no('UNION_NOT_FOUND', [{ path: 'unionId', problem: 'unknown' }]);
  if (openid && !(await wordsAllowed(`${said.title} ${said.author}`, openid)))
    return no('WORDS_NOT_ALLOWED', [{ path: 'title', problem: 'not allowed' }]);
  const [photo = null] = handedIn(cover === null ? [] : [cover]);
  const gift = { ...said, cover: photo, givenBy: unit?.union.name ?? null };
  const id = idFor(moment);
  const decideOn = () => decide.give(id, gift, station, moment);
  const possible = decideOn();
  const counted = possible.ok ? await count(limit, context, measures) : possible;
  // Also where no more are counted today, what is sent again finds what it did.
  const added = await addBook<NotGiven>(id, moment, () =>
    counted.ok ? decideOn() : { ok: false, refusal: counted.refusal },
  );
  return shown(added, false, actor);
};

type NotGiven = 'ISBN_WRONG' | 'TOO_MANY_BOOKS' | 'BUSY';

const noStation = () => no('BOOK_STATION_NOT_FOUND', [{ path: 'stationId', problem: 'unknown' }]);

/** What is sent again counts once. */
function count<L extends LimitName>(limit: L, { actor, moment }: Context, asRead: Measures) {
  const claimants = [{ memberId: actor.memberId, phoneConfirmed: true }];
  const claim = { limits: [limit], id: idFor(moment), now: moment.now, sent: moment.requestId };
  return admit({ ...claim, claimants, asRead });
}

/** 借: who was beaten reads anew, and finds the book lent or takes the other one of the own places. */
export const borrow: Cases['borrow'] = async ({ bookId: id }, context) => {
  const { actor, moment } = context;
  const [asRead, others, measures] = await Promise.all([
    books.findById(id),
    books.borrowedBy(actor.memberId),
    measuresOf([actor.memberId], ['books-borrowed-a-day']),
  ]);
  if (!asRead) return no('NOT_FOUND');
  if (sentBefore(asRead, moment) === 'no') {
    const possible = decide.borrow(asRead, others, moment);
    if (!possible.ok) return { ok: false, refusal: possible.refusal };
    const counted = await count('books-borrowed-a-day', context, measures);
    if (!counted.ok) return counted;
  }
  const lent = await changeNoun({
    noun: 'book',
    ...{ id, moment, asRead },
    beside: async (round) => (round === 1 ? others : books.borrowedBy(actor.memberId)),
    decide: (one: Book, had) => decide.borrow(one, had, moment),
    clash: DRAWN_BY_LOT,
  });
  return shown(lent, false, actor);
};

/** 还到这里 */
export const bringBack: Cases['bringBack'] = async ({ bookId: id, stationId }, { actor, moment }) => {
  let isKeeper = false;
  const back = await changeNoun({
    noun: 'book',
    ...{ id, moment },
    read: async () => {
      const [[found, keepsIt], here] = await Promise.all([
        readKept(id, actor),
        stations.withUnion(stationId),
      ]);
      isKeeper = here !== null && keeps(here, actor);
      return [found, { here, keepsEither: keepsIt || isKeeper }] as const;
    },
    decide: (one: Book, { here, keepsEither }) =>
      here && !isClosed(here.station.closed, moment.now)
        ? decide.bringBack(one, here.station, keepsEither, moment)
        : noStation(),
  });
  return shown(back, isKeeper, actor);
};

/** 留言 */
export const note: Cases['note'] = async ({ bookId: id, words }, context) => {
  const { actor, moment, openid } = context;
  const [asRead, measures] = await Promise.all([
    books.findById(id),
    measuresOf([actor.memberId], ['book-notes-a-day']),
  ]);
  if (!asRead) return no('NOT_FOUND');
  if (sentBefore(asRead, moment) === 'no') {
    const possible = decide.note(asRead, words, moment);
    if (!possible.ok) return { ok: false, refusal: possible.refusal };
    if (openid && !(await wordsAllowed(words, openid)))
      return no('WORDS_NOT_ALLOWED', [{ path: 'words', problem: 'not allowed' }]);
    const counted = await count('book-notes-a-day', context, measures);
    if (!counted.ok) return counted;
  }
  const noted = await changeNoun({
    noun: 'book',
    ...{ id, moment, asRead },
    decide: (one: Book) => decide.note(one, words, moment),
  });
  return shown(noted, false, actor);
};
