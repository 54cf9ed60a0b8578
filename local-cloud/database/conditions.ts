// The conditions on one field. How the values are found that they are put to is the finder's affair.

import { type Doc, isPlainObject } from './document';
import { bracketOf } from './keys';
import { badRequest } from './refusal';
import { compareValues, isNullish, keyOf, typeOfValue } from './values';

type Test = (value: unknown) => boolean;

/** Whether a test holds for some value that is found; of lists each element is one, except where asked as a whole. */
type Finder = (holds: Test, whole: boolean) => boolean;

export type Condition = (some: Finder) => boolean;

/** Makes a test of objects of a whole filter. */
export type MakeMatcher = (filter: Doc) => (doc: Doc) => boolean;

const EACH = false;
const WHOLE = true;

export function conditionsOf(value: unknown, matcher: MakeMatcher): Condition[] {
  if (!isOperators(value)) return [equality(value)];
  const names = Object.keys(value).filter((name) => name !== '$options');
  return names.map((name) => conditionOf(name, value, matcher));
}

function isOperators(value: unknown): value is Doc {
  return isPlainObject(value) && Object.keys(value)[0]?.startsWith('$') === true;
}

function conditionOf(name: string, conditions: Doc, matcher: MakeMatcher): Condition {
  const operand = conditions[name];
  if (name === '$regex') return regular(operand, conditions.$options);
  const make = CONDITIONS[name];
  if (!make) throw badRequest(`unknown operator: ${name}`);
  return make(operand, matcher);
}

const CONDITIONS: Readonly<Record<string, (operand: unknown, matcher: MakeMatcher) => Condition>> = {
  $eq: (operand) => {
    const same = sameAs(operand);
    return (some) => some(same, EACH);
  },
  $ne: (operand) => not(equality(operand)),
  $gt: (operand) => comparison(operand, (order) => order > 0),
  $gte: (operand) => comparison(operand, (order) => order >= 0),
  $lt: (operand) => comparison(operand, (order) => order < 0),
  $lte: (operand) => comparison(operand, (order) => order <= 0),
  $in: (operand) => among(operand as unknown[]),
  $nin: (operand) => not(among(operand as unknown[])),
  $all: (operand, matcher) => {
    const each = (operand as unknown[]).map((item) =>
      isOperators(item) ? every(conditionsOf(item, matcher)) : equality(item),
    );
    return (some) => each.length > 0 && every(each)(some);
  },
  $exists: (operand) => {
    const wanted = !(isNullish(operand) || operand === false || operand === 0);
    return (some) => some((value) => value !== undefined, EACH) === wanted;
  },
  $size: (operand) => (some) => some((value) => Array.isArray(value) && value.length === operand, WHOLE),
  $mod: (operand) => {
    const [divisor, remainder] = (operand as number[]).map(Math.trunc);
    return (some) =>
      some((value) => typeof value === 'number' && Math.trunc(value) % (divisor ?? 1) === remainder, EACH);
  },
  $type: (operand) => {
    const names = Array.isArray(operand) ? operand : [operand];
    return (some) => some((value) => names.includes(typeName(value)), EACH);
  },
  $not: (operand, matcher) => not(every(conditionsOf(operand, matcher))),
  $elemMatch: (operand, matcher) => {
    const holds = elementTest(operand as Doc, matcher);
    return (some) => some((list) => Array.isArray(list) && list.some(holds), WHOLE);
  },
};

const LOGIC = ['$and', '$or', '$nor', '$expr'];

/** Fields are asked of elements that are objects (a list is one, whose places are its fields), operators of all. */
export function elementTest(wanted: Doc, matcher: MakeMatcher): Test {
  const [first] = Object.keys(wanted);
  if (isOperators(wanted) && !LOGIC.includes(first ?? '')) {
    const conditions = conditionsOf(wanted, matcher);
    return (item) => conditions.every((condition) => condition((holds) => holds(item)));
  }
  const matches = matcher(wanted);
  return (item) =>
    isPlainObject(item) ? matches(item) : Array.isArray(item) && matches(Object.fromEntries(item.entries()));
}

function equality(operand: unknown): Condition {
  if (operand instanceof RegExp) return regular(operand, undefined);
  const same = sameAs(operand);
  return (some) => some(same, EACH);
}

function not(condition: Condition): Condition {
  return (some) => !condition(some);
}

function every(conditions: readonly Condition[]): Condition {
  return (some) => conditions.every((condition) => condition(some));
}

/** Null is the same as nothing. */
function sameAs(operand: unknown): Test {
  if (isNullish(operand)) return isNullish;
  if (typeof operand === 'string' || typeof operand === 'boolean') return (value) => value === operand;
  return (value) => value !== undefined && compareValues(value, operand) === 0;
}

/** Only values of one type are compared, null with what is missing. */
function comparison(operand: unknown, wanted: (order: number) => boolean): Condition {
  if (isNullish(operand)) return (some) => wanted(0) && some(isNullish, EACH);
  const bracket = bracketOf(operand);
  return (some) =>
    some((value) => {
      if (value === undefined || bracketOf(value) !== bracket) return false;
      if (Number.isNaN(value) !== Number.isNaN(operand)) return false;
      return wanted(compareValues(value, operand));
    }, EACH);
}

function among(list: readonly unknown[]): Condition {
  const patterns = list.filter((item) => item instanceof RegExp);
  const keys = new Set(list.filter((item) => !(item instanceof RegExp)).map(keyOf));
  const holds = (value: unknown) =>
    keys.has(keyOf(value)) || (typeof value === 'string' && patterns.some((pattern) => pattern.test(value)));
  return (some) => some(holds, EACH);
}

function regular(operand: unknown, options: unknown): Condition {
  const pattern = patternOf(operand, options);
  return (some) => some((value) => typeof value === 'string' && pattern.test(value), EACH);
}

function patternOf(operand: unknown, options: unknown): RegExp {
  const [source, flags] = operand instanceof RegExp ? [operand.source, operand.flags] : [operand, ''];
  const wanted = options ?? flags;
  if (typeof source !== 'string' || typeof wanted !== 'string') throw badRequest('$regex has to be a string');
  if (/[^imsu]/.test(wanted)) throw badRequest(`the local cloud knows no option ${wanted} of $regex`);
  try {
    return new RegExp(source, wanted);
  } catch {
    throw badRequest(`Regular expression is invalid: ${source}`);
  }
}

function typeName(value: unknown): string {
  return typeof value === 'number' ? 'number' : typeOfValue(value);
}
