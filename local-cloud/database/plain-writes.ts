// Writes outside of transactions: each is one operation that is durable when it is answered.

import type { Doc } from './document';
import {
  type Change,
  isSame,
  LockedByTransaction,
  type Outcome,
  oneByOne,
  refuseTwins,
  type Trace,
} from './engine-parts';
import { encodeValue } from './keys';
import type { StoredDoc } from './reader';
import { duplicateKey, transactionBusy } from './refusal';
import type { Collection, Store } from './store';
import type { Transactions } from './transactions';

const LOCK_WAIT_MS = 10_000;

export class PlainWrites {
  constructor(
    readonly store: Store,
    readonly transactions: Transactions,
  ) {}

  async insert(name: string, docs: Doc[], trace: Trace): Promise<number> {
    return await this.#autocommit(trace, () => this.#insertAll(this.store.collection(name), docs));
  }

  async modify(name: string, found: () => StoredDoc[], change: Change, trace: Trace): Promise<number> {
    return await this.#autocommit(trace, () => {
      trace.examined = 0;
      return this.#modifyAll(this.store.collection(name), found(), change);
    });
  }

  /**
   * Waits for transactions that hold what is needed. Like in MongoDB, what was done before one of several documents
   * failed stays done.
   */
  async #autocommit(trace: Trace, work: () => Outcome): Promise<number> {
    const deadline = performance.now() + LOCK_WAIT_MS;
    for (;;) {
      try {
        const outcome = this.store.transact(() => {
          const done = work();
          if (done.changed > 0) trace.beforeCommit?.();
          return done;
        });
        if (outcome.failure) throw outcome.failure;
        return outcome.changed;
      } catch (error) {
        if (!(error instanceof LockedByTransaction)) throw error;
        if (performance.now() > deadline) throw transactionBusy();
      }
      await this.transactions.someEnd(100);
    }
  }

  #insertAll(collection: Collection, docs: Doc[]): Outcome {
    return oneByOne(docs, (doc) => {
      const id = encodeValue(doc._id);
      this.#refuseLocked(collection, id, doc);
      if (this.store.newest.byId(collection.no, id))
        throw duplicateKey(collection.name, '_id_', { _id: doc._id });
      refuseTwins(this.store.newest, collection, doc, undefined);
      this.store.insert(collection, doc);
      return true;
    });
  }

  #modifyAll(collection: Collection, found: StoredDoc[], change: Change): Outcome {
    return oneByOne(found, (before) => {
      const after = change(before.doc);
      this.#refuseLocked(collection, encodeValue(before.doc._id), after);
      if (!after) this.store.remove(collection, before);
      else if (isSame(before.doc, after)) return false;
      else {
        refuseTwins(this.store.newest, collection, after, before.no);
        this.store.replace(collection, before, after);
      }
      return true;
    });
  }

  #refuseLocked(collection: Collection, id: Buffer, after: Doc | undefined): void {
    if (this.transactions.isLocked(collection, id, after)) throw new LockedByTransaction();
  }
}
