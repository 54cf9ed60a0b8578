// What `$pull` takes out of a list.

import { type Doc, isPlainObject } from './document';
import { checkedFilter } from './filter';
import { matcher } from './matching';
import { isSameValue } from './values';

/** Pulled are elements that equal a value, hold to operators, or are objects with such fields. */
export function isKept(condition: unknown): (item: unknown) => boolean {
  if (!(condition instanceof RegExp) && !isPlainObject(condition))
    return (item) => !isSameValue(item, condition);
  if (condition instanceof RegExp || isOperators(condition)) {
    const matches = matcher(checkedFilter({ item: condition }));
    return (item) => !matches({ item });
  }
  const matches = matcher(checkedFilter(condition));
  return (item) => !isPlainObject(item) || !matches(item);
}

function isOperators(condition: Doc): boolean {
  return Object.keys(condition).some((name) => name.startsWith('$'));
}
