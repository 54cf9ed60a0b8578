// Loading and dumping whole collections, past the doors.

import { checkFieldNames, checkId, type Doc } from './database/document';
import { refuseTwins } from './database/engine-parts';
import { encodeValue } from './database/keys';
import { duplicateKey } from './database/refusal';
import type { Store } from './database/store';

export interface Bulk {
  seed(collections: Record<string, object[]>): void;
  dump(): Record<string, object[]>;
  /** The same as long as nothing is written. */
  revision(): number;
}

export function bulkOf(store: Store): Bulk {
  return {
    seed: (collections) => {
      for (const [name, docs] of Object.entries(collections)) load(store, name, docs as Doc[]);
    },
    revision: () => store.revision,
    dump: () => Object.fromEntries(store.collections().map(({ name }) => [name, dumped(store, name)])),
  };
}

function load(store: Store, name: string, docs: Doc[]): void {
  store.addCollection(name);
  const collection = store.collection(name);
  store.transact(() => {
    for (const doc of docs) {
      checkId(doc._id);
      checkFieldNames(doc);
      if (store.newest.byId(collection.no, encodeValue(doc._id))) throw duplicateKey(name, '_id_', doc._id);
      refuseTwins(store.newest, collection, doc, undefined);
      store.insert(collection, doc);
    }
  });
}

function dumped(store: Store, name: string): Doc[] {
  const docs: Doc[] = [];
  const { no } = store.collection(name);
  for (let last = -1; ; ) {
    const page = store.newest.inOrder(no, last, 1000);
    docs.push(...page.map(({ doc }) => doc));
    last = page.at(-1)?.no ?? last;
    if (page.length < 1000) break;
  }
  return docs.map(withSortedKeys).sort((one, other) => (String(one._id) < String(other._id) ? -1 : 1));
}

function withSortedKeys(doc: Doc): Doc {
  return Object.fromEntries(Object.entries(doc).sort(([one], [other]) => (one < other ? -1 : 1)));
}
