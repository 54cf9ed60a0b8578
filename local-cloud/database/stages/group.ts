// $group and the stages that are made of it.

import { ACCUMULATORS } from '../accumulators';
import { type Doc, isPlainObject } from '../document';
import { expressionOf, scopeOf } from '../expressions/compile';
import type { Expression } from '../expressions/expression';
import { badRequest } from '../refusal';
import { sortedBy } from '../search';
import { keyOf } from '../values';
import { groupingOf, type MakeStage, objectOf } from './stage';

export type Gather = (docs: readonly Doc[]) => Doc;

export const GROUPS: Readonly<Record<string, MakeStage>> = {
  $group: (operand, name) => {
    const { _id: by, ...fields } = objectOf(operand, name);
    if (by === undefined) throw badRequest('a group specification must include an _id');
    return grouped(expressionOf(by), gathering(fields));
  },
  $sortByCount: (operand, name) => {
    const group = grouped(groupingOf(operand, name), COUNT);
    return (docs) => sortedBy(group(docs), [['count', -1]], (doc) => doc);
  },
  $count: (operand) => {
    const named = typeof operand === 'string' && operand !== '' && !/^\$|\.|\0/.test(operand);
    if (!named) throw badRequest('the count field must be a non-empty string without $ or dots');
    return (docs) => (docs.length > 0 ? [{ [operand]: docs.length }] : []);
  },
};

/** The first-come order of the groups is no promise of MongoDB's. */
function grouped(by: Expression, gather: Gather): (docs: readonly Doc[]) => Doc[] {
  return (docs) => {
    const groups = new Map<string, { _id: unknown; docs: Doc[] }>();
    for (const doc of docs) {
      const _id = by(scopeOf(doc)) ?? null;
      const key = keyOf(_id);
      const group = groups.get(key) ?? { _id, docs: [] };
      group.docs.push(doc);
      groups.set(key, group);
    }
    return [...groups.values()].map(({ _id, docs: members }) => ({ _id, ...gather(members) }));
  };
}

/** Fields of which each is gathered by one accumulator. */
export function gathering(fields: Doc): Gather {
  const makers = Object.entries(fields).map(([name, sent]) => [name, accumulatorOf(name, sent)] as const);
  return (docs) => Object.fromEntries(makers.map(([name, make]) => [name, make(docs)]));
}

export const COUNT = gathering({ count: { $sum: 1 } });

function accumulatorOf(field: string, sent: unknown): (docs: readonly Doc[]) => unknown {
  if (field.includes('.')) throw badRequest(`The field name '${field}' cannot contain '.'`);
  if (field.startsWith('$')) throw badRequest(`The field name '${field}' cannot be an operator name`);
  const [name = '', ...others] = isPlainObject(sent) ? Object.keys(sent) : [];
  if (!isPlainObject(sent) || !name.startsWith('$'))
    throw badRequest(`The field '${field}' must be an accumulator object`);
  if (others.length > 0) throw badRequest(`The field '${field}' must specify one accumulator`);
  const gather = Object.hasOwn(ACCUMULATORS, name) ? ACCUMULATORS[name] : undefined;
  if (!gather) throw badRequest(`unknown group operator '${name}'`);
  if (Array.isArray(sent[name])) throw badRequest(`The ${name} accumulator is a unary operator`);
  const value = expressionOf(sent[name]);
  return (docs) => gather(docs.map((doc) => value(scopeOf(doc))));
}
