// Which fields of a document a query answers with.

import { elementTest } from './conditions';
import { type Doc, encodeAnswer, isPlainObject } from './document';
import { expressionOf, scopeOf } from './expressions/compile';
import { wholeNumber } from './expressions/lists';
import { checkedFilter } from './filter';
import { matcher } from './matching';
import { type Fate, fatesOf, leavesOf, shaped } from './projecting';
import { badRequest } from './refusal';

/** A document as it travels, with the fields that were asked for. */
export function projected(doc: Doc, projection: Doc | undefined): string {
  if (!projection || Object.keys(projection).length === 0) return encodeAnswer(doc);
  const slices = new Set<Fate>();
  const fates = fatesOf(projection, (value, path) => {
    const fate = fateOf(value, path);
    if (isPlainObject(value) && '$slice' in value) slices.add(fate);
    return fate;
  });
  // A part of a list says nothing of the other fields.
  const leaves = leavesOf(fates).filter((fate) => !slices.has(fate));
  const some = leaves.some((fate) => fate !== 'drop') || (leaves.length === 0 && fates.get('_id') === 'keep');
  if (some && leaves.includes('drop'))
    throw badRequest('Projection cannot have a mix of inclusion and exclusion');
  if (some && !fates.has('_id')) fates.set('_id', 'keep');
  return encodeAnswer(shaped(doc, fates, some ? 'drop' : 'keep', scopeOf(doc)) as Doc);
}

function fateOf(value: unknown, path: string): Fate {
  if (typeof value === 'number' || typeof value === 'boolean') return value ? 'keep' : 'drop';
  const [name, ...others] = isPlainObject(value) ? Object.keys(value) : [];
  const operand = isPlainObject(value) ? value[name ?? ''] : undefined;
  const field = expressionOf(`$${path}`);
  if (name === '$slice' && others.length === 0) {
    return { expression: (scope) => sliceOf(field(scope), operand) };
  }
  if (name === '$elemMatch' && others.length === 0 && isPlainObject(operand)) {
    const holds = elementTest(elementFilter(operand), matcher);
    return { expression: (scope) => firstOf(field(scope), holds) };
  }
  throw badRequest(`Unsupported projection option: ${path}: ${JSON.stringify(value)}`);
}

function elementFilter(operand: Doc): Doc {
  const { element } = checkedFilter({ element: { $elemMatch: operand } }) as { element: { $elemMatch: Doc } };
  return element.$elemMatch;
}

function firstOf(list: unknown, holds: (item: unknown) => boolean): unknown {
  const first = Array.isArray(list) ? list.findIndex(holds) : -1;
  return first < 0 ? undefined : (list as unknown[]).slice(first, first + 1);
}

function sliceOf(list: unknown, operand: unknown): unknown {
  const pair: unknown[] = Array.isArray(operand) ? operand : [operand];
  const [first = 0, count] = pair.map((part) => wholeNumber(part, '$slice in a projection'));
  if (!Array.isArray(list)) return list;
  if (count === undefined) return first < 0 ? list.slice(first) : list.slice(0, first);
  if (count <= 0) throw badRequest('$slice limit must be positive');
  const start = first < 0 ? Math.max(0, list.length + first) : first;
  return list.slice(start, start + count);
}
