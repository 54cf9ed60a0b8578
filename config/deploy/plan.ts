import { isDeepStrictEqual } from 'node:util';
import type { Access, Collection, Desired } from './desired';
import type { Found, FoundCollection } from './found';
import { type FunctionWishes, planFunctions } from './plan-functions';
import { indexSteps, undeclaredIndexes } from './plan-indexes';
import type { Step } from './step';

/** What differs between what is wanted and what is there, as steps in the order in which they are taken. Pure. */

export interface Wishes extends FunctionWishes {
  readonly dropIndexes: boolean;
}

export function plan(desired: Desired, found: Found, wishes: Wishes): Step[] {
  return [
    ...collectionSteps(desired.collections, found.collections),
    ...storageSteps(desired.access, found.storage),
    ...functionRuleSteps(desired, found),
    ...desired.collections.flatMap((collection) =>
      indexSteps(collection, found.indexes[collection.name] ?? [], wishes),
    ),
    ...planFunctions(desired.functions, found, wishes),
  ];
}

/** The one state in which no client reads or writes a collection past the functions. */
const CLOSED = 'ADMINONLY';

/** Our collections, all there and all closed. Nobody else's are touched. */
export const collectionSteps = (wanted: readonly Collection[], found: readonly FoundCollection[]): Step[] =>
  wanted.flatMap(({ name: collection }): Step[] => {
    const there = found.find(({ name }) => name === collection);
    if (!there) return [{ kind: 'create-collection', collection }];
    if (there.acl === CLOSED) return [];
    return [{ kind: 'close-collection', collection, was: there.acl, documents: there.documents }];
  });

export const openCollections = (found: readonly FoundCollection[]): string[] =>
  found.filter(({ acl }) => acl !== CLOSED).map(({ name, acl }) => `${name} (${acl})`);

export const foreignCollections = (
  wanted: readonly Collection[],
  found: readonly FoundCollection[],
): FoundCollection[] => found.filter(({ name }) => !wanted.some((ours) => ours.name === name));

const storageSteps = ({ storage }: Access, was: string): Step[] =>
  storage === was ? [] : [{ kind: 'set-storage', acl: storage, was }];

/** The environment has one rule for all functions: what it says of functions that are not ours stays. */
function functionRuleSteps({ access, functions }: Desired, { functionRule }: Found): Step[] {
  const ours = (name: string): boolean => name === '*' || functions.some((wanted) => wanted.name === name);
  const foreign = Object.entries(functionRule ?? {}).filter(([name]) => !ours(name));
  const rule = { ...Object.fromEntries(foreign), ...access.functions };
  return isDeepStrictEqual(rule, functionRule) ? [] : [{ kind: 'set-function-rule', rule }];
}

/** What was found and is left as it is, for somebody to look at. */
export function leftAlone(desired: Desired, found: Found): string[] {
  const functions = found.functions.filter(
    ({ name }) => !desired.functions.some((ours) => ours.name === name),
  );
  return [
    ...foreignCollections(desired.collections, found.collections).map(({ name }) => `the collection ${name}`),
    ...functions.map(({ name }) => `the function ${name}`),
    ...desired.collections.flatMap((collection) =>
      undeclaredIndexes(collection, found.indexes[collection.name] ?? []).map(
        ({ name }) => `the index ${name} of ${collection.name} (--drop-indexes removes it)`,
      ),
    ),
  ];
}
