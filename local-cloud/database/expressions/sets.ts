// Lists as sets. In which order a set lies MongoDB leaves open; here it is that of the values.

import { badRequest } from '../refusal';
import { compareValues, isNullish, keyOf, typeOfValue } from '../values';
import { eager, isTrue, type Operators } from './expression';

const ANY = Number.POSITIVE_INFINITY;

export const SETS: Operators = {
  $allElementsTrue: eager([1, 1], ([list], name) => setOf(list, name).every(isTrue)),
  $anyElementTrue: eager([1, 1], ([list], name) => setOf(list, name).some(isTrue)),
  $setDifference: eager([2, 2], ([list, without], name) => {
    if (isNullish(list) || isNullish(without)) return null;
    const gone = keysOf(setOf(without, name));
    return distinct(setOf(list, name)).filter((item) => !gone.has(keyOf(item)));
  }),
  $setEquals: eager([2, ANY], (lists, name) => {
    const [first = [], ...others] = lists.map((list) => setOf(list, name));
    return others.every((other) => isWithin(first, other) && isWithin(other, first));
  }),
  $setIsSubset: eager([2, 2], ([list, within], name) => isWithin(setOf(list, name), setOf(within, name))),
  $setIntersection: eager([0, ANY], (lists, name) => {
    if (lists.some(isNullish)) return null;
    const [first = [], ...others] = lists.map((list) => setOf(list, name));
    const keys = others.map(keysOf);
    return inOrder(distinct(first).filter((item) => keys.every((other) => other.has(keyOf(item)))));
  }),
  $setUnion: eager([0, ANY], (lists, name) => {
    if (lists.some(isNullish)) return null;
    return inOrder(distinct(lists.flatMap((list) => setOf(list, name))));
  }),
};

/** Of equal ones the first. */
export function distinct(items: readonly unknown[]): unknown[] {
  const kept = new Map<string, unknown>();
  for (const item of items) {
    const key = keyOf(item);
    if (!kept.has(key)) kept.set(key, item);
  }
  return [...kept.values()];
}

function isWithin(some: readonly unknown[], all: readonly unknown[]): boolean {
  const keys = keysOf(all);
  return some.every((item) => keys.has(keyOf(item)));
}

function keysOf(items: readonly unknown[]): Set<string> {
  return new Set(items.map(keyOf));
}

function inOrder(items: unknown[]): unknown[] {
  return items.sort(compareValues);
}

function setOf(value: unknown, name: string): unknown[] {
  if (Array.isArray(value)) return value;
  throw badRequest(`All operands of ${name} must be arrays. One argument is of type: ${typeOfValue(value)}`);
}
