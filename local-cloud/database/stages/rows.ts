// Stages that choose, order and multiply documents.

import { type Doc, isPlainObject } from '../document';
import { scopeOf } from '../expressions/compile';
import { checkedFilter } from '../filter';
import { matcher } from '../matching';
import { fatesOf, shaped } from '../projecting';
import { badRequest } from '../refusal';
import { sortedBy, sortOrderOf } from '../search';
import { isNullish } from '../values';
import { checkOptions, type MakeStage, objectOf, wholeOf } from './stage';

export const ROWS: Readonly<Record<string, MakeStage>> = {
  $match: (operand) => {
    if (!isPlainObject(operand)) throw badRequest('the match filter must be an expression in an object');
    const matches = matcher(checkedFilter(operand));
    return (docs) => docs.filter(matches);
  },
  $sort: (operand, name) => {
    const order = sortOrderOf(objectOf(operand, name));
    return (docs) => sortedBy(docs, order, (doc) => doc);
  },
  $limit: (operand, name) => {
    const rows = wholeOf(operand, 1, name);
    return (docs) => docs.slice(0, rows);
  },
  $skip: (operand, name) => {
    const rows = wholeOf(operand, 0, name);
    return (docs) => docs.slice(rows);
  },
  $sample: (operand, name) => {
    const sent = objectOf(operand, name);
    checkOptions(sent, name, ['size']);
    const size = wholeOf(sent.size, 1, `${name} 'size'`);
    return (docs) => shuffled(docs).slice(0, size);
  },
  $unwind: (operand, name) => {
    const sent = typeof operand === 'string' ? { path: operand } : objectOf(operand, name);
    checkOptions(sent, name, ['path', 'includeArrayIndex', 'preserveNullAndEmptyArrays']);
    const { path, includeArrayIndex: index, preserveNullAndEmptyArrays: preserve = false } = sent as Doc;
    if (typeof path !== 'string' || !path.startsWith('$') || path.startsWith('$$'))
      throw badRequest(`path option to $unwind stage should be prefixed with a '$': ${String(path)}`);
    if (index !== undefined && (typeof index !== 'string' || index === '' || index.startsWith('$')))
      throw badRequest('includeArrayIndex option to $unwind stage must be a name without $');
    if (typeof preserve !== 'boolean')
      throw badRequest('expected a boolean for the preserveNullAndEmptyArrays option to $unwind stage');
    const unwind = { path: path.slice(1), ...(index === undefined ? {} : { index }), preserve };
    return (docs) => docs.flatMap((doc) => unwound(doc, unwind));
  },
};

function shuffled(docs: readonly Doc[]): Doc[] {
  const drawn = docs.map((doc) => ({ doc, lot: Math.random() }));
  return drawn.sort((one, other) => one.lot - other.lot).map(({ doc }) => doc);
}

interface Unwind {
  path: string;
  index?: string;
  preserve: boolean;
}

function unwound(doc: Doc, { path, index, preserve }: Unwind): Doc[] {
  const value = fieldAt(doc, path.split('.'));
  const indexed = (made: Doc, at: number | null) => (index === undefined ? made : withField(made, index, at));
  if (Array.isArray(value) && value.length > 0)
    return value.map((item: unknown, at) => indexed(withField(doc, path, item), at));
  if (!Array.isArray(value) && !isNullish(value)) return [indexed(doc, null)];
  if (!preserve) return [];
  return [indexed(Array.isArray(value) ? withField(doc, path, undefined) : doc, null)];
}

/** Through objects only: a list on the way leads nowhere. */
function fieldAt(doc: unknown, path: readonly string[]): unknown {
  return path.reduce((value, name) => (isPlainObject(value) ? value[name] : undefined), doc);
}

function withField(doc: Doc, path: string, value: unknown): Doc {
  const fates = fatesOf({ [path]: value }, () => ({ expression: () => value }));
  return shaped(doc, fates, 'keep', scopeOf(doc)) as Doc;
}
