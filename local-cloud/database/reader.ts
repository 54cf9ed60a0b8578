// Reads documents and index entries over one connection: the newest state, or the snapshot that the connection holds.

import type Database from 'libsql';
import { type Doc, decodeBody } from './document';
import type { Stretch } from './plan';

export class StoredDoc {
  #doc: Doc | undefined;

  constructor(
    readonly no: number,
    readonly seq: number,
    readonly body: string,
  ) {}

  get doc(): Doc {
    this.#doc ??= decodeBody(this.body);
    return this.#doc;
  }
}

export interface Entry {
  key: Buffer;
  doc: number;
}

const ESTIMATE_MAX = 1000;

type Row = [number, number, string];

export class Reader {
  readonly #byId;
  readonly #byNo;
  readonly #inOrder;
  readonly #forwards;
  readonly #backwards;
  readonly #count;
  readonly #estimate;
  readonly #sameKey;

  constructor(connection: Database.Database) {
    const columns = 'SELECT no, seq, body FROM documents';
    this.#byId = connection.prepare(`${columns} WHERE collection = ? AND id = ?`).raw();
    this.#byNo = connection.prepare(`${columns} WHERE no = ?`).raw();
    this.#inOrder = connection
      .prepare(`${columns} WHERE collection = ? AND no > ? ORDER BY no LIMIT ?`)
      .raw();
    this.#forwards = connection
      .prepare(
        'SELECT key, doc FROM entries WHERE ix = ? AND (key, doc) > (?, ?) AND key < ? ORDER BY key, doc LIMIT ?',
      )
      .raw();
    this.#backwards = connection
      .prepare(
        'SELECT key, doc FROM entries WHERE ix = ? AND (key, doc) < (?, ?) AND key >= ? ORDER BY key DESC, doc DESC LIMIT ?',
      )
      .raw();
    this.#count = connection
      .prepare('SELECT count(*) FROM entries WHERE ix = ? AND key >= ? AND key < ?')
      .raw();
    this.#estimate = connection
      .prepare('SELECT count(*) FROM (SELECT 1 FROM entries WHERE ix = ? AND key >= ? AND key < ? LIMIT ?)')
      .raw();
    this.#sameKey = connection.prepare('SELECT doc FROM entries WHERE ix = ? AND key = ?').raw();
  }

  byId(collection: number, id: Buffer): StoredDoc | undefined {
    return stored(this.#byId.get([collection, id]));
  }

  byNo(no: number): StoredDoc | undefined {
    return stored(this.#byNo.get([no]));
  }

  inOrder(collection: number, afterNo: number, limit: number): StoredDoc[] {
    return this.#inOrder.all([collection, afterNo, limit]).flatMap((row) => stored(row) ?? []);
  }

  entries(stretch: Stretch, last: Entry | undefined, limit: number): Entry[] {
    const { index, from, to, reverse } = stretch;
    const rows = reverse
      ? this.#backwards.all([index.no, last?.key ?? to, last?.doc ?? -1, from, limit])
      : this.#forwards.all([index.no, last?.key ?? from, last?.doc ?? -1, to, limit]);
    return (rows as [Buffer, number][]).map(([key, doc]) => ({ key, doc }));
  }

  countEntries(stretch: Stretch): number {
    const row = this.#count.get([stretch.index.no, stretch.from, stretch.to]) as [number];
    return row[0];
  }

  /** Like `countEntries`, but stops counting at a limit. */
  estimate(stretch: Stretch): number {
    const row = this.#estimate.get([stretch.index.no, stretch.from, stretch.to, ESTIMATE_MAX]) as [number];
    return row[0];
  }

  docsWithKey(index: number, key: Buffer): number[] {
    return (this.#sameKey.all([index, key]) as [number][]).map(([doc]) => doc);
  }
}

function stored(row: unknown): StoredDoc | undefined {
  if (!Array.isArray(row)) return undefined;
  const [no, seq, body] = row as Row;
  return new StoredDoc(no, seq, body);
}
