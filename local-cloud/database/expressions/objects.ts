import { type Doc, isPlainObject } from '../document';
import { badRequest } from '../refusal';
import { isNullish, typeOfValue } from '../values';
import { eager, type Operators } from './expression';

export const OBJECTS: Operators = {
  $mergeObjects: eager([0, Number.POSITIVE_INFINITY], merged),
  $objectToArray: eager([1, 1], ([value], name) => {
    if (isNullish(value)) return null;
    return Object.entries(objectOf(value, name)).map(([k, v]) => ({ k, v }));
  }),
};

export function merged(values: readonly unknown[]): Doc {
  const present = values.filter((value) => !isNullish(value));
  return Object.assign({}, ...present.map((value) => objectOf(value, '$mergeObjects')));
}

function objectOf(value: unknown, name: string): Doc {
  if (isPlainObject(value)) return value;
  throw badRequest(`${name} requires an object, but was given ${typeOfValue(value)}`);
}
