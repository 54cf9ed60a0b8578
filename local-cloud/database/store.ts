// The file: collections, documents and index entries in libsql. Nothing here knows of calls, transactions or limits.

import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'libsql';
import { type Doc, decodeBody, encodeBody } from './document';
import {
  type CollectionDeclaration,
  entriesOf,
  type IndexDeclaration,
  type IndexEntries,
} from './index-entries';
import { encodeValue } from './keys';
import type { StoredIndex } from './plan';
import { Reader, type StoredDoc } from './reader';
import { badRequest, collectionMissing } from './refusal';

export interface Collection {
  no: number;
  name: string;
  indexes: StoredIndex[];
}

const TABLES = `
  CREATE TABLE IF NOT EXISTS collections (no INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
  CREATE TABLE IF NOT EXISTS indexes (
    no INTEGER PRIMARY KEY, collection INTEGER NOT NULL, name TEXT NOT NULL, declaration TEXT NOT NULL, arrays TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS documents (
    no INTEGER PRIMARY KEY, collection INTEGER NOT NULL, id BLOB NOT NULL, body TEXT NOT NULL, seq INTEGER NOT NULL);
  CREATE UNIQUE INDEX IF NOT EXISTS documents_by_id ON documents (collection, id);
  CREATE TABLE IF NOT EXISTS entries (
    ix INTEGER NOT NULL, key BLOB NOT NULL, doc INTEGER NOT NULL, PRIMARY KEY (ix, key, doc)) WITHOUT ROWID;
`;

const ID_INDEX: IndexDeclaration = { name: '_id_', fields: [['_id', 1]] };

export class Store {
  readonly #connection: Database.Database;
  readonly newest: Reader;
  #collections = new Map<string, Collection>();
  readonly #spareReaders: { connection: Database.Database; reader: Reader }[] = [];
  readonly #statements;
  #seq: number;
  /** Grows with everything that is written, taken back or not. */
  revision = 0;
  #checkpointed = 0;

  /** `fsync`: each commit waits for the disk. Without it only a loss of power can lose one, not the end of a process. */
  constructor(
    readonly path: string,
    readonly fsync = true,
  ) {
    mkdirSync(dirname(path), { recursive: true });
    this.#connection = open(path, fsync);
    this.#connection.exec(TABLES);
    this.newest = new Reader(this.#connection);
    this.#statements = prepareWrites(this.#connection);
    this.#seq = (
      this.#connection.prepare('SELECT coalesce(max(seq), 0) FROM documents').raw().get() as [number]
    )[0];
    this.#load();
  }

  collection(name: string): Collection {
    const found = this.#collections.get(name);
    if (!found) throw collectionMissing(name);
    return found;
  }

  hasCollection(name: string): boolean {
    return this.#collections.has(name);
  }

  collections(): Collection[] {
    return [...this.#collections.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
  }

  isEmpty(): boolean {
    return this.#connection.prepare('SELECT 1 FROM documents LIMIT 1').raw().get() === undefined;
  }

  /** Everything in `work` is on disk when this returns, or nothing of it if it throws. */
  transact<T>(work: () => T): T {
    this.#connection.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      this.#connection.exec('COMMIT');
      return result;
    } catch (error) {
      if (this.#connection.inTransaction) this.#connection.exec('ROLLBACK');
      this.#load(); // what was noted about arrays may not have been stored
      throw error;
    }
  }

  insert(collection: Collection, doc: Doc): void {
    this.revision += 1;
    const id = encodeValue(doc._id);
    const body = encodeBody(doc);
    const done = this.#statements.insert.run([collection.no, id, body, ++this.#seq]);
    this.#index(collection, Number(done.lastInsertRowid), undefined, doc);
  }

  replace(collection: Collection, before: StoredDoc, doc: Doc): void {
    this.revision += 1;
    this.#statements.update.run([encodeBody(doc), ++this.#seq, before.no]);
    this.#index(collection, before.no, before.doc, doc);
  }

  remove(collection: Collection, before: StoredDoc): void {
    this.revision += 1;
    this.#statements.remove.run([before.no]);
    this.#index(collection, before.no, before.doc, undefined);
  }

  /** A connection of its own that goes on seeing what is stored now, until it is released. */
  snapshot(): { reader: Reader; release(): void } {
    const spare = this.#spareReaders.pop() ?? openReader(this.path, this.fsync);
    spare.connection.exec('BEGIN');
    spare.connection.prepare('SELECT no FROM documents LIMIT 1').raw().get();
    return {
      reader: spare.reader,
      release: () => {
        spare.connection.exec('COMMIT');
        this.#spareReaders.push(spare);
      },
    };
  }

  /** Without documents, and without collections that are not declared. */
  empty(declarations: readonly CollectionDeclaration[]): void {
    this.revision += 1;
    const declared = new Set(declarations.map(({ name }) => name));
    this.transact(() => {
      for (const { no, name } of this.collections()) {
        if (declared.has(name)) continue;
        this.#connection.prepare('DELETE FROM indexes WHERE collection = ?').run([no]);
        this.#connection.prepare('DELETE FROM collections WHERE no = ?').run([no]);
      }
      this.#connection.exec(`DELETE FROM documents; DELETE FROM entries; UPDATE indexes SET arrays = '[]'`);
    });
    this.#load();
  }

  declare(declarations: CollectionDeclaration[]): void {
    for (const { name, indexes } of declarations) {
      this.addCollection(name);
      this.transact(() => this.#alignIndexes(this.collection(name), [ID_INDEX, ...indexes]));
      this.#load();
    }
  }

  addCollection(name: string): void {
    if (this.#collections.has(name)) return;
    this.transact(() => {
      const done = this.#connection.prepare('INSERT INTO collections (name) VALUES (?)').run([name]);
      const collection = { no: Number(done.lastInsertRowid), name, indexes: [] };
      this.#alignIndexes(collection, [ID_INDEX]);
    });
    this.#load();
  }

  /** Folds the write-ahead log into the file, so that nothing of what was overwritten lies in it still. */
  checkpoint(): void {
    if (this.#checkpointed === this.revision) return;
    this.#checkpointed = this.revision;
    this.#connection.pragma('wal_checkpoint(TRUNCATE)');
  }

  /** `tidy` folds the write-ahead log into the file; everything is as safe without it. */
  close(tidy: boolean): void {
    for (const { connection } of this.#spareReaders) connection.close();
    if (tidy) this.#connection.pragma('wal_checkpoint(TRUNCATE)');
    this.#connection.close();
  }

  #load(): void {
    const names = this.#connection.prepare('SELECT no, name FROM collections').raw().all() as [
      number,
      string,
    ][];
    const byNo = new Map(names.map(([no, name]): [number, Collection] => [no, { no, name, indexes: [] }]));
    const select = 'SELECT no, collection, declaration, arrays FROM indexes ORDER BY no';
    for (const row of this.#connection.prepare(select).raw().all()) {
      const [no, collection, declaration, arrays] = row as [number, number, string, string];
      const index = JSON.parse(declaration) as IndexDeclaration;
      const positions = new Set(JSON.parse(arrays) as number[]);
      byNo.get(collection)?.indexes.push({ ...index, no, collection, arrays: positions });
    }
    this.#collections = new Map([...byNo.values()].map((collection) => [collection.name, collection]));
  }

  /** Drops indexes that are declared no more or otherwise, and builds the new ones. */
  #alignIndexes(collection: Collection, declared: IndexDeclaration[]): void {
    const wanted = new Map(
      declared.map(({ name, fields, unique }) => [name, JSON.stringify({ name, fields, unique })]),
    );
    const kept = new Set<string>();
    for (const index of collection.indexes) {
      const { name, fields, unique } = index;
      if (wanted.get(name) === JSON.stringify({ name, fields, unique })) kept.add(name);
      else this.#dropIndex(index.no);
    }
    for (const [name, declaration] of wanted) if (!kept.has(name)) this.#buildIndex(collection, declaration);
  }

  #dropIndex(no: number): void {
    this.#connection.prepare('DELETE FROM entries WHERE ix = ?').run([no]);
    this.#connection.prepare('DELETE FROM indexes WHERE no = ?').run([no]);
  }

  #buildIndex(collection: Collection, declaration: string): void {
    const { name, fields, unique } = JSON.parse(declaration) as IndexDeclaration;
    const insert = 'INSERT INTO indexes (collection, name, declaration, arrays) VALUES (?, ?, ?, ?)';
    const done = this.#connection.prepare(insert).run([collection.no, name, declaration, '[]']);
    const no = Number(done.lastInsertRowid);
    const index: StoredIndex = { no, collection: collection.no, name, fields, unique, arrays: new Set() };
    const select = 'SELECT no, body FROM documents WHERE collection = ?';
    for (const row of this.#connection.prepare(select).raw().all([collection.no])) {
      const [doc, body] = row as [number, string];
      this.#addEntries(index, doc, entriesOf(index, decodeBody(body)));
    }
  }

  #addEntries(index: StoredIndex, doc: number, entries: IndexEntries): void {
    for (const key of entries.keys) {
      const other = index.unique && this.newest.docsWithKey(index.no, key).some((holder) => holder !== doc);
      if (other)
        throw badRequest(`E11000 duplicate key error: the unique index ${index.name} cannot be built`);
      this.#statements.addEntry.run([index.no, key, doc]);
    }
    this.#noteArrays(index, entries.arrays);
  }

  #index(collection: Collection, no: number, before: Doc | undefined, after: Doc | undefined): void {
    for (const index of collection.indexes) {
      const old = before ? entriesOf(index, before).keys : [];
      const fresh = after ? entriesOf(index, after) : { keys: [], arrays: [] };
      for (const key of old) {
        if (!fresh.keys.some((other) => other.equals(key)))
          this.#statements.dropEntry.run([index.no, key, no]);
      }
      for (const key of fresh.keys) {
        if (!old.some((other) => other.equals(key))) this.#statements.addEntry.run([index.no, key, no]);
      }
      this.#noteArrays(index, fresh.arrays);
    }
  }

  #noteArrays(index: StoredIndex, arrays: number[]): void {
    const fresh = arrays.filter((position) => !index.arrays.has(position));
    if (fresh.length === 0) return;
    for (const position of fresh) index.arrays.add(position);
    this.#connection
      .prepare('UPDATE indexes SET arrays = ? WHERE no = ?')
      .run([JSON.stringify([...index.arrays]), index.no]);
  }
}

function open(path: string, fsync: boolean): Database.Database {
  const connection = new Database(path, { timeout: 5000 });
  connection.pragma('journal_mode = WAL');
  // What was removed or replaced is overwritten, not merely forgotten.
  connection.pragma('secure_delete = ON');
  connection.pragma(`synchronous = ${fsync ? 'FULL' : 'NORMAL'}`);
  return connection;
}

function openReader(path: string, fsync: boolean) {
  const connection = open(path, fsync);
  return { connection, reader: new Reader(connection) };
}

function prepareWrites(connection: Database.Database) {
  return {
    insert: connection.prepare('INSERT INTO documents (collection, id, body, seq) VALUES (?, ?, ?, ?)'),
    update: connection.prepare('UPDATE documents SET body = ?, seq = ? WHERE no = ?'),
    remove: connection.prepare('DELETE FROM documents WHERE no = ?'),
    addEntry: connection.prepare('INSERT INTO entries (ix, key, doc) VALUES (?, ?, ?)'),
    dropEntry: connection.prepare('DELETE FROM entries WHERE ix = ? AND key = ? AND doc = ?'),
  };
}
