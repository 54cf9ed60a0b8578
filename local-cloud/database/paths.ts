// Dotted paths through documents, as MongoDB follows them for queries and indexes.

import { type Doc, isPlainObject } from './document';

/** All values found at a path. `many` says that an array was met on the way or at the end. */
export interface Found {
  values: unknown[];
  many: boolean;
}

export function valuesAt(doc: Doc, path: string): Found {
  const found: Found = { values: [], many: false };
  collect(doc, path.split('.'), 0, found);
  return found;
}

function collect(value: unknown, path: string[], depth: number, found: Found): void {
  const name = path[depth];
  if (name === undefined) {
    if (!Array.isArray(value)) found.values.push(value);
    else {
      found.many = true;
      found.values.push(...value);
      if (value.length === 0) found.values.push(EMPTY_ARRAY);
    }
    return;
  }
  if (Array.isArray(value)) {
    found.many = true;
    // What an array lacks on the way counts as absent, too: an index may offer too much, never too little.
    found.values.push(undefined);
    for (const item of value) if (isPlainObject(item)) collect(item, path, depth, found);
    if (/^\d+$/.test(name)) collect(value[Number(name)], path, depth + 1, found);
    return;
  }
  collect(isPlainObject(value) ? value[name] : undefined, path, depth + 1, found);
}

export const EMPTY_ARRAY: unique symbol = Symbol('empty array');

export function pathsCollide(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other}.`) || other.startsWith(`${one}.`);
}
