// Expressions of aggregations and of `$expr`: everything is checked before the first document is looked at.

import { type Doc, isPlainObject } from '../document';
import { badRequest } from '../refusal';
import type { Compile, Expression, Scope } from './expression';
import { OPERATORS } from './operators';

export function expressionOf(sent: unknown): Expression {
  return compilerWith(new Set())(sent);
}

export function scopeOf(root: Doc): Scope {
  return { root, variables: {} };
}

function compilerWith(known: ReadonlySet<string>): Compile {
  const compile: Compile = (sent, named) => {
    if (named) return compilerWith(new Set([...known, ...named]))(sent);
    if (typeof sent === 'string') return sent.startsWith('$') ? pathExpression(sent, known) : () => sent;
    if (Array.isArray(sent)) return listExpression(sent, compile);
    return isPlainObject(sent) ? objectExpression(sent, compile) : () => sent;
  };
  return compile;
}

function listExpression(sent: unknown[], compile: Compile): Expression {
  const items = sent.map((item) => compile(item));
  return (scope) => items.map((item) => item(scope) ?? null);
}

function objectExpression(sent: Doc, compile: Compile): Expression {
  const names = Object.keys(sent);
  const operator = names.find((name) => name.startsWith('$'));
  if (operator !== undefined) {
    if (names.length > 1)
      throw badRequest(`an object representing an expression must have exactly one field: ${operator}`);
    const make = Object.hasOwn(OPERATORS, operator) ? OPERATORS[operator] : undefined;
    if (!make) throw badRequest(`Unrecognized expression '${operator}'`);
    return make(sent[operator], compile, operator);
  }
  for (const name of names) checkName(name);
  const fields = Object.entries(sent).map(([name, value]) => [name, compile(value)] as const);
  return (scope) => {
    const values = fields.map(([name, value]) => [name, value(scope)] as const);
    return Object.fromEntries(values.filter(([, value]) => value !== undefined));
  };
}

function pathExpression(sent: string, known: ReadonlySet<string>): Expression {
  if (!sent.startsWith('$$')) {
    const path = partsOf(sent.slice(1));
    return ({ root }) => valueAt(root, path);
  }
  const [variable = '', ...path] = partsOf(sent.slice(2));
  if (variable === 'ROOT' || variable === 'CURRENT') return ({ root }) => valueAt(root, path);
  if (variable === 'REMOVE') return () => undefined;
  if (!known.has(variable)) throw badRequest(`Use of undefined variable: ${variable}`);
  return ({ variables }) => valueAt(variables[variable], path);
}

function partsOf(path: string): string[] {
  const parts = path.split('.');
  for (const part of parts) checkName(part);
  return parts;
}

function checkName(name: string): void {
  if (name === '') throw badRequest('FieldPath field names may not be empty strings');
  if (name.startsWith('$')) throw badRequest(`FieldPath field names may not start with '$': ${name}`);
  if (name.includes('.')) throw badRequest(`FieldPath field names may not contain '.': ${name}`);
}

/** Of a list the values of its objects; numbers in a path are names here, not places. */
function valueAt(holder: unknown, [name, ...rest]: readonly string[]): unknown {
  if (name === undefined) return holder;
  if (Array.isArray(holder)) {
    return holder.flatMap((item) => {
      const value = isPlainObject(item) ? valueAt(item, [name, ...rest]) : undefined;
      return value === undefined ? [] : [value];
    });
  }
  return isPlainObject(holder) && Object.hasOwn(holder, name) ? valueAt(holder[name], rest) : undefined;
}
