import type { Book } from '#domain/book/book';
import { BORROWED_MAX } from '#domain/book/limits';
import type { Used } from '#domain/book/uses';
import type { Moment } from '#domain/kernel/actor';
import { type Decision, sentBefore } from '#domain/kernel/entity';
import { PAGE_ROWS } from '#domain/kernel/limits';
import { no } from '#domain/kernel/result';
import type { Station } from '#domain/station/station';
import type { Union } from '#domain/union/union';
import { command, database } from '../runtime/wechat-world';
import { find, findAlong, findById } from './documents';
import { type Changed, told } from './nouns';
import type { Above } from './stations';
import { unitOfWork } from './unit-of-work';

/** One more row than a page tells whether there are more. */
const ONE_PAGE = PAGE_ROWS + 1;
/** The most that the cloud answers at a time. */
const ROWS_MAX = 1_000;

export interface KeptBook extends Above {
  readonly book: Book;
}

/** How often one station's books were used. */
export type UsesOf = ReadonlyMap<string, Readonly<Record<Used, number>>>;

/** 漂流书 */
export const books = {
  findById: (id: string) => findById<Book>('books', id),
  /** With the union that keeps the station where it stands; one call. */
  withUnion: async (id: string): Promise<KeptBook | null> => {
    const steps = {
      stations: { from: 'stations', by: 'stationId' },
      unions: { from: 'unions', by: 'stations.unionId' },
      above: { from: 'unions', by: 'unions.aboveIds' },
    } as const;
    const query = { where: { _id: id }, limit: 1 };
    const [row] = await findAlong<Book, { stations: Station; unions: Union; above: Union }>(
      'books',
      query,
      steps,
    );
    return row ? { book: row.found, union: row.along.unions[0] ?? null, above: row.along.above } : null;
  },
  /** What stands at a station; what came last first. */
  shelf: (stationId: string, before?: number) =>
    find<Book>('books', {
      where: { stationId, state: 'here', ...upTo(before) },
      orderBy: ['shelvedAt', 'desc'],
      limit: ONE_PAGE,
    }),
  /** Also what is lent or lost from there. */
  ofStation: (stationId: string, before?: number) =>
    find<Book>('books', {
      where: { stationId, ...upTo(before) },
      orderBy: ['shelvedAt', 'desc'],
      limit: ONE_PAGE,
    }),
  borrowedBy: (borrowerId: string) => find<Book>('books', { where: { borrowerId }, limit: BORROWED_MAX }),
  givenBy: (giverId: string) =>
    find<Book>('books', { where: { giverId }, orderBy: ['givenAt', 'desc'], limit: PAGE_ROWS }),
  numbered: async (number: string) => (await find<Book>('books', { where: { number }, limit: 1 }))[0] ?? null,
  /** Another copy. */
  withIsbn: async (isbn: string) => (await find<Book>('books', { where: { isbn }, limit: 1 }))[0] ?? null,
  /** Added up by station; of one, or of all. */
  usesIn: async (year: number, stationId: string | null): Promise<UsesOf> => {
    const { sum } = command.aggregate;
    const { list } = await database
      .collection('books')
      .aggregate()
      .match(stationId === null ? { 'uses.year': year } : { 'uses.stationId': stationId })
      .unwind('$uses')
      .match({ 'uses.year': year, ...(stationId === null ? {} : { 'uses.stationId': stationId }) })
      .group({
        _id: '$uses.stationId',
        ...{ loans: sum('$uses.loans'), returns: sum('$uses.returns'), gifts: sum('$uses.gifts') },
      })
      .limit(ROWS_MAX)
      .end();
    return new Map(
      (list as (Record<Used, number> & { readonly _id: string })[]).map(({ _id, ...of }) => [_id, of]),
    );
  },
};

const upTo = (before?: number) => (before === undefined ? {} : { shelvedAt: command.lt(before) });

/** A book with its number, drawn anew where that one is in another book already. Sent again it is found. */
export async function addBook<Code extends string>(
  id: string,
  moment: Moment,
  decide: () => Decision<Book, Code>,
): Promise<Changed<Book, Code | 'BUSY'>> {
  const added = await unitOfWork<Book, Code | 'REQUEST_REUSED'>(async (round) => {
    const decision = decide();
    const known = round === 1 && decision.ok ? null : await books.findById(id);
    const earlier = known ? sentBefore(known, moment) : 'no';
    if (earlier === 'other') return no('REQUEST_REUSED');
    if (known) return { ok: true, value: known, changes: [] };
    if (!decision.ok) return { ok: false, refusal: decision.refusal };
    const { after } = decision;
    return { ok: true, value: after, changes: [{ collection: 'books', before: null, after }] };
  });
  return added.ok ? told('book', added.value) : added;
}
