import { isDeepStrictEqual } from 'node:util';
import type { Collection, Index } from './desired';
import type { Step } from './step';

/** Those that the platform makes by itself. */
const SYSTEM_INDEXES: readonly string[] = ['_id_', '_openid_1'];

const isSame = (a: Index, b: Index): boolean =>
  a.unique === b.unique && isDeepStrictEqual(a.fields, b.fields);

interface Pair {
  readonly wanted: Index;
  readonly there: Index | null;
}

/**
 * Which index that is there does what is wanted: told by fields, directions and uniqueness, for the database takes no second
 * index with the same ones under another name.
 */
function paired(wanted: readonly Index[], found: readonly Index[]): Pair[] {
  const taken = new Set<Index>();
  const take = (fits: (there: Index) => boolean): Index | null => {
    const there = found.find((index) => !taken.has(index) && fits(index)) ?? null;
    if (there) taken.add(there);
    return there;
  };
  const byName = wanted.map((index) => take((there) => there.name === index.name && isSame(there, index)));
  return wanted.map((index, at) => ({
    wanted: index,
    there:
      byName[at] ?? take((there) => !wanted.some(({ name }) => name === there.name) && isSame(there, index)),
  }));
}

/** What is built anew is dropped first, by a request of its own. */
export function indexSteps(
  { name: collection, indexes }: Collection,
  found: readonly Index[],
  { dropIndexes }: { readonly dropIndexes: boolean },
): Step[] {
  const missing = paired(indexes, found).filter(({ there }) => there === null);
  const inTheWay = missing.filter(({ wanted }) => found.some(({ name }) => name === wanted.name));
  const undeclared = dropIndexes ? undeclaredIndexes({ indexes }, found) : [];
  return [
    ...inTheWay.map(({ wanted: { name } }) => drop(collection, name, 'it is built anew')),
    ...undeclared.map(({ name }) => drop(collection, name, 'nobody declares it')),
    ...missing.map(({ wanted }): Step => ({ kind: 'create-index', collection, index: wanted })),
  ];
}

const drop = (collection: string, index: string, why: string): Step => ({
  ...{ kind: 'drop-index', collection, index, why },
});

export function undeclaredIndexes(
  { indexes }: Pick<Collection, 'indexes'>,
  found: readonly Index[],
): Index[] {
  const used = paired(indexes, found).map(({ there }) => there);
  return found.filter(
    (index) =>
      !SYSTEM_INDEXES.includes(index.name) &&
      !used.includes(index) &&
      !indexes.some(({ name }) => name === index.name),
  );
}
