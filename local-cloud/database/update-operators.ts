// One function per update operator; each changes the document in place or refuses as MongoDB does.

import { checkFieldNames, cloned, type Doc, isPlainObject } from './document';
import { BRACKET, bracketOf, type Direction, encodeValue } from './keys';
import { isKept } from './pull';
import { badRequest } from './refusal';

type Apply = (doc: Doc, path: string, operand: unknown) => void;

interface Place {
  holder: Doc | unknown[];
  name: string;
}

export const UPDATE_OPERATORS: Record<string, Apply> = {
  $set: (doc, path, operand) => {
    put(reach(doc, path), storable(operand, path));
  },
  $setOnInsert: () => undefined,
  $unset: (doc, path) => {
    const place = existing(doc, path);
    if (!place) return;
    if (Array.isArray(place.holder)) put(place, null);
    else delete place.holder[place.name];
  },
  $inc: (doc, path, operand) => arithmetic(doc, path, operand, '$inc', (one, other) => one + other, 0),
  $mul: (doc, path, operand) => arithmetic(doc, path, operand, '$mul', (one, other) => one * other, 0),
  $min: (doc, path, operand) => extreme(doc, path, operand, -1),
  $max: (doc, path, operand) => extreme(doc, path, operand, 1),
  $rename: (doc, path, target) => {
    if (typeof target !== 'string') throw badRequest(`The 'to' field for $rename must be a string`);
    const place = existing(doc, path);
    if (!place) return;
    if (Array.isArray(place.holder)) throw badRequest(`The source field '${path}' of $rename is in an array`);
    const value = place.holder[place.name];
    delete place.holder[place.name];
    put(reach(doc, target), value);
  },
  $push: push,
  $addToSet: (doc, path, operand) => {
    const list = listAt(doc, path, '$addToSet');
    const added = isPlainObject(operand) && '$each' in operand ? eachOf(operand, '$addToSet') : [operand];
    for (const item of added) if (!list.some((other) => same(other, item))) list.push(storable(item, path));
  },
  $pop: (doc, path, operand) => {
    if (operand !== 1 && operand !== -1) throw badRequest(`$pop expects 1 or -1 (field '${path}')`);
    const list = existingList(doc, path, '$pop');
    if (operand === 1) list?.pop();
    else list?.shift();
  },
  $pullAll: (doc, path, operand) => {
    if (!Array.isArray(operand)) throw badRequest(`$pullAll requires an array argument (field '${path}')`);
    keepOnly(existingList(doc, path, '$pullAll'), (item) => !operand.some((pulled) => same(item, pulled)));
  },
  $pull: (doc, path, operand) => keepOnly(existingList(doc, path, '$pull'), isKept(operand)),
};

function storable(value: unknown, path: string): unknown {
  checkFieldNames(value, path);
  return cloned(value);
}

function arithmetic(
  doc: Doc,
  path: string,
  operand: unknown,
  operator: string,
  compute: (one: number, other: number) => number,
  absent: number,
): void {
  if (typeof operand !== 'number') {
    throw badRequest(
      `Cannot ${operator === '$inc' ? 'increment' : 'multiply'} with non-numeric argument: {${path}}`,
    );
  }
  const place = reach(doc, path);
  const value = valueIn(place);
  if (value !== undefined && typeof value !== 'number') {
    throw badRequest(
      `Cannot apply ${operator} to a value of non-numeric type. {_id: ${String(doc._id)}} has the field '${place.name}' of non-numeric type ${typeName(value)}`,
    );
  }
  put(place, compute(value ?? absent, operand));
}

function extreme(doc: Doc, path: string, operand: unknown, direction: Direction): void {
  const place = reach(doc, path);
  const value = valueIn(place);
  const order = Buffer.compare(encodeValue(operand), encodeValue(value));
  if (value === undefined || Math.sign(order) === direction) put(place, storable(operand, path));
}

function push(doc: Doc, path: string, operand: unknown): void {
  const list = listAt(doc, path, '$push');
  if (!isPlainObject(operand) || !('$each' in operand)) {
    list.push(storable(operand, path));
    return;
  }
  const unknown = Object.keys(operand).find(
    (name) => !['$each', '$position', '$slice', '$sort'].includes(name),
  );
  if (unknown) throw badRequest(`Unrecognized clause in $push: ${unknown}`);
  const { $position: position, $slice: slice, $sort: sort } = operand;
  for (const [name, value] of Object.entries({ $position: position, $slice: slice })) {
    if (value !== undefined && !Number.isInteger(value))
      throw badRequest(`The value for ${name} must be an integer`);
  }
  list.splice(
    typeof position === 'number' ? position : list.length,
    0,
    ...eachOf(operand, '$push').map((item) => storable(item, path)),
  );
  if (sort !== undefined) sortList(list, sort);
  if (typeof slice === 'number')
    list.splice(0, list.length, ...(slice < 0 ? list.slice(slice) : list.slice(0, slice)));
}

function sortList(list: unknown[], sort: unknown): void {
  const order = isPlainObject(sort) ? Object.entries(sort) : [['', sort] as const];
  list.sort((one, other) => {
    for (const [path, direction] of order) {
      const [left, right] = [one, other].map((item) => encodeValue(path ? fieldOf(item, path) : item));
      const compared = left && right ? Buffer.compare(left, right) : 0;
      if (compared !== 0) return direction === -1 ? -compared : compared;
    }
    return 0;
  });
}

function fieldOf(item: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, name) => (isPlainObject(value) ? value[name] : undefined), item);
}

function eachOf(operand: Doc, operator: string): unknown[] {
  if (!Array.isArray(operand.$each))
    throw badRequest(`The argument to $each in ${operator} must be an array`);
  return operand.$each;
}

function keepOnly(list: unknown[] | undefined, keep: (item: unknown) => boolean): void {
  list?.splice(0, list.length, ...list.filter(keep));
}

function listAt(doc: Doc, path: string, operator: string): unknown[] {
  const place = reach(doc, path);
  const value = valueIn(place);
  if (value !== undefined) return asList(value, path, operator, doc);
  const list: unknown[] = [];
  put(place, list);
  return list;
}

function existingList(doc: Doc, path: string, operator: string): unknown[] | undefined {
  const place = existing(doc, path);
  return place && asList(valueIn(place), path, operator, doc);
}

function asList(value: unknown, path: string, operator: string, doc: Doc): unknown[] {
  if (Array.isArray(value)) return value;
  throw badRequest(
    `The field '${path}' must be an array but is of type ${typeName(value)} in document {_id: ${String(doc._id)}} (${operator})`,
  );
}

/** The place of a path, with the objects on the way made; MongoDB makes no fields in scalars or null. */
function reach(doc: Doc, path: string): Place {
  const parts = path.split('.');
  const name = parts.pop() ?? path;
  let holder: Doc | unknown[] = doc;
  for (const part of parts) {
    const place = checkedPlace(holder, part);
    let next = valueIn(place);
    if (next === undefined) {
      next = {};
      put(place, next);
    }
    if (!isPlainObject(next) && !Array.isArray(next))
      throw cannotCreate(parts[parts.indexOf(part) + 1] ?? name, part, next);
    holder = next;
  }
  return checkedPlace(holder, name);
}

function checkedPlace(holder: Doc | unknown[], name: string): Place {
  if (Array.isArray(holder) && !/^\d+$/.test(name)) throw cannotCreate(name, 'array', holder);
  if (name === '__proto__') throw badRequest('a field cannot be called __proto__');
  return { holder, name };
}

function cannotCreate(name: string, at: string, value: unknown): Error {
  return badRequest(`Cannot create field '${name}' in element {${at}: ${JSON.stringify(value)}}`);
}

function existing(doc: Doc, path: string): Place | undefined {
  const parts = path.split('.');
  const name = parts.pop() ?? path;
  let holder: unknown = doc;
  for (const part of parts) holder = isHolder(holder) ? valueIn({ holder, name: part }) : undefined;
  if (!isHolder(holder)) return undefined;
  const place = { holder, name };
  return valueIn(place) === undefined ? undefined : place;
}

function isHolder(value: unknown): value is Doc | unknown[] {
  return Array.isArray(value) || isPlainObject(value);
}

function valueIn({ holder, name }: Place): unknown {
  if (Array.isArray(holder)) return /^\d+$/.test(name) ? (holder[Number(name)] as unknown) : undefined;
  return Object.hasOwn(holder, name) ? holder[name] : undefined;
}

function put({ holder, name }: Place, value: unknown): void {
  if (!Array.isArray(holder)) {
    holder[name] = value;
    return;
  }
  while (holder.length < Number(name)) holder.push(null);
  holder[Number(name)] = value;
}

function same(one: unknown, other: unknown): boolean {
  return encodeValue(one).equals(encodeValue(other));
}

function typeName(value: unknown): string {
  const bracket = bracketOf(value);
  return Object.entries(BRACKET).find(([, code]) => code === bracket)?.[0] ?? 'object';
}
