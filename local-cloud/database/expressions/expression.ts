// What an expression is, and how operators are made of plain functions.

import { badRequest } from '../refusal';

/** Where an expression is reckoned: the document, and what `$let` and the like have named. */
export interface Scope {
  readonly root: unknown;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Undefined where there is no value, which differs from null. */
export type Expression = (scope: Scope) => unknown;

/** Makes an expression of what was sent; `named` are variables that it may use besides those around it. */
export type Compile = (sent: unknown, named?: readonly string[]) => Expression;

export type Operator = (operand: unknown, compile: Compile, name: string) => Expression;

export type Operators = Readonly<Record<string, Operator>>;

/** An operator that needs nothing but the values of its operands. */
export function eager(
  [least, most]: readonly [least: number, most: number],
  apply: (values: unknown[], name: string) => unknown,
): Operator {
  return (operand, compile, name) => {
    const operands = operandsOf(operand, name, least, most).map((each) => compile(each));
    return (scope) =>
      apply(
        operands.map((each) => each(scope)),
        name,
      );
  };
}

/** A single operand need not stand in a list. */
export function operandsOf(operand: unknown, name: string, least: number, most: number): unknown[] {
  const operands: unknown[] = Array.isArray(operand) ? operand : [operand];
  if (operands.length >= least && operands.length <= most) return operands;
  const wanted =
    least === most
      ? `exactly ${least} arguments`
      : `at least ${least} arguments${Number.isFinite(most) ? `, and at most ${most}` : ''}`;
  throw badRequest(`Expression ${name} takes ${wanted}. ${operands.length} were passed in`);
}

/** 0, false, null and what is missing are untrue; an empty text is not. */
export function isTrue(value: unknown): boolean {
  return value !== undefined && value !== null && value !== false && value !== 0;
}
