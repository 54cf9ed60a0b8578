import { command, database } from '../runtime/wechat-world';
import type { CollectionName } from './indexes';
import { upgrade } from './migrations';
import type { Stored } from './migrations/step';

/**
 * Reading documents. The stores alone write these collections, so what comes back has the shape that was put in, and an older
 * shape is brought up to today's: this is the one place where that trust is spelled as a type.
 */
export async function findById<T>(collection: CollectionName, id: string): Promise<T | null> {
  const { data } = await database.collection(collection).doc(id).get();
  return data && (upgrade(collection, data as Stored) as T);
}

/** In one call, none where none is asked for. */
export const findByIds = async <T>(collection: CollectionName, ids: readonly string[]): Promise<T[]> =>
  ids.length === 0
    ? []
    : find<T>(collection, { where: { _id: command.in([...new Set(ids)]) }, limit: new Set(ids).size });

type Order = readonly [field: string, direction: 'asc' | 'desc'];

export interface Query {
  readonly where: object;
  readonly orderBy?: Order | readonly Order[];
  readonly limit: number;
}

export async function find<T>(collection: CollectionName, { where, orderBy, limit }: Query): Promise<T[]> {
  const query = database.collection(collection).where(where);
  const sorted = ordersOf(orderBy).reduce((rows, order) => rows.orderBy(...order), query);
  const { data } = await sorted.limit(limit).get();
  return data.map((document) => upgrade(collection, document as Stored) as T);
}

const ordersOf = (orderBy: Query['orderBy'] = []): readonly Order[] => (isOne(orderBy) ? [orderBy] : orderBy);

const isOne = (orderBy: Order | readonly Order[]): orderBy is Order => typeof orderBy[0] === 'string';

/** The most that the cloud answers at a time. */
const OWNERS_MAX = 1_000;

/** All documents of each owner in one question, where all together are more than one answer has rows. */
export async function findByOwner<T>(collection: CollectionName, where: object, owner: string): Promise<T[]> {
  const { push } = command.aggregate;
  const { list } = await database
    .collection(collection)
    .aggregate()
    .match(where)
    .group({ _id: `$${owner}`, all: push('$$ROOT') })
    .limit(OWNERS_MAX)
    .end();
  return (list as { readonly all: readonly Stored[] }[]).flatMap(({ all }) =>
    all.map((document) => upgrade(collection, document) as T),
  );
}

/** What is looked up along with a document: where its ids stand in it, or in what was looked up before; or what is put there. */
type Step =
  | { readonly from: CollectionName; readonly by: string; readonly on?: string }
  | { readonly is: unknown };

export interface Along<T, A> {
  readonly found: T;
  readonly along: { readonly [K in keyof A]: readonly A[K][] };
}

/** Documents with others that they name, in a single call, each brought up to today's shape. */
export async function findAlong<T, A extends object>(
  collection: CollectionName,
  { where, limit }: Pick<Query, 'where' | 'limit'>,
  steps: Readonly<Record<keyof A & string, Step>> | Readonly<Record<string, Step>>,
): Promise<Along<T, A>[]> {
  const named = Object.entries<Step>(steps);
  const start = database.collection(collection).aggregate().match(where).limit(limit);
  const { list } = await named
    .reduce((asked, [as, step]) => {
      if ('is' in step) return asked.addFields({ [as]: step.is });
      return asked.lookup({ from: step.from, localField: step.by, foreignField: step.on ?? '_id', as });
    }, start)
    .end();
  return (list as (Stored & Record<string, readonly Stored[]>)[]).map((row) => {
    const along = named.flatMap(([as, step]) =>
      'is' in step ? [] : [[as, (row[as] ?? []).map((one) => upgrade(step.from, one))] as const],
    );
    const own = Object.entries(row).filter(([key]) => !(key in steps));
    const found = upgrade(collection, Object.fromEntries(own) as Stored);
    return { found, along: Object.fromEntries(along) } as unknown as Along<T, A>;
  });
}
