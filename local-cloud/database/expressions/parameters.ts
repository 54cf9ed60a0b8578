// Operators with named parameters, such as {input, as, cond}.

import { type Doc, isPlainObject } from '../document';
import { badRequest } from '../refusal';

export function parametersOf(
  operand: unknown,
  name: string,
  { needed, optional = [] }: { needed: readonly string[]; optional?: readonly string[] },
): Doc {
  if (!isPlainObject(operand)) throw badRequest(`${name} only supports an object as its argument`);
  const unknown = Object.keys(operand).find((key) => !needed.includes(key) && !optional.includes(key));
  if (unknown !== undefined) throw badRequest(`Unrecognized parameter to ${name}: ${unknown}`);
  const missing = needed.find((key) => !(key in operand));
  if (missing !== undefined) throw badRequest(`Missing '${missing}' parameter to ${name}`);
  return operand;
}

/** The name of a variable of `as` or `vars`; capitals are MongoDB's own. */
export function variableOf(sent: unknown, name: string): string {
  if (typeof sent === 'string' && /^[a-z\u0080-\uffff][\w\u0080-\uffff]*$/.test(sent)) return sent;
  throw badRequest(`'${String(sent)}' in ${name} starts with an invalid character for a user variable name`);
}
