// A filter as a caller sent it, checked against what MongoDB accepts.

import { type Doc, isPlainObject } from './document';
import { badRequest } from './refusal';

const COMPARISONS = new Set(['$eq', '$ne', '$gt', '$gte', '$lt', '$lte']);
const LISTS = new Set(['$in', '$nin', '$all']);
const OTHERS = new Set(['$exists', '$type', '$mod', '$size', '$elemMatch', '$not', '$regex', '$options']);
const LOGIC = new Set(['$and', '$or', '$nor']);
const GEO = new Set(['$geoNear', '$near', '$nearSphere', '$geoWithin', '$within', '$geoIntersects']);
/** What MongoDB knows and the local cloud does not; `$search` is how the SDK sends a search for words. */
const NOT_PLAYED = new Set(['$jsonSchema', '$text', '$search', '$where']);

/** Kinds of numbers cannot be told from each other here. */
const TYPES = new Set(['number', 'string', 'object', 'array', 'objectId', 'bool', 'date', 'null', 'regex']);

export function checkedFilter(filter: Doc): Doc {
  return Object.fromEntries(Object.entries(filter).map(([key, value]) => [key, checkedEntry(key, value)]));
}

function checkedEntry(key: string, value: unknown): unknown {
  if (LOGIC.has(key)) {
    if (!Array.isArray(value) || value.length === 0) throw badRequest(`${key} must be a nonempty array`);
    return value.map((part) => {
      if (!isPlainObject(part)) throw badRequest(`${key} entries need to be full objects`);
      return checkedFilter(part);
    });
  }
  if (key === '$expr') return value;
  if (NOT_PLAYED.has(key)) throw badRequest(`the local cloud has no ${key}`);
  if (key.startsWith('$')) throw badRequest(`unknown top level operator: ${key}`);
  return isPlainObject(value) ? checkedConditions(key, value) : value;
}

function checkedConditions(path: string, conditions: Doc): unknown {
  const names = Object.keys(conditions);
  const operators = names.filter((name) => name.startsWith('$'));
  if (operators.length === 0) return conditions;
  if (operators.length < names.length) throw badRequest(`unknown operator in the condition on '${path}'`);
  if ('$options' in conditions && !('$regex' in conditions))
    throw badRequest(`$options needs a $regex (field '${path}')`);
  return Object.fromEntries(names.map((name) => checkedCondition(path, name, conditions[name])));
}

function checkedCondition(path: string, operator: string, operand: unknown): [string, unknown] {
  if (GEO.has(operator)) throw badRequest(`the local cloud has no geo queries (${operator} on '${path}')`);
  if (COMPARISONS.has(operator)) return [operator, operand];
  if (LISTS.has(operator)) {
    if (!Array.isArray(operand)) throw badRequest(`${operator} needs an array (field '${path}')`);
    return [operator, operand.map((item: unknown) => checkedItem(path, operator, item))];
  }
  if (NOT_PLAYED.has(operator)) throw badRequest(`the local cloud has no ${operator} (field '${path}')`);
  if (!OTHERS.has(operator)) throw badRequest(`unknown operator: ${operator}`);
  checkOperand(path, operator, operand);
  if (operator === '$not') return [operator, checkedNot(path, operand)];
  if (operator === '$elemMatch') return [operator, checkedElement(path, operand)];
  return [operator, operand];
}

/** Lists hold values; `$all` also takes what elements of the list must match. */
function checkedItem(path: string, operator: string, item: unknown): unknown {
  if (!isPlainObject(item) || !Object.keys(item).some((name) => name.startsWith('$'))) return item;
  if (operator === '$all' && '$elemMatch' in item) return checkedConditions(path, item);
  throw badRequest(`cannot nest $ under ${operator} (field '${path}')`);
}

function checkOperand(path: string, operator: string, operand: unknown): void {
  const whole = typeof operand === 'number' && Number.isInteger(operand) && operand >= 0;
  if (operator === '$size' && !whole)
    throw badRequest(`$size must be a whole number and may not be negative (field '${path}')`);
  if (operator === '$mod') checkModulo(path, operand);
  const types: unknown[] = Array.isArray(operand) ? operand : [operand];
  if (operator === '$type' && !types.every((type) => TYPES.has(String(type))))
    throw badRequest(`the local cloud knows $type with ${[...TYPES].join(', ')} (field '${path}')`);
}

function checkModulo(path: string, operand: unknown): void {
  const numbers = Array.isArray(operand) ? operand.filter((item) => typeof item === 'number') : [];
  if (!Array.isArray(operand) || operand.length !== 2 || numbers.length !== 2)
    throw badRequest(`malformed mod, it takes a divisor and a remainder (field '${path}')`);
  if (Math.trunc(numbers[0] ?? 0) === 0) throw badRequest(`divisor cannot be 0 (field '${path}')`);
}

function checkedNot(path: string, operand: unknown): unknown {
  if (operand instanceof RegExp) return operand;
  if (!isPlainObject(operand) || !Object.keys(operand).some((name) => name.startsWith('$'))) {
    throw badRequest(`$not needs a regex or a document of operators (field '${path}')`);
  }
  return checkedConditions(path, operand);
}

function checkedElement(path: string, operand: unknown): unknown {
  if (!isPlainObject(operand)) throw badRequest(`$elemMatch needs an object (field '${path}')`);
  if ('$expr' in operand) throw badRequest('$expr can only be applied to the top-level document');
  const operators = Object.keys(operand).some((name) => name.startsWith('$') && !LOGIC.has(name));
  return operators ? checkedConditions(path, operand) : checkedFilter(operand);
}
