// Whether a document has what a filter asks for. The filter has been checked before (see filter.ts).

import { conditionsOf } from './conditions';
import { type Doc, isPlainObject } from './document';
import { expressionOf, scopeOf } from './expressions/compile';
import { isTrue } from './expressions/expression';

export type Matcher = (doc: Doc) => boolean;

export function matcher(filter: Doc): Matcher {
  const parts = Object.entries(filter).map(([key, value]) => partOf(key, value));
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  return (doc) => parts.every((holds) => holds(doc));
}

function partOf(key: string, value: unknown): Matcher {
  if (key === '$and' || key === '$or' || key === '$nor') return logical(key, (value as Doc[]).map(matcher));
  if (key === '$expr') {
    const expression = expressionOf(value);
    return (doc) => isTrue(expression(scopeOf(doc)));
  }
  const path = key.split('.');
  const conditions = conditionsOf(value, matcher);
  return (doc) =>
    conditions.every((condition) => condition((holds, whole) => someAt(doc, path, 0, whole, holds)));
}

function logical(key: string, parts: readonly Matcher[]): Matcher {
  if (key === '$and') return (doc) => parts.every((holds) => holds(doc));
  if (key === '$or') return (doc) => parts.some((holds) => holds(doc));
  return (doc) => !parts.some((holds) => holds(doc));
}

/**
 * Follows a path as MongoDB does: through the objects of lists and to places in lists. Of a list at its end each
 * element is tried and then the list, or the list alone where it is asked for as a whole.
 */
function someAt(
  value: unknown,
  path: readonly string[],
  at: number,
  whole: boolean,
  holds: (value: unknown) => boolean,
): boolean {
  const name = path[at];
  if (name === undefined) return (!whole && Array.isArray(value) && value.some(holds)) || holds(value);
  if (!Array.isArray(value)) return someAt(fieldOf(value, name), path, at + 1, whole, holds);
  return value.some((item, place) => {
    if (isPlainObject(item) && someAt(item, path, at, whole, holds)) return true;
    if (String(place) !== name) return false;
    return at + 1 === path.length ? holds(item) : someAt(item, path, at + 1, whole, holds);
  });
}

function fieldOf(value: unknown, name: string): unknown {
  return isPlainObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}
