// What a filter demands of single fields, as far as an index could answer it.

import { type Doc, isPlainObject } from './document';
import { BRACKET, bracketOf } from './keys';

interface Limit {
  value: unknown;
  inclusive: boolean;
}

export interface FieldDemand {
  /** Any of these values. */
  equals?: unknown[];
  from?: Limit;
  to?: Limit;
  /** True where an index on the field cannot express all that is demanded of it. */
  inexact?: boolean;
}

export interface Demands {
  fields: Map<string, FieldDemand>;
  /** True where something is demanded that no field demand holds. */
  more: boolean;
}

/** `$and` is flattened; `$or` at the top is dealt with by the planner, branch by branch. */
export function demandsOf(filter: Doc): Demands {
  const demands: Demands = { fields: new Map(), more: false };
  read(filter, demands);
  return demands;
}

function read(filter: Doc, demands: Demands): void {
  for (const [key, value] of Object.entries(filter)) {
    if (key === '$and' && Array.isArray(value)) for (const part of value) read(part as Doc, demands);
    else if (key.startsWith('$')) demands.more = true;
    else readField(key, value, demands);
  }
}

function readField(path: string, value: unknown, demands: Demands): void {
  const conditions = isOperators(value) ? value : { $eq: value };
  for (const [operator, operand] of Object.entries(conditions)) {
    const demand = demands.fields.get(path) ?? {};
    if (demandOn(demand, operator, operand)) demands.fields.set(path, demand);
    else demands.more = true;
  }
}

function isOperators(value: unknown): value is Doc {
  return isPlainObject(value) && Object.keys(value).some((name) => name.startsWith('$'));
}

/** Adds a condition to what is demanded; false if no index can help with it. */
function demandOn(demand: FieldDemand, operator: string, operand: unknown): boolean {
  if (operator === '$eq' && isIndexable(operand)) return demandEquality(demand, [operand]);
  if (operator === '$in' && Array.isArray(operand) && operand.every(isIndexable))
    return demandEquality(demand, operand);
  if (operator === '$all' && Array.isArray(operand) && operand.length > 0 && isIndexable(operand[0])) {
    demand.inexact = true;
    return demandEquality(demand, [operand[0]]);
  }
  // Null is compared with null and with what is missing alone, which lie together in an index.
  if (operand === null && /^\$[gl]te?$/.test(operator))
    return demandEquality(demand, operator.endsWith('e') ? [null] : []);
  if (!isRangeable(operand)) return false;
  const limit: Limit = { value: operand, inclusive: operator.endsWith('e') };
  if (operator === '$gt' || operator === '$gte') return demandLimit(demand, 'from', limit);
  if (operator === '$lt' || operator === '$lte') return demandLimit(demand, 'to', limit);
  return false;
}

function demandEquality(demand: FieldDemand, values: unknown[]): boolean {
  if (demand.equals) demand.inexact = true;
  else demand.equals = values;
  return true;
}

function demandLimit(demand: FieldDemand, side: 'from' | 'to', limit: Limit): boolean {
  const other = demand[side === 'from' ? 'to' : 'from'];
  const mixed = other !== undefined && bracketOf(other.value) !== bracketOf(limit.value);
  if (demand[side] || mixed) demand.inexact = true;
  else demand[side] = limit;
  return true;
}

function isIndexable(value: unknown): boolean {
  return !Array.isArray(value) && !(value instanceof RegExp) && bracketOf(value) !== BRACKET.regex;
}

function isRangeable(value: unknown): boolean {
  const bracket = bracketOf(value);
  if (typeof value === 'number' && Number.isNaN(value)) return false;
  return [BRACKET.number, BRACKET.string, BRACKET.boolean, BRACKET.date].some((known) => known === bracket);
}
