// Comparison, truth and choice.

import { badRequest } from '../refusal';
import { compareValues, isNullish } from '../values';
import { type Compile, eager, isTrue, type Operator, type Operators, operandsOf } from './expression';
import { parametersOf, variableOf } from './parameters';

export const LOGIC: Operators = {
  $cmp: compared((order) => order),
  $eq: compared((order) => order === 0),
  $ne: compared((order) => order !== 0),
  $gt: compared((order) => order > 0),
  $gte: compared((order) => order >= 0),
  $lt: compared((order) => order < 0),
  $lte: compared((order) => order <= 0),
  $not: eager([1, 1], ([value]) => !isTrue(value)),
  $and: (operand, compile, name) => {
    const operands = all(operand, compile, name);
    return (scope) => operands.every((each) => isTrue(each(scope)));
  },
  $or: (operand, compile, name) => {
    const operands = all(operand, compile, name);
    return (scope) => operands.some((each) => isTrue(each(scope)));
  },
  // More than one thing to fall back upon came with MongoDB 5.0.
  $ifNull: (operand, compile, name) => {
    const [value, instead] = operandsOf(operand, name, 2, 2).map((each) => compile(each));
    return (scope) => {
      const found = value?.(scope);
      return isNullish(found) ? instead?.(scope) : found;
    };
  },
  $cond: (operand, compile, name) => {
    const parts = Array.isArray(operand)
      ? operandsOf(operand, name, 3, 3)
      : ['if', 'then', 'else'].map((key) => parametersOf(operand, name, CHOICE)[key]);
    const [is, then, otherwise] = parts.map((each) => compile(each));
    return (scope) => (isTrue(is?.(scope)) ? then?.(scope) : otherwise?.(scope));
  },
  $switch: (operand, compile, name) => {
    const sent = parametersOf(operand, name, { needed: ['branches'], optional: ['default'] });
    if (!Array.isArray(sent.branches) || sent.branches.length === 0)
      throw badRequest(`${name} requires at least one branch`);
    const branches = sent.branches.map((branch) => {
      const parts = parametersOf(branch, `${name} branch`, { needed: ['case', 'then'] });
      return [compile(parts.case), compile(parts.then)] as const;
    });
    const otherwise = 'default' in sent ? compile(sent.default) : unmatched;
    return (scope) => (branches.find(([is]) => isTrue(is(scope)))?.[1] ?? otherwise)(scope);
  },
  $let: (operand, compile, name) => {
    const { vars, in: body } = parametersOf(operand, name, { needed: ['vars', 'in'] });
    const values = Object.entries(Object(vars)).map(
      ([variable, value]) => [variableOf(variable, name), compile(value)] as const,
    );
    const result = compile(
      body,
      values.map(([variable]) => variable),
    );
    return (scope) => {
      const named = values.map(([variable, value]) => [variable, value(scope)] as const);
      return result({ ...scope, variables: { ...scope.variables, ...Object.fromEntries(named) } });
    };
  },
  $literal: (operand) => () => operand,
  $meta: () => {
    throw badRequest('the local cloud has no $meta, for it has no search for words');
  },
};

const CHOICE = { needed: ['if', 'then', 'else'] };

function compared(answer: (order: number) => unknown): Operator {
  return eager([2, 2], ([one, other]) => answer(compareValues(one, other)));
}

function all(operand: unknown, compile: Compile, name: string) {
  return operandsOf(operand, name, 0, Number.POSITIVE_INFINITY).map((each) => compile(each));
}

export function unmatched(): never {
  throw badRequest('$switch could not find a matching branch for an input, and no default was specified');
}
