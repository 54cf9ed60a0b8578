// Update documents ({$set: …, $inc: …}) applied as MongoDB does, with its refusals.

import { checkFieldNames, cloned, type Doc, isPlainObject } from './document';
import { encodeValue } from './keys';
import { pathsCollide } from './paths';
import { isKept } from './pull';
import { badRequest } from './refusal';
import { UPDATE_OPERATORS } from './update-operators';

/** The document after the update; the one before stays as it is. */
export function updated(before: Doc, update: Doc): Doc {
  const after = cloned(before);
  for (const [operator, fields] of Object.entries(update)) {
    const apply = UPDATE_OPERATORS[operator];
    if (!apply || !isPlainObject(fields)) continue;
    for (const [path, operand] of Object.entries(fields)) apply(after, path, operand);
  }
  return after;
}

/** What MongoDB refuses without looking at a document. */
export function checkUpdate(update: Doc): void {
  const operators = Object.keys(update);
  if (operators.length === 0) throw badRequest('the update is empty');
  const paths: string[] = [];
  for (const operator of operators) {
    if (!operator.startsWith('$')) throw badRequest(`the update field '${operator}' is no operator`);
    if (operator === '$bit') throw badRequest('the local cloud has no $bit');
    if (!Object.hasOwn(UPDATE_OPERATORS, operator)) throw badRequest(`Unknown modifier: ${operator}`);
    paths.push(...pathsOf(operator, update[operator]));
  }
  for (const [at, path] of paths.entries()) {
    const other = paths.slice(at + 1).find((candidate) => pathsCollide(path, candidate));
    if (other !== undefined)
      throw badRequest(`Updating the path '${other}' would create a conflict at '${path}'`);
  }
}

function pathsOf(operator: string, fields: unknown): string[] {
  if (!isPlainObject(fields))
    throw badRequest(`Modifiers operate on fields but ${operator} was given no object`);
  const names = Object.keys(fields);
  if (names.length === 0) {
    throw badRequest(
      `'${operator}' is empty. You must specify a field like so: {${operator}: {<field>: ...}}`,
    );
  }
  for (const path of names) {
    // What is pulled is a condition; all else is stored.
    if (operator === '$pull') isKept(fields[path]);
    checkPath(path, operator === '$pull' ? undefined : fields[path]);
  }
  const targets = operator === '$rename' ? Object.values(fields).map(String) : [];
  for (const target of targets) checkPath(target, undefined);
  return [...names, ...targets];
}

function checkPath(path: string, operand: unknown): void {
  const parts = path.split('.');
  if (parts.some((part) => part === ''))
    throw badRequest(`The update path '${path}' contains an empty field name`);
  if (parts.some((part) => part.startsWith('$'))) {
    throw badRequest(`the local cloud has no positional updates ('${path}')`);
  }
  if (isPlainObject(operand) && !Object.keys(operand).some((name) => name.startsWith('$')))
    checkFieldNames(operand, path);
}

/** No update changes `_id`, whatever operator tries. */
export function checkSameId(before: Doc, after: Doc): void {
  if (encodeValue(before._id).equals(encodeValue(after._id)) && '_id' in after) return;
  throw badRequest("Performing an update on the path '_id' would modify the immutable field '_id'");
}
