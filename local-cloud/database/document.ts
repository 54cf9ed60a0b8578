// Documents as they travel (EJSON text) and as they are worked on (plain objects with Date, RegExp and BSON types).

import { BSONRegExp, EJSON } from 'bson';
import { bsonTypeOf } from './keys';
import { badRequest, CloudRefusal } from './refusal';

export type Doc = Record<string, unknown>;

const DOCUMENT_BYTES_MAX = 16 * 1024 * 1024;

export function isPlainObject(value: unknown): value is Doc {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

export function decodeBody(body: string): Doc {
  return (body.includes('"$') ? revived(EJSON.parse(body)) : JSON.parse(body)) as Doc;
}

export function encodeBody(doc: Doc): string {
  const body = EJSON.stringify(doc, { relaxed: true });
  if (body.length > DOCUMENT_BYTES_MAX / 4 && Buffer.byteLength(body) > DOCUMENT_BYTES_MAX) {
    throw badRequest('object to insert too large: a document holds at most 16 MB');
  }
  return body;
}

/** A document as callers get it: an ObjectId is a text to them. */
export function answeredBody({ body, doc }: { readonly body: string; readonly doc: Doc }): string {
  return body.includes('"$oid"') ? encodeAnswer(doc) : body;
}

export function encodeAnswer(doc: Doc): string {
  return encodeBody(withoutObjectIds(doc) as Doc);
}

function withoutObjectIds(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutObjectIds);
  if (bsonTypeOf(value) === 'ObjectId') return String(value);
  if (!isPlainObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, withoutObjectIds(field)]));
}

/** Reads EJSON that a caller sent; the answer to anything else is a refusal, never a fault of ours. */
export function decodeSent(text: unknown, what: string): Doc {
  if (text === undefined || text === '') return {};
  if (typeof text !== 'string') throw badRequest(`${what} is no text`);
  let parsed: unknown;
  try {
    parsed = revived(EJSON.parse(text));
  } catch (error) {
    throw error instanceof CloudRefusal ? error : badRequest(`${what} is no EJSON`);
  }
  if (!isPlainObject(parsed)) throw badRequest(`${what} is no object`);
  return parsed;
}

function revived(value: unknown): unknown {
  if (value instanceof BSONRegExp) return pattern(value);
  if (Array.isArray(value)) return value.map(revived);
  if (!isPlainObject(value)) return value;
  for (const [key, field] of Object.entries(value)) {
    if (typeof field === 'object' && field !== null) value[key] = revived(field);
  }
  return value;
}

/** Of JavaScript's flags that the SDK passes on only some mean anything to MongoDB. */
function pattern({ pattern: source, options }: BSONRegExp): RegExp {
  if (options.includes('x')) throw badRequest('the local cloud has no regular expressions with the option x');
  try {
    return new RegExp(source, options.replace(/[^imsu]/g, ''));
  } catch {
    throw badRequest(`Regular expression is invalid: ${source}`);
  }
}

/** `db.serverDate({offset})` travels as a marker; the cloud puts its own time in its place. */
export function withServerDates(value: unknown, now: number): unknown {
  if (Array.isArray(value)) return value.map((item) => withServerDates(item, now));
  if (!isPlainObject(value)) return value;
  const marker = value.$tcb_server_date;
  if (isPlainObject(marker)) return new Date(now + (typeof marker.offset === 'number' ? marker.offset : 0));
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, withServerDates(field, now)]));
}

export function checkFieldNames(value: unknown, at = ''): void {
  if (Array.isArray(value)) {
    for (const item of value) checkFieldNames(item, at);
    return;
  }
  if (!isPlainObject(value)) return;
  for (const [name, field] of Object.entries(value)) {
    const path = at ? `${at}.${name}` : name;
    if (name.startsWith('$')) {
      throw badRequest(`The dollar ($) prefixed field '${name}' in '${path}' is not valid for storage`);
    }
    if (name.includes('.') || name.includes('\0')) {
      throw badRequest(`The dotted field '${name}' in '${path}' is not valid for storage`);
    }
    checkFieldNames(field, path);
  }
}

export function cloned<T>(value: T): T;
export function cloned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => cloned(item));
  if (value instanceof Date) return new Date(value.getTime());
  if (!isPlainObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, cloned(field)]));
}

export function checkId(id: unknown): void {
  const allowed = typeof id === 'string' || typeof id === 'number' || bsonTypeOf(id) === 'ObjectId';
  if (!allowed) throw badRequest("the '_id' of a document is a string or a number");
}
