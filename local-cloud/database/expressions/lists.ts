// Lists as a whole.

import { isPlainObject } from '../document';
import { badRequest } from '../refusal';
import { isNullish, isSameValue, typeOfValue } from '../values';
import { eager, type Operators } from './expression';

export const LISTS: Operators = {
  $isArray: eager([1, 1], ([value]) => Array.isArray(value)),
  $size: eager([1, 1], ([value]) => {
    if (Array.isArray(value)) return value.length;
    throw badRequest(`The argument to $size must be an array, but was of type: ${typeOfValue(value)}`);
  }),
  $arrayElemAt: eager([2, 2], ([list, place], name) => {
    if (isNullish(list) || isNullish(place)) return null;
    return listOf(list, name).at(wholeNumber(place, `${name}'s second argument`));
  }),
  $concatArrays: eager([0, Number.POSITIVE_INFINITY], (lists, name) =>
    lists.some(isNullish) ? null : lists.flatMap((list) => listOf(list, name)),
  ),
  $reverseArray: eager([1, 1], ([list], name) =>
    isNullish(list) ? null : [...listOf(list, name)].reverse(),
  ),
  $in: eager([2, 2], ([wanted, list], name) => listOf(list, name).some((item) => isSameValue(item, wanted))),
  $indexOfArray: eager([2, 4], ([list, wanted, from, to], name) => {
    if (isNullish(list)) return null;
    const items = listOf(list, name);
    const start = from === undefined ? 0 : notNegative(from, `${name}'s starting index`);
    const end = to === undefined ? items.length : notNegative(to, `${name}'s ending index`);
    const place = items.slice(start, end).findIndex((item) => isSameValue(item, wanted));
    return place < 0 ? -1 : start + place;
  }),
  $range: eager([2, 3], ([from, to, by], name) => {
    const [start, end] = [wholeNumber(from, `${name}'s start`), wholeNumber(to, `${name}'s end`)];
    const step = by === undefined ? 1 : wholeNumber(by, `${name}'s step`);
    if (step === 0) throw badRequest(`${name} requires a non-zero step value`);
    return Array.from({ length: Math.max(0, Math.ceil((end - start) / step)) }, (_, at) => start + at * step);
  }),
  $slice: eager([2, 3], sliced),
  $arrayToObject: eager([1, 1], ([list], name) => {
    if (isNullish(list)) return null;
    const items = listOf(list, name);
    const entries = items.map((item) => entryOf(item, Array.isArray(items[0])));
    return Object.fromEntries(entries);
  }),
};

function sliced(values: unknown[], name: string): unknown {
  if (values.some(isNullish)) return null;
  const items = listOf(values[0], name);
  const second = wholeNumber(values[1], `Second argument to ${name}`);
  if (values.length === 2) return second < 0 ? items.slice(second) : items.slice(0, second);
  const count = wholeNumber(values[2], `Third argument to ${name}`);
  if (count <= 0) throw badRequest(`Third argument to ${name} must be positive: ${count}`);
  const start = second < 0 ? Math.max(0, items.length + second) : second;
  return items.slice(start, start + count);
}

/** All of a list are pairs, or all are objects of `k` and `v`. */
function entryOf(item: unknown, pairs: boolean): [name: string, value: unknown] {
  const isEntry = isPlainObject(item) && Object.keys(item).length === 2 && 'k' in item && 'v' in item;
  const [name, value]: unknown[] = pairs && Array.isArray(item) && item.length === 2 ? item : [];
  const found: unknown[] = !pairs && isEntry ? [item.k, item.v] : [name, value];
  if (typeof found[0] === 'string') return [found[0], found[1]];
  throw badRequest(
    '$arrayToObject requires an array of key-value pairs, where all are [k, v] or all are {k, v} with texts as keys',
  );
}

export function listOf(value: unknown, name: string): unknown[] {
  if (Array.isArray(value)) return value;
  throw badRequest(`${name} requires an array, not ${typeOfValue(value)}`);
}

export function wholeNumber(value: unknown, what: string): number {
  if (typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 2 ** 31) return value;
  throw badRequest(
    `${what} must be representable as a 32-bit integer, but it is ${typeOfValue(value)} (${String(value)})`,
  );
}

export function notNegative(value: unknown, what: string): number {
  const number = wholeNumber(value, what);
  if (number < 0) throw badRequest(`${what} must be nonnegative, but it is ${number}`);
  return number;
}
