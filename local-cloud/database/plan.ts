// Which index answers a query, by MongoDB's rules: equality fields, then the sort, then a range.

import type { Doc } from './document';
import type { IndexDeclaration } from './index-entries';
import { afterPrefix, bracketOf, type Direction, encodeValue, inverted } from './keys';
import { type Demands, demandsOf, type FieldDemand } from './predicates';

export type SortOrder = [string, Direction][];

/** An index as it is stored: `arrays` holds the positions of fields at which some document has an array. */
export interface StoredIndex extends IndexDeclaration {
  no: number;
  collection: number;
  arrays: Set<number>;
}

/** One stretch of one index, read forwards or backwards. */
export interface Stretch {
  index: StoredIndex;
  from: Buffer;
  to: Buffer;
  reverse: boolean;
}

export type Plan =
  | { kind: 'ids'; ids: unknown[]; exact: boolean }
  | {
      kind: 'stretches';
      stretches: Stretch[];
      sorted: boolean;
      exact: boolean;
      bounded: boolean;
      index: string;
    }
  | { kind: 'scan' };

/** More branches than this are not opened one by one (MongoDB has the same kind of limit). */
const BRANCHES_MAX = 200;

/** How many entries lie on a stretch, counted up to a limit. */
export type Estimate = (stretch: Stretch) => number;

export function planQuery(filter: Doc, sort: SortOrder, indexes: StoredIndex[], estimate: Estimate): Plan {
  const demands = demandsOf(filter);
  const ids = demands.fields.get('_id');
  if (ids?.equals) return { kind: 'ids', ids: ids.equals, exact: isOnlyDemand(demands, ids) };
  const candidates = indexes.flatMap((index) => planWith(index, demands, sort) ?? []);
  const best = bestOf(candidates, estimate);
  if (best && (best.bounded || !('$or' in filter))) return best.plan;
  return planAlternatives(filter, sort, indexes, estimate) ?? best?.plan ?? { kind: 'scan' };
}

interface Candidate {
  plan: Extract<Plan, { kind: 'stretches' }>;
  bounded: boolean;
  equalities: number;
  ranged: boolean;
}

/** Bounded before unbounded, in order before unordered; then, as MongoDB's trial runs would, whichever is shortest. */
function bestOf(candidates: Candidate[], estimate: Estimate): Candidate | undefined {
  const top = Math.max(...candidates.map(rank));
  const equals = candidates.filter((candidate) => rank(candidate) === top);
  if (equals.length < 2) return equals[0];
  const length = ({ plan }: Candidate) =>
    plan.stretches.reduce((total, stretch) => total + estimate(stretch), 0);
  const measured = equals.map((candidate) => ({ candidate, length: length(candidate) }));
  measured.sort(
    (one, other) => one.length - other.length || tightness(other.candidate) - tightness(one.candidate),
  );
  return measured[0]?.candidate;
}

function rank({ bounded, plan }: Candidate): number {
  return (bounded ? 2 : 0) + (plan.sorted ? 1 : 0);
}

function tightness({ equalities, ranged, plan }: Candidate): number {
  return equalities * 10 + (ranged ? 5 : 0) - (plan.stretches[0]?.index.fields.length ?? 0) / 100;
}

function isOnlyDemand(demands: Demands, demand: FieldDemand): boolean {
  return !demands.more && demands.fields.size === 1 && !demand.inexact && !demand.from && !demand.to;
}

function planWith(index: StoredIndex, demands: Demands, sort: SortOrder): Candidate | undefined {
  const equalities = leadingEqualities(index, demands);
  const order = sortWithin(
    index,
    equalities.length,
    sort,
    equalities.map((field) => field.path),
  );
  const range = rangeAfter(index, equalities.length, demands);
  const bounded = equalities.length > 0 || range !== undefined;
  const sorted = sort.length === 0 || order !== undefined;
  if (!bounded && (sort.length === 0 || order === undefined)) return undefined;
  const stretches = prefixesOf(equalities).map((prefix) => stretchOf(index, prefix, range, order === -1));
  const used = equalities.length + (range ? 1 : 0);
  const exact = isExact(index, demands, used, equalities, range);
  return {
    plan: { kind: 'stretches', stretches, sorted, exact, bounded, index: index.name },
    bounded,
    equalities: equalities.length,
    ranged: range !== undefined,
  };
}

interface Equality {
  path: string;
  direction: Direction;
  values: unknown[];
  demand: FieldDemand;
}

function leadingEqualities(index: StoredIndex, demands: Demands): Equality[] {
  const equalities: Equality[] = [];
  let branches = 1;
  for (const [path, direction] of index.fields) {
    const demand = demands.fields.get(path);
    if (!demand?.equals) break;
    branches *= demand.equals.length;
    if (branches > BRANCHES_MAX && equalities.length > 0) break;
    equalities.push({ path, direction, values: demand.equals, demand });
  }
  return equalities;
}

/** 1 or −1 if reading the index from this field on gives the order (forwards or backwards), else undefined. */
function sortWithin(
  index: StoredIndex,
  from: number,
  sort: SortOrder,
  constant: string[],
): Direction | undefined {
  if (sort.some(([path]) => index.arrays.has(index.fields.findIndex(([field]) => field === path))))
    return undefined;
  const varying = sort.filter(([path]) => !constant.includes(path));
  let direction: Direction | undefined;
  for (const [offset, [path, wanted]] of varying.entries()) {
    const [field, stored] = index.fields[from + offset] ?? ['', 1];
    const turn: Direction = wanted === stored ? 1 : -1;
    if (field !== path || (direction !== undefined && direction !== turn)) return undefined;
    direction = turn;
  }
  return direction ?? 1;
}

function rangeAfter(
  index: StoredIndex,
  position: number,
  demands: Demands,
): { demand: FieldDemand; direction: Direction; position: number } | undefined {
  const field = index.fields[position];
  const demand = field && demands.fields.get(field[0]);
  if (!demand || (!demand.from && !demand.to)) return undefined;
  return { demand, direction: field[1], position };
}

function isExact(
  index: StoredIndex,
  demands: Demands,
  used: number,
  equalities: Equality[],
  range: { demand: FieldDemand } | undefined,
): boolean {
  if (demands.more || index.arrays.size > 0 || demands.fields.size !== used) return false;
  return (
    equalities.every(({ demand }) => !demand.inexact && !demand.from && !demand.to) &&
    !(range?.demand.inexact ?? false)
  );
}

function prefixesOf(equalities: Equality[]): Buffer[] {
  let prefixes = [Buffer.alloc(0)];
  for (const { values, direction } of equalities) {
    const encoded = values.map((value) => encodeValue(value, direction));
    const distinct = [...new Map(encoded.map((bytes) => [bytes.toString('latin1'), bytes])).values()];
    distinct.sort(Buffer.compare);
    prefixes = prefixes.flatMap((prefix) => distinct.map((bytes) => Buffer.concat([prefix, bytes])));
  }
  return prefixes;
}

function stretchOf(
  index: StoredIndex,
  prefix: Buffer,
  range: ReturnType<typeof rangeAfter>,
  reverse: boolean,
): Stretch {
  if (!range) return { index, from: prefix, to: afterPrefix(prefix), reverse };
  const { from, to } = rangeBounds(range.demand, range.direction, index.arrays.has(range.position));
  return { index, from: Buffer.concat([prefix, from]), to: Buffer.concat([prefix, to]), reverse };
}

/** Over arrays only one of two limits can be used: two different elements may satisfy them. */
function rangeBounds(
  demand: FieldDemand,
  direction: Direction,
  overArrays: boolean,
): { from: Buffer; to: Buffer } {
  const to = overArrays && demand.from ? undefined : demand.to;
  const bracket = Buffer.from([bracketOf((demand.from ?? demand.to)?.value)]);
  const low = demand.from ? encodeValue(demand.from.value) : bracket;
  const high = to ? encodeValue(to.value) : bracket;
  const lowIncluded = demand.from?.inclusive ?? true;
  const highIncluded = to?.inclusive ?? true;
  if (direction === 1) {
    return { from: lowIncluded ? low : afterPrefix(low), to: highIncluded ? afterPrefix(high) : high };
  }
  const [first, last] = [inverted(high), inverted(low)];
  return { from: highIncluded ? first : afterPrefix(first), to: lowIncluded ? afterPrefix(last) : last };
}

/** `$or`: every alternative must have an index of its own. */
function planAlternatives(
  filter: Doc,
  sort: SortOrder,
  indexes: StoredIndex[],
  estimate: Estimate,
): Plan | undefined {
  if (!Array.isArray(filter.$or)) return undefined;
  const { $or, ...rest } = filter;
  const plans = ($or as Doc[]).map((branch) => planQuery({ $and: [rest, branch] }, sort, indexes, estimate));
  const served = plans.flatMap((plan) => (plan.kind === 'stretches' && plan.bounded ? [plan] : []));
  if (served.length < plans.length) return undefined;
  return {
    kind: 'stretches',
    stretches: served.flatMap((plan) => plan.stretches),
    sorted: served.every((plan) => plan.sorted),
    exact: false,
    bounded: true,
    index: [...new Set(served.map((plan) => plan.index))].join(' | '),
  };
}

/** The index that would serve a query: equality fields, sort, range. */
export function indexFor(filter: Doc, sort: SortOrder): [string, Direction][] {
  const { fields } = demandsOf(filter);
  const equal = [...fields]
    .filter(([, demand]) => demand.equals)
    .map(([path]): [string, Direction] => [path, 1]);
  const ranged = [...fields]
    .filter(([, demand]) => !demand.equals)
    .map(([path]): [string, Direction] => [path, 1]);
  const chosen = new Map<string, Direction>();
  for (const [path, direction] of [...equal, ...sort, ...ranged])
    if (!chosen.has(path)) chosen.set(path, direction);
  return [...chosen];
}
