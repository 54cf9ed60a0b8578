// Interactive transactions with snapshot isolation: each sees what was stored at its first operation and its own
// writes; of two that write the same document the first wins and the other is aborted at the operation.

import { randomUUID } from 'node:crypto';
import type { Doc } from './document';
import { entriesOf } from './index-entries';
import { encodeValue } from './keys';
import type { Reader } from './reader';
import { duplicateKey, transactionConflict, transactionGone } from './refusal';
import type { Collection, Store } from './store';

const TRANSACTION_MS_MAX = 30_000;

export interface PendingWrite {
  collection: string;
  id: Buffer;
  doc: Doc | undefined;
}

export class Transaction {
  readonly id = randomUUID();
  readonly writes = new Map<string, PendingWrite>();
  readonly locks = new Set<string>();
  #snapshot: { reader: Reader; release(): void } | undefined;

  constructor(
    readonly startedAt: number,
    readonly openSnapshot: () => { reader: Reader; release(): void },
  ) {}

  /** The snapshot is taken at the first operation, as MongoDB does. */
  get reader(): Reader {
    this.#snapshot ??= this.openSnapshot();
    return this.#snapshot.reader;
  }

  release(): void {
    this.#snapshot?.release();
    this.#snapshot = undefined;
  }

  writesTo(collection: string): PendingWrite[] {
    return [...this.writes.values()].filter((write) => write.collection === collection);
  }

  own(collection: string, id: Buffer): PendingWrite | undefined {
    return this.writes.get(writeKey(collection, id));
  }
}

export class Transactions {
  readonly #open = new Map<string, Transaction>();
  readonly #locks = new Map<string, Transaction>();
  #waiting: (() => void)[] = [];

  constructor(
    readonly store: Store,
    readonly now: () => number,
  ) {}

  start(): string {
    const transaction = new Transaction(this.now(), () => this.store.snapshot());
    this.#open.set(transaction.id, transaction);
    return transaction.id;
  }

  get(id: unknown): Transaction {
    this.expire();
    const transaction = typeof id === 'string' ? this.#open.get(id) : undefined;
    if (!transaction) throw transactionGone();
    return transaction;
  }

  end(transaction: Transaction): void {
    this.#open.delete(transaction.id);
    for (const lock of transaction.locks) this.#locks.delete(lock);
    transaction.release();
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const wake of waiting) wake();
  }

  endAll(): void {
    for (const transaction of [...this.#open.values()]) this.end(transaction);
  }

  expire(): void {
    const now = this.now();
    for (const transaction of [...this.#open.values()]) {
      if (now - transaction.startedAt >= TRANSACTION_MS_MAX) this.end(transaction);
    }
  }

  /** Resolves when some transaction has ended, or after a while. */
  async someEnd(ms: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#waiting.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  isLocked(collection: Collection, id: Buffer, after: Doc | undefined): boolean {
    this.expire();
    if (this.#locks.size === 0) return false;
    return [writeKey(collection.name, id), ...uniqueKeys(collection, after).map(({ lock }) => lock)].some(
      (lock) => this.#locks.has(lock),
    );
  }

  /** Notes a write; throws a conflict or a duplicate key, whereupon the caller aborts the transaction. */
  write(transaction: Transaction, collection: Collection, id: Buffer, doc: Doc | undefined): void {
    const key = writeKey(collection.name, id);
    this.#lock(transaction, key);
    if (!transaction.writes.has(key)) {
      const seen = transaction.reader.byId(collection.no, id)?.seq;
      if (seen !== this.store.newest.byId(collection.no, id)?.seq) throw transactionConflict();
    }
    if (doc) this.#claimUniqueKeys(transaction, collection, id, doc);
    transaction.writes.set(key, { collection: collection.name, id, doc });
  }

  #claimUniqueKeys(transaction: Transaction, collection: Collection, id: Buffer, doc: Doc): void {
    for (const { index, key, lock } of uniqueKeys(collection, doc)) {
      this.#lock(transaction, lock);
      for (const no of this.store.newest.docsWithKey(index.no, key)) {
        const holder = this.store.newest.byNo(no);
        if (!holder || encodeValue(holder.doc._id).equals(id)) continue;
        const own = transaction.own(collection.name, encodeValue(holder.doc._id));
        if (own && !hasKey(own.doc, index, key)) continue;
        if (!own && !transaction.reader.byNo(no)) throw transactionConflict();
        throw duplicateKey(collection.name, index.name, valuesOf(index, doc));
      }
      const twin = transaction
        .writesTo(collection.name)
        .some((write) => !write.id.equals(id) && hasKey(write.doc, index, key));
      if (twin) throw duplicateKey(collection.name, index.name, valuesOf(index, doc));
    }
  }

  #lock(transaction: Transaction, lock: string): void {
    this.expire();
    const holder = this.#locks.get(lock);
    if (holder && holder !== transaction) throw transactionConflict();
    this.#locks.set(lock, transaction);
    transaction.locks.add(lock);
  }
}

function writeKey(collection: string, id: Buffer): string {
  return `${collection}\0${id.toString('latin1')}`;
}

function uniqueKeys(collection: Collection, doc: Doc | undefined) {
  if (!doc) return [];
  return collection.indexes
    .filter((index) => index.unique)
    .flatMap((index) =>
      entriesOf(index, doc).keys.map((key) => ({
        index,
        key,
        lock: `index ${index.no}\0${key.toString('latin1')}`,
      })),
    );
}

function hasKey(doc: Doc | undefined, index: Collection['indexes'][number], key: Buffer): boolean {
  return doc !== undefined && entriesOf(index, doc).keys.some((other) => other.equals(key));
}

export function valuesOf(index: Collection['indexes'][number], doc: Doc): Doc {
  return Object.fromEntries(
    index.fields.map(([path]) => [
      path,
      path.split('.').reduce<unknown>((value, name) => (value as Doc | undefined)?.[name] ?? null, doc),
    ]),
  );
}
