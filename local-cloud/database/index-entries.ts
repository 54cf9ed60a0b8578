// What an index holds for a document: one key, or one per element where a field is an array.

import type { Doc } from './document';
import { type Direction, encodeValue, INDEXED_BYTES_MAX, inverted, NOTHING } from './keys';
import { EMPTY_ARRAY, valuesAt } from './paths';
import { badRequest } from './refusal';

export interface IndexDeclaration {
  name: string;
  fields: [string, Direction][];
  unique?: boolean | undefined;
}

export interface CollectionDeclaration {
  name: string;
  indexes: IndexDeclaration[];
}

export interface IndexEntries {
  keys: Buffer[];
  /** The positions of the fields at which this document has an array. */
  arrays: number[];
}

export function entriesOf(index: IndexDeclaration, doc: Doc): IndexEntries {
  const arrays: number[] = [];
  let keys: Buffer[] = [Buffer.alloc(0)];
  for (const [position, [path, direction]] of index.fields.entries()) {
    const found = valuesAt(doc, path);
    if (found.many) arrays.push(position);
    const encoded = distinct(found.values.map((value) => encodeIndexed(value, direction, index.name)));
    keys = keys.flatMap((key) => encoded.map((part) => Buffer.concat([key, part])));
  }
  if (arrays.length > 1 && !sameArray(index, arrays)) {
    throw badRequest(`cannot index parallel arrays (index ${index.name})`);
  }
  return { keys, arrays };
}

function encodeIndexed(value: unknown, direction: Direction, index: string): Buffer {
  if (value === EMPTY_ARRAY) return direction === 1 ? NOTHING : inverted(NOTHING);
  const encoded = encodeValue(value, direction);
  if (encoded.length > INDEXED_BYTES_MAX + 3) {
    throw badRequest(
      `key too large to index: the index ${index} takes values of at most ${INDEXED_BYTES_MAX} bytes`,
    );
  }
  return encoded;
}

function sameArray(index: IndexDeclaration, positions: number[]): boolean {
  const roots = positions.map((position) => index.fields[position]?.[0].split('.')[0]);
  return roots.every((root) => root === roots[0]);
}

function distinct(keys: Buffer[]): Buffer[] {
  if (keys.length < 2) return keys;
  return [...new Map(keys.map((key) => [key.toString('latin1'), key])).values()];
}
