// The database as callers know it: the operations of CloudBase with their limits, isolation and refusals.

import { randomBytes } from 'node:crypto';
import { aggregated, type Stage } from './aggregate';
import { checkFieldNames, checkId, type Doc } from './document';
import { type Change, isSame, isServed, type Trace, unserved, wholeOf } from './engine-parts';
import { checkedFilter } from './filter';
import { encodeValue } from './keys';
import { PlainWrites } from './plain-writes';
import { type Plan, planQuery, type SortOrder } from './plan';
import type { StoredDoc } from './reader';
import { CloudRefusal, duplicateKey, notServed } from './refusal';
import { type Search, search } from './search';
import type { Collection, Store } from './store';
import { searchWithin } from './transaction-search';
import { type Transaction, Transactions } from './transactions';
import { checkSameId, checkUpdate, updated } from './update';

const ROWS_DEFAULT = 100;
const ROWS_MAX = 1000;

export type { Trace } from './engine-parts';

export interface Query {
  collection: string;
  filter: Doc;
  sort?: SortOrder;
  skip?: number;
  limit?: number;
  transaction?: unknown;
}

export interface Modification {
  collection: string;
  filter: Doc;
  multi: boolean;
  transaction?: unknown;
}

export class Engine {
  readonly transactions: Transactions;
  readonly #writes: PlainWrites;

  constructor(
    readonly store: Store,
    readonly now: () => number,
    readonly strict: boolean,
  ) {
    this.transactions = new Transactions(store, now);
    this.#writes = new PlainWrites(store, this.transactions);
  }

  addCollection(name: string): void {
    if (this.store.hasCollection(name))
      throw new CloudRefusal('DATABASE_COLLECTION_EXIST', `Table exist: ${name}`);
    this.store.addCollection(name);
  }

  find(query: Query, trace: Trace): StoredDoc[] {
    const limit = Math.min(query.limit ?? ROWS_DEFAULT, ROWS_MAX);
    const found = this.#search({ ...query, limit }, trace);
    trace.returned = found.length;
    return found;
  }

  count(query: Query, trace: Trace): number {
    const collection = this.store.collection(query.collection);
    const filter = checkedFilter(query.filter);
    const reader = this.store.newest;
    if (Object.keys(filter).length === 0) return reader.countEntries(wholeOf(collection));
    const plan = this.#plan(collection, filter, [], trace);
    if (plan.kind === 'stretches' && plan.exact) {
      return plan.stretches.reduce((total, stretch) => total + reader.countEntries(stretch), 0);
    }
    return search(
      reader,
      { collection: collection.no, plan, filter, sort: [], skip: 0, limit: Infinity },
      trace,
    ).length;
  }

  aggregate(name: string, stages: Stage[], trace: Trace): Doc[] {
    const rows = aggregated(stages, name, (query) =>
      this.#search({ ...query, limit: query.limit ?? Infinity }, trace),
    );
    trace.returned = rows.length;
    return rows;
  }

  async insert(name: string, docs: Doc[], transactionId: unknown, trace: Trace): Promise<unknown[]> {
    const named = docs.map((doc) => ('_id' in doc ? doc : { _id: randomBytes(16).toString('hex'), ...doc }));
    for (const doc of named) {
      checkId(doc._id);
      checkFieldNames(doc);
    }
    if (transactionId !== undefined) {
      this.#within(transactionId, (transaction) => {
        for (const doc of named) this.#insertWithin(transaction, name, doc);
      });
    } else await this.#writes.insert(name, named, trace);
    trace.returned = named.length;
    return named.map((doc) => doc._id);
  }

  /** `update` with operators; answers how many documents it changed. */
  async update(target: Modification, update: Doc, trace: Trace): Promise<number> {
    checkUpdate(update);
    return await this.#modify(target, trace, (before) => {
      const after = updated(before, update);
      checkSameId(before, after);
      return after;
    });
  }

  /** `doc().set()`: replaces the document, which counts as updated though it was the same before, or makes it. */
  async set(
    target: Modification,
    id: unknown,
    fields: Doc,
    trace: Trace,
  ): Promise<{ updated: number; made: boolean }> {
    checkId(id);
    checkFieldNames(fields);
    const doc = { _id: id, ...fields };
    let exists = false;
    await this.#modify({ ...target, filter: { _id: id }, multi: false }, trace, () => {
      exists = true;
      return doc;
    });
    if (exists) return { updated: 1, made: false };
    await this.insert(target.collection, [doc], target.transaction, trace);
    return { updated: 0, made: true };
  }

  async remove(target: Modification, trace: Trace): Promise<number> {
    return await this.#modify(target, trace, () => undefined);
  }

  startTransaction(): string {
    return this.transactions.start();
  }

  commit(id: unknown, trace: Trace): void {
    const transaction = this.transactions.get(id);
    try {
      this.store.transact(() => {
        for (const write of transaction.writes.values()) this.#apply(write.collection, write.id, write.doc);
        if (transaction.writes.size > 0) trace.beforeCommit?.();
      });
    } finally {
      this.transactions.end(transaction);
    }
  }

  abort(id: unknown): void {
    this.transactions.end(this.transactions.get(id));
  }

  #apply(name: string, id: Buffer, doc: Doc | undefined): void {
    const collection = this.store.collection(name);
    const before = this.store.newest.byId(collection.no, id);
    if (before && doc) this.store.replace(collection, before, doc);
    else if (before) this.store.remove(collection, before);
    else if (doc) this.store.insert(collection, doc);
  }

  #search(query: Query & { limit: number }, trace: Trace): StoredDoc[] {
    const collection = this.store.collection(query.collection);
    const filter = checkedFilter(query.filter);
    const sort = query.sort ?? [];
    const plan = this.#plan(collection, filter, sort, trace);
    const wanted: Search = {
      collection: collection.no,
      plan,
      filter,
      sort,
      skip: query.skip ?? 0,
      limit: query.limit,
    };
    if (query.transaction === undefined) return search(this.store.newest, wanted, trace);
    return this.#within(query.transaction, (transaction) =>
      searchWithin(transaction, collection.name, wanted, trace),
    );
  }

  #plan(collection: Collection, filter: Doc, sort: SortOrder, trace: Trace): Plan {
    const plan = planQuery(filter, sort, collection.indexes, (stretch) =>
      this.store.newest.estimate(stretch),
    );
    if (plan.kind === 'ids') trace.index = '_id';
    if (plan.kind === 'stretches') trace.index = plan.index;
    if (this.strict && !isServed(plan, filter)) throw notServed(unserved(collection.name, filter, sort));
    return plan;
  }

  async #modify(target: Modification, trace: Trace, change: Change): Promise<number> {
    const collection = this.store.collection(target.collection);
    const found = () => this.#search({ ...target, limit: target.multi ? Infinity : 1 }, trace);
    if (target.transaction !== undefined) {
      return this.#within(target.transaction, (transaction) =>
        found().reduce(
          (total, before) => total + this.#modifyWithin(transaction, collection, before.doc, change),
          0,
        ),
      );
    }
    return await this.#writes.modify(target.collection, found, change, trace);
  }

  /** An error inside a transaction aborts it at once. */
  #within<T>(id: unknown, work: (transaction: Transaction) => T): T {
    const transaction = this.transactions.get(id);
    try {
      return work(transaction);
    } catch (error) {
      this.transactions.end(transaction);
      throw error;
    }
  }

  #insertWithin(transaction: Transaction, name: string, doc: Doc): void {
    const collection = this.store.collection(name);
    const id = encodeValue(doc._id);
    const own = transaction.own(name, id);
    const taken = own ? own.doc !== undefined : transaction.reader.byId(collection.no, id) !== undefined;
    if (taken) throw duplicateKey(name, '_id_', { _id: doc._id });
    this.transactions.write(transaction, collection, id, doc);
  }

  #modifyWithin(transaction: Transaction, collection: Collection, before: Doc, change: Change): number {
    const after = change(before);
    if (after && isSame(before, after)) return 0;
    this.transactions.write(transaction, collection, encodeValue(before._id), after);
    return 1;
  }
}
