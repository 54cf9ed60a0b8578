// A query inside a transaction: the snapshot, with the transaction's own writes laid over it.

import { encodeBody } from './document';
import { encodeValue } from './keys';
import { matcher } from './matching';
import { StoredDoc } from './reader';
import { type Meter, type Search, search, sorted } from './search';
import type { Transaction } from './transactions';

export function searchWithin(
  transaction: Transaction,
  collection: string,
  wanted: Search,
  meter: Meter,
): StoredDoc[] {
  const writes = transaction.writesTo(collection);
  if (writes.length === 0) return search(transaction.reader, wanted, meter);
  const end = wanted.skip + wanted.limit;
  const stored = search(transaction.reader, { ...wanted, skip: 0, limit: end + writes.length }, meter);
  const untouched = stored.filter(({ doc }) => !transaction.own(collection, encodeValue(doc._id)));
  const matches = matcher(wanted.filter);
  const own = writes.flatMap(({ doc }, at) =>
    doc && matches(doc) ? [new StoredDoc(-1 - at, 0, encodeBody(doc))] : [],
  );
  const together = [...untouched, ...own];
  const ordered = wanted.sort.length > 0 ? sorted(together, wanted.sort) : together;
  return ordered.slice(wanted.skip, end);
}
