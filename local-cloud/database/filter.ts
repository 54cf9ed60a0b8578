// A filter as a caller sent it, checked against what MongoDB accepts and brought into a form in which mingo answers
// as MongoDB would.

import { Query } from 'mingo';
import { type Doc, isPlainObject } from './document';
import { badRequest } from './refusal';

const COMPARISONS = new Set(['$eq', '$ne', '$gt', '$gte', '$lt', '$lte']);
const LISTS = new Set(['$in', '$nin', '$all']);
const OTHERS = new Set(['$exists', '$type', '$mod', '$size', '$elemMatch', '$not', '$regex', '$options']);
const LOGIC = new Set(['$and', '$or', '$nor']);
const GEO = new Set(['$geoNear', '$near', '$nearSphere', '$geoWithin', '$within', '$geoIntersects']);
/** What MongoDB knows and the local cloud does not; `$search` is how the SDK sends a search for words. */
const NOT_PLAYED = new Set(['$jsonSchema', '$text', '$search', '$where']);

export function normalisedFilter(filter: Doc): Doc {
  return Object.fromEntries(Object.entries(filter).map(([key, value]) => [key, normalisedEntry(key, value)]));
}

export function matcher(filter: Doc): (doc: Doc) => boolean {
  if (Object.keys(filter).length === 0) return () => true;
  try {
    const query = new Query<Doc>(filter, { scriptEnabled: false });
    return (doc) => query.test(doc);
  } catch (error) {
    throw badRequest(error instanceof Error ? error.message : String(error));
  }
}

function normalisedEntry(key: string, value: unknown): unknown {
  if (LOGIC.has(key)) {
    if (!Array.isArray(value) || value.length === 0) throw badRequest(`${key} must be a nonempty array`);
    return value.map((part) => {
      if (!isPlainObject(part)) throw badRequest(`${key} entries need to be full objects`);
      return normalisedFilter(part);
    });
  }
  if (key === '$expr') return value;
  if (NOT_PLAYED.has(key)) throw badRequest(`the local cloud has no ${key}`);
  if (key.startsWith('$')) throw badRequest(`unknown top level operator: ${key}`);
  return isPlainObject(value) ? normalisedConditions(key, value) : value;
}

function normalisedConditions(path: string, conditions: Doc): unknown {
  const names = Object.keys(conditions);
  const operators = names.filter((name) => name.startsWith('$'));
  if (operators.length === 0) return conditions;
  if (operators.length < names.length) throw badRequest(`unknown operator in the condition on '${path}'`);
  const normalised = names.map((name) => normalisedCondition(path, name, conditions[name]));
  return Object.fromEntries(normalised);
}

function normalisedCondition(path: string, operator: string, operand: unknown): [string, unknown] {
  if (GEO.has(operator)) throw badRequest(`the local cloud has no geo queries (${operator} on '${path}')`);
  if (COMPARISONS.has(operator)) return comparison(operator, operand);
  if (LISTS.has(operator)) {
    if (!Array.isArray(operand)) throw badRequest(`${operator} needs an array (field '${path}')`);
    return [operator, operand];
  }
  if (!OTHERS.has(operator)) throw badRequest(`unknown operator: ${operator}`);
  if (operator === '$not') return [operator, normalisedNot(path, operand)];
  if (operator === '$elemMatch') return [operator, normalisedElement(path, operand)];
  return [operator, operand];
}

/** MongoDB compares null with null and absent fields only; mingo does not see absent fields in a comparison. */
function comparison(operator: string, operand: unknown): [string, unknown] {
  if (operand === null && (operator === '$gte' || operator === '$lte')) return ['$in', [null]];
  if (operand === null && (operator === '$gt' || operator === '$lt')) return ['$in', []];
  return [operator, operand];
}

function normalisedNot(path: string, operand: unknown): unknown {
  if (operand instanceof RegExp) return operand;
  if (!isPlainObject(operand) || !Object.keys(operand).some((name) => name.startsWith('$'))) {
    throw badRequest(`$not needs a regex or a document of operators (field '${path}')`);
  }
  return normalisedConditions(path, operand);
}

function normalisedElement(path: string, operand: unknown): unknown {
  if (!isPlainObject(operand)) throw badRequest(`$elemMatch needs an object (field '${path}')`);
  const operators = Object.keys(operand).some((name) => name.startsWith('$') && !LOGIC.has(name));
  return operators ? normalisedConditions(path, operand) : normalisedFilter(operand);
}
