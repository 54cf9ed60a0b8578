// Small decisions of the engine.

import type { Doc } from './document';
import { entriesOf } from './index-entries';
import { encodeValue } from './keys';
import { indexFor, type Plan, type SortOrder, type Stretch } from './plan';
import type { Reader } from './reader';
import { duplicateKey } from './refusal';
import type { Collection } from './store';
import { valuesOf } from './transactions';

/** What one operation cost; `beforeCommit` is called when something is about to become durable. */
export interface Trace {
  examined: number;
  returned: number;
  index?: string;
  beforeCommit?: () => void;
}

/** The document after a change, or nothing if it is to be removed. */
export type Change = (before: Doc) => Doc | undefined;

export interface Outcome {
  changed: number;
  failure?: unknown;
}

/** Thrown where an operation must wait until a transaction has ended. */
export class LockedByTransaction extends Error {}

export function oneByOne<T>(items: T[], work: (item: T) => boolean): Outcome {
  let changed = 0;
  for (const item of items) {
    try {
      if (work(item)) changed++;
    } catch (failure) {
      if (failure instanceof LockedByTransaction) throw failure;
      return { changed, failure };
    }
  }
  return { changed };
}

export function isSame(one: Doc, other: Doc): boolean {
  return encodeValue(one).equals(encodeValue(other));
}

export function wholeOf(collection: Collection): Stretch {
  const index = collection.indexes.find(({ name }) => name === '_id_');
  if (!index) throw new Error(`the collection ${collection.name} has no index of its ids`);
  return { index, from: Buffer.alloc(0), to: Buffer.from([0xff]), reverse: false };
}

/** No other document may hold a value that a unique index has for this one. */
export function refuseTwins(reader: Reader, collection: Collection, doc: Doc, no: number | undefined): void {
  for (const index of collection.indexes) {
    if (!index.unique) continue;
    const holders = entriesOf(index, doc).keys.flatMap((key) => reader.docsWithKey(index.no, key));
    if (holders.some((holder) => holder !== no))
      throw duplicateKey(collection.name, index.name, valuesOf(index, doc));
  }
}

/** Strict mode: an index leads to the documents and gives the order; only queries by id may sort afterwards. */
export function isServed(plan: Plan, filter: Doc): boolean {
  if (plan.kind === 'ids') return true;
  if (plan.kind === 'scan') return false;
  return plan.sorted && (plan.bounded || Object.keys(filter).length === 0);
}

export function unserved(collection: string, filter: Doc, sort: SortOrder): string {
  const fields = indexFor(filter, sort);
  const order = sort.length > 0 ? `, sorted by ${JSON.stringify(Object.fromEntries(sort))}` : '';
  const remedy =
    fields.length > 0
      ? `An index with the fields ${JSON.stringify(fields)} would serve it`
      : 'No index can serve it: ask by a field, or order by _id';
  return `the query ${JSON.stringify(filter)}${order} on the collection '${collection}' is not served by a declared index. ${remedy}.`;
}
