// Stages that change the documents one by one.

import { type Doc, isPlainObject } from '../document';
import { expressionOf, scopeOf } from '../expressions/compile';
import { type Fate, fatesOf, leavesOf, reckoned, shaped } from '../projecting';
import { badRequest } from '../refusal';
import { typeOfValue } from '../values';
import { checkOptions, type MakeStage, objectOf } from './stage';

export const SHAPES: Readonly<Record<string, MakeStage>> = {
  $project: (operand, name) => {
    const fates = fatesOf(objectOf(operand, name), fateOf);
    const leaves = leavesOf(fates);
    const id = fates.get('_id');
    const some = leaves.length > 0 ? leaves.some((fate) => fate !== 'drop') : id !== 'drop';
    if (some && leaves.includes('drop'))
      throw badRequest(
        "Bad projection specification, cannot exclude fields other than '_id' in an inclusion projection",
      );
    if (some && id === undefined) fates.set('_id', 'keep');
    return (docs) => docs.map((doc) => shaped(doc, fates, some ? 'drop' : 'keep', scopeOf(doc)) as Doc);
  },
  $addFields: (operand, name) => {
    const fates = fatesOf(objectOf(operand, name), reckoned);
    return (docs) => docs.map((doc) => shaped(doc, fates, 'keep', scopeOf(doc)) as Doc);
  },
  $replaceRoot: (operand, name) => {
    const sent = objectOf(operand, name);
    checkOptions(sent, name, ['newRoot']);
    const root = expressionOf(sent.newRoot);
    return (docs) =>
      docs.map((doc) => {
        const made = root(scopeOf(doc));
        if (isPlainObject(made)) return made;
        throw badRequest(
          `'newRoot' expression must evaluate to an object, but resulting value was of type: ${typeOfValue(made)}`,
        );
      });
  },
};

function fateOf(value: unknown): Fate | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') return value ? 'keep' : 'drop';
  return reckoned(value);
}
