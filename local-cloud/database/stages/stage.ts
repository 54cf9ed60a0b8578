// What a stage of an aggregation is. It is checked when it is made, before any document is looked at.

import { type Doc, isPlainObject } from '../document';
import { expressionOf } from '../expressions/compile';
import type { Expression } from '../expressions/expression';
import type { SortOrder } from '../plan';
import type { StoredDoc } from '../reader';
import { badRequest } from '../refusal';

export type Stage = (docs: Doc[]) => Doc[];

/** How a stage asks for documents of a collection. */
export type Fetch = (query: {
  collection: string;
  filter: Doc;
  sort?: SortOrder;
  limit?: number;
}) => StoredDoc[];

export type MakeStage = (operand: unknown, name: string) => Stage;

export function objectOf(operand: unknown, name: string): Doc {
  if (isPlainObject(operand) && Object.keys(operand).length > 0) return operand;
  throw badRequest(`the ${name} stage specification must be a non-empty object`);
}

export function checkOptions(sent: Doc, name: string, known: readonly string[]): void {
  const unknown = Object.keys(sent).find((key) => !known.includes(key));
  if (unknown !== undefined) throw badRequest(`Unrecognized option to ${name}: ${unknown}`);
}

/** What documents are grouped by must be a path or an operator, never a text or a number. */
export function groupingOf(sent: unknown, name: string): Expression {
  const isPath = typeof sent === 'string' && sent.startsWith('$');
  const isOperator = isPlainObject(sent) && Object.keys(sent)[0]?.startsWith('$');
  if (isPath || isOperator) return expressionOf(sent);
  throw badRequest(`the ${name} field must be defined as a $-prefixed path or an expression`);
}

export function wholeOf(operand: unknown, least: number, name: string): number {
  if (typeof operand === 'number' && Number.isInteger(operand) && operand >= least) return operand;
  throw badRequest(`the argument to ${name} must be a whole number and at least ${least}`);
}
