// Projections: fields kept, left out or reckoned, along paths and through lists.

import { type Doc, isPlainObject } from './document';
import { expressionOf } from './expressions/compile';
import type { Expression, Scope } from './expressions/expression';
import { badRequest } from './refusal';

/** What is to become of a field: kept, left out, reckoned, or what is to become of the fields within it. */
export type Fate = 'keep' | 'drop' | { expression: Expression } | Fates;
export type Fates = Map<string, Fate>;

/** Undefined where the fields of the value say what is to become of the fields within. */
type FateOf = (value: unknown, path: string) => Fate | undefined;

/** `{'a.b': …}` and `{a: {b: …}}` say the same. */
export function fatesOf(spec: Doc, fateOf: FateOf): Fates {
  const fates: Fates = new Map();
  addFates(fates, spec, fateOf);
  return fates;
}

function addFates(fates: Fates, spec: Doc, fateOf: FateOf): void {
  if (Object.keys(spec).length === 0)
    throw badRequest('an empty object is not a valid value of a projection');
  for (const [path, value] of Object.entries(spec)) {
    const parts = path.split('.');
    const name = parts.pop() ?? '';
    const holder = parts.reduce((within, part) => fatesWithin(within, part, path), fates);
    checkName(name, path);
    const fate = fateOf(value, path);
    if (fate === undefined) addFates(fatesWithin(holder, name, path), value as Doc, fateOf);
    else if (holder.has(name)) throw conflicting(path);
    else holder.set(name, fate);
  }
}

function fatesWithin(fates: Fates, name: string, path: string): Fates {
  checkName(name, path);
  const fate = fates.get(name) ?? new Map();
  if (!(fate instanceof Map)) throw conflicting(path);
  fates.set(name, fate);
  return fate;
}

function checkName(name: string, path: string): void {
  if (name === '') throw badRequest(`FieldPath '${path}' has an empty field name`);
  if (name.startsWith('$')) throw badRequest(`FieldPath field names may not start with '$': '${path}'`);
}

function conflicting(path: string): Error {
  return badRequest(
    `specification contains two conflicting paths: '${path}' and one that holds it or is held by it`,
  );
}

export function reckoned(value: unknown): Fate | undefined {
  if (isPlainObject(value) && !Object.keys(value).some((name) => name.startsWith('$'))) return undefined;
  return { expression: expressionOf(value) };
}

/** All fates in a tree, without those of `_id` at the top. */
export function leavesOf(fates: Fates, top = true): Fate[] {
  return [...fates].flatMap(([name, fate]) => {
    if (top && name === '_id') return [];
    return fate instanceof Map ? leavesOf(fate, false) : [fate];
  });
}

/** `others` says what becomes of fields that have no fate. */
export function shaped(value: unknown, fates: Fates, others: 'keep' | 'drop', scope: Scope): unknown {
  if (Array.isArray(value)) {
    return value.map((item) => shaped(item, fates, others, scope)).filter((item) => item !== undefined);
  }
  if (!isPlainObject(value)) {
    const instead = additions({}, fates, others, scope);
    return Object.keys(instead).length > 0 || others === 'keep' ? orElse(instead, value) : undefined;
  }
  const kept: Doc = {};
  for (const [name, field] of Object.entries(value)) {
    const fate = fates.get(name) ?? others;
    const left = fate instanceof Map ? shaped(field, fate, others, scope) : field;
    // A field that is reckoned anew keeps its place where others stay.
    const stays = fate !== 'drop' && (others === 'keep' || !isReckoned(fate));
    if (stays && left !== undefined) kept[name] = left;
  }
  return additions(kept, fates, others, scope);
}

function orElse(instead: Doc, value: unknown): unknown {
  return Object.keys(instead).length > 0 ? instead : value;
}

function isReckoned(fate: Fate): fate is { expression: Expression } {
  return typeof fate === 'object' && !(fate instanceof Map);
}

/** Adds what is reckoned, also within fields that are not there. */
function additions(doc: Doc, fates: Fates, others: 'keep' | 'drop', scope: Scope): Doc {
  for (const [name, fate] of fates) {
    if (isReckoned(fate)) {
      const value = fate.expression(scope);
      if (value === undefined) delete doc[name];
      else doc[name] = value;
    } else if (fate instanceof Map && !Object.hasOwn(doc, name)) {
      const made = additions({}, fate, others, scope);
      if (Object.keys(made).length > 0) doc[name] = made;
    }
  }
  return doc;
}
