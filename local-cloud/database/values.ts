// Values compared as MongoDB compares them: by type first, and the fields of objects in their order.

import { isPlainObject } from './document';
import { BRACKET, bracketOf, bsonTypeOf, encodeValue } from './keys';

/** What is missing comes before null. */
export function compareValues(one: unknown, other: unknown): number {
  if (one === other) return 0;
  const [left, right] = [rankOf(one), rankOf(other)];
  if (left !== right) return left < right ? -1 : 1;
  if (typeof one === 'string' && typeof other === 'string') return compareTexts(one, other);
  if (typeof one === 'number' && typeof other === 'number') return compareNumbers(one, other);
  if (Array.isArray(one) && Array.isArray(other)) return compareLists(one, other);
  if (isPlainObject(one) && isPlainObject(other)) return compareFields(one, other);
  return Buffer.compare(encodeValue(one), encodeValue(other));
}

export function isSameValue(one: unknown, other: unknown): boolean {
  return compareValues(one, other) === 0;
}

/** Equal for values that are the same, to look them up by. */
export function keyOf(value: unknown): string {
  return encodeValue(value).toString('latin1');
}

export function isNullish(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

/** The name that MongoDB's messages give a type. */
export function typeOfValue(value: unknown): string {
  if (value === undefined) return 'missing';
  if (typeof value === 'number')
    return Number.isInteger(value) && Math.abs(value) < 2 ** 31 ? 'int' : 'double';
  if (typeof value === 'boolean') return 'bool';
  if (bsonTypeOf(value) === 'ObjectId') return 'objectId';
  const bracket = bracketOf(value);
  return Object.entries(BRACKET).find(([, code]) => code === bracket)?.[0] ?? 'object';
}

function rankOf(value: unknown): number {
  return value === undefined ? 0 : bracketOf(value);
}

function compareNumbers(one: number, other: number): number {
  if (Number.isNaN(one) || Number.isNaN(other))
    return Number(Number.isNaN(other)) - Number(Number.isNaN(one));
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** By code points, as UTF-8 sorts. */
function compareTexts(one: string, other: string): number {
  const end = Math.min(one.length, other.length);
  for (let at = 0; at < end; at++) {
    const [left, right] = [one.charCodeAt(at), other.charCodeAt(at)];
    if (left !== right) return codePointOrder(left) < codePointOrder(right) ? -1 : 1;
  }
  return Math.sign(one.length - other.length);
}

/** Halves of a pair stand for code points behind all that fit in one. */
function codePointOrder(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}

function compareLists(one: unknown[], other: unknown[]): number {
  const end = Math.min(one.length, other.length);
  for (let at = 0; at < end; at++) {
    const order = compareValues(one[at], other[at]);
    if (order !== 0) return order;
  }
  return Math.sign(one.length - other.length);
}

function compareFields(one: Record<string, unknown>, other: Record<string, unknown>): number {
  const [left, right] = [Object.entries(one), Object.entries(other)];
  for (const [at, [name, value]] of left.entries()) {
    const [otherName, otherValue] = right[at] ?? [];
    if (otherName === undefined) return 1;
    const order =
      Math.sign(rankOf(value) - rankOf(otherValue)) ||
      compareTexts(name, otherName) ||
      compareValues(value, otherValue);
    if (order !== 0) return order;
  }
  return left.length < right.length ? -1 : 0;
}
