import { badRequest } from '../refusal';
import { isNullish, typeOfValue } from '../values';
import { eager, type Operator, type Operators } from './expression';

export const ARITHMETIC: Operators = {
  $abs: ofOne(Math.abs),
  $ceil: ofOne(Math.ceil),
  $floor: ofOne(Math.floor),
  $exp: ofOne(Math.exp),
  // The form with a number of digits came with MongoDB 4.2.
  $trunc: ofOne(Math.trunc),
  $ln: ofOne((n, name) => Math.log(positive(n, name))),
  $log10: ofOne((n, name) => Math.log10(positive(n, name))),
  $sqrt: ofOne((n, name) => {
    if (n < 0) throw badRequest(`${name}'s argument must be greater than or equal to 0`);
    return Math.sqrt(n);
  }),
  $log: ofTwo((n, base, name) => {
    if (base === 1) throw badRequest(`${name}'s base must be a positive number not equal to 1`);
    return Math.log(positive(n, name)) / Math.log(positive(base, name));
  }),
  $pow: ofTwo((base, exponent, name) => {
    if (base === 0 && exponent < 0)
      throw badRequest(`${name} cannot take a base of 0 and a negative exponent`);
    return base ** exponent;
  }),
  $divide: ofTwo((one, other, name) => one / nonZero(other, name)),
  $mod: ofTwo((one, other, name) => one % nonZero(other, name)),
  $multiply: eager([0, Number.POSITIVE_INFINITY], (values, name) => {
    if (values.some(isNullish)) return null;
    return values.reduce<number>((product, value) => product * numeric(value, name), 1);
  }),
  $add: eager([0, Number.POSITIVE_INFINITY], added),
  $subtract: eager([2, 2], ([one, other]) => {
    if (isNullish(one) || isNullish(other)) return null;
    if (typeof one === 'number' && typeof other === 'number') return one - other;
    if (one instanceof Date && other instanceof Date) return one.getTime() - other.getTime();
    if (one instanceof Date && typeof other === 'number') return new Date(one.getTime() - Math.trunc(other));
    throw badRequest(`cant $subtract a ${typeOfValue(other)} from a ${typeOfValue(one)}`);
  }),
};

function ofOne(apply: (n: number, name: string) => number): Operator {
  return eager([1, 1], ([value], name) => (isNullish(value) ? null : apply(numeric(value, name), name)));
}

function ofTwo(apply: (one: number, other: number, name: string) => number): Operator {
  return eager([2, 2], ([one, other], name) =>
    isNullish(one) || isNullish(other) ? null : apply(numeric(one, name), numeric(other, name), name),
  );
}

/** Numbers, or milliseconds upon one date. */
function added(values: unknown[], name: string): unknown {
  if (values.some(isNullish)) return null;
  const dates = values.filter((value) => value instanceof Date);
  if (dates.length > 1) throw badRequest(`only one date allowed in an ${name} expression`);
  const numbers = values.filter((value) => !(value instanceof Date)).map((value) => numeric(value, name));
  const sum = numbers.reduce((total, number) => total + number, 0);
  const [date] = dates;
  return date ? new Date(date.getTime() + Math.trunc(sum)) : sum;
}

function numeric(value: unknown, name: string): number {
  if (typeof value === 'number') return value;
  throw badRequest(`${name} only supports numeric types, not ${typeOfValue(value)}`);
}

function positive(value: number, name: string): number {
  if (value > 0 || Number.isNaN(value)) return value;
  throw badRequest(`${name}'s argument must be a positive number, but is ${value}`);
}

function nonZero(value: number, name: string): number {
  if (value === 0) throw badRequest(`can't ${name} by zero`);
  return value;
}
