// The database actions of the SDK's wire format.

import { stagesSent } from '../database/aggregate';
import { answeredBody, type Doc, decodeSent, withServerDates } from '../database/document';
import type { Engine, Trace } from '../database/engine';
import { projected } from '../database/projection';
import type { StoredDoc } from '../database/reader';
import { badRequest, CloudRefusal, invalidParameter } from '../database/refusal';
import { sortOrderOf } from '../database/search';

export interface DatabaseAction {
  op: string;
  run: (engine: Engine, sent: Doc, trace: Trace) => Promise<Doc> | Doc;
}

/** The op's name is that of the SDK's method, except where one action serves two. */
export function databaseAction(sent: Doc): DatabaseAction | undefined {
  if (sent.action === 'database.modifyDocument') {
    return sent.merge === false ? { op: 'set', run: set } : { op: 'update', run: update };
  }
  if (sent.action === 'database.getDocument') return { op: 'get', run: get };
  return ACTIONS[String(sent.action)];
}

const ACTIONS: Record<string, DatabaseAction> = {
  'database.addCollection': {
    op: 'addCollection',
    run: (engine, sent) => {
      engine.addCollection(collectionOf(sent));
      return {};
    },
  },
  'database.insertDocument': { op: 'add', run: add },
  'database.calculateDocument': {
    op: 'count',
    run: (engine, sent, trace) => ({ data: { total: engine.count(queryOf(engine, sent), trace) } }),
  },
  'database.removeDocument': { op: 'remove', run: remove },
  'database.aggregateDocuments': {
    op: 'aggregate',
    run: (engine, sent, trace) => {
      const rows = engine.aggregate(collectionOf(sent), stagesSent(sent.stages), trace);
      return { data: { list: rows.map((row) => projected(row, undefined)) } };
    },
  },
  'database.modifyAndReturnDoc': { op: 'update', run: () => refuse('updateAndReturn') },
  'database.startTransaction': {
    op: 'startTransaction',
    run: (engine) => ({ transactionId: engine.startTransaction() }),
  },
  'database.commitTransaction': {
    op: 'commit',
    run: (engine, sent, trace) => {
      engine.commit(sent.transactionId ?? '', trace);
      return {};
    },
  },
  'database.abortTransaction': {
    op: 'rollback',
    run: (engine, sent) => {
      engine.abort(sent.transactionId ?? '');
      return {};
    },
  },
};

function refuse(name: string): never {
  throw badRequest(`the local cloud has no ${name}`);
}

async function add(engine: Engine, sent: Doc, trace: Trace): Promise<Doc> {
  if (!Array.isArray(sent.data) || sent.data.length === 0)
    throw invalidParameter('data is no list of documents');
  const docs = sent.data.map((text) => decoded(engine, text, 'the document'));
  const insertedIds = await engine.insert(collectionOf(sent), docs, sent.transactionId, trace);
  return { data: { insertedIds } };
}

function get(engine: Engine, sent: Doc, trace: Trace): Doc {
  const projection =
    sent.projection === undefined ? undefined : decodeSent(sent.projection, 'the projection');
  const order = decodeSent(sent.order, 'the order');
  const found = engine.find(
    {
      ...queryOf(engine, sent),
      sort: sortOrderOf(order),
      skip: wholeNumber(sent.offset, 'offset') ?? 0,
      limit: sent.queryType === 'DOC' ? 1 : (wholeNumber(sent.limit, 'limit') ?? 100),
    },
    trace,
  );
  return { data: { list: found.map((stored) => answered(stored, projection)) } };
}

async function update(engine: Engine, sent: Doc, trace: Trace): Promise<Doc> {
  const changes = decoded(engine, sent.data, 'the update');
  return { data: { updated: await engine.update(targetOf(engine, sent), changes, trace) } };
}

async function set(engine: Engine, sent: Doc, trace: Trace): Promise<Doc> {
  const target = targetOf(engine, sent);
  const fields = decoded(engine, sent.data, 'the document');
  const { updated, made } = await engine.set(target, target.filter._id, fields, trace);
  return { data: made ? { updated, upsert_id: target.filter._id } : { updated } };
}

async function remove(engine: Engine, sent: Doc, trace: Trace): Promise<Doc> {
  const target = targetOf(engine, sent);
  if (Object.keys(target.filter).length === 0) throw invalidParameter('remove needs a condition');
  return { data: { deleted: await engine.remove(target, trace) } };
}

function queryOf(engine: Engine, sent: Doc) {
  const filter = decoded(engine, sent.query, 'the query');
  return { collection: collectionOf(sent), filter, ...transactionOf(sent) };
}

function targetOf(engine: Engine, sent: Doc) {
  return { ...queryOf(engine, sent), multi: sent.multi === true };
}

function transactionOf(sent: Doc): { transaction?: unknown } {
  return sent.transactionId === undefined ? {} : { transaction: sent.transactionId };
}

function collectionOf(sent: Doc): string {
  if (typeof sent.collectionName !== 'string' || sent.collectionName === '') {
    throw invalidParameter('the name of the collection is missing');
  }
  return sent.collectionName;
}

function decoded(engine: Engine, text: unknown, what: string): Doc {
  return withServerDates(decodeSent(text, what), engine.now()) as Doc;
}

function wholeNumber(value: unknown, name: string): number | undefined {
  if (value === undefined) return undefined;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0)
    throw badRequest(`${name} is no whole number`);
  return value;
}

function answered(stored: StoredDoc, projection: Doc | undefined): string {
  return projection ? projected(stored.doc, projection) : answeredBody(stored);
}

export function refusalOf(error: unknown): { code: string; message: string } {
  if (error instanceof CloudRefusal) return { code: error.code, message: error.message };
  return { code: 'SYS_ERR', message: error instanceof Error ? error.message : String(error) };
}
