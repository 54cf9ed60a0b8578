// Groups by ranges of values: given ones, or such that all are about as large.

import type { Doc } from '../document';
import { scopeOf } from '../expressions/compile';
import { unmatched } from '../expressions/logic';
import { bracketOf } from '../keys';
import { badRequest } from '../refusal';
import { compareValues } from '../values';
import { COUNT, type Gather, gathering } from './group';
import { checkOptions, groupingOf, type MakeStage, objectOf, wholeOf } from './stage';

export const BUCKETS: Readonly<Record<string, MakeStage>> = {
  $bucket: (operand, name) => {
    const sent = objectOf(operand, name);
    checkOptions(sent, name, ['groupBy', 'boundaries', 'default', 'output']);
    const by = groupingOf(sent.groupBy, `${name} 'groupBy'`);
    const boundaries = boundariesOf(sent.boundaries);
    checkDefault(sent, boundaries);
    const gather = outputOf(sent.output);
    return (docs) => {
      const buckets = boundaries.slice(0, -1).map((_id) => ({ _id, docs: [] as Doc[] }));
      const others = { _id: sent.default, docs: [] as Doc[] };
      for (const doc of docs) {
        const place = placeOf(by(scopeOf(doc)), boundaries);
        const bucket = buckets[place] ?? ('default' in sent ? others : unmatched());
        bucket.docs.push(doc);
      }
      const filled = [...buckets, others].filter((bucket) => bucket.docs.length > 0);
      filled.sort((one, other) => compareValues(one._id, other._id));
      return filled.map(({ _id, docs: members }) => ({ _id, ...gather(members) }));
    };
  },
  $bucketAuto: (operand, name) => {
    const sent = objectOf(operand, name);
    if ('granularity' in sent) throw badRequest(`the local cloud has no ${name} with a granularity`);
    checkOptions(sent, name, ['groupBy', 'buckets', 'output']);
    const by = groupingOf(sent.groupBy, `${name} 'groupBy'`);
    const most = wholeOf(sent.buckets, 1, `${name} 'buckets'`);
    const gather = outputOf(sent.output);
    return (docs) => {
      const valued = docs.map((doc) => ({ doc, value: by(scopeOf(doc)) ?? null }));
      valued.sort((one, other) => compareValues(one.value, other.value));
      return evenly(valued, most).map(({ min, max, members }) => ({ _id: { min, max }, ...gather(members) }));
    };
  },
};

function outputOf(sent: unknown): Gather {
  return sent === undefined ? COUNT : gathering(objectOf(sent, "bucket's output"));
}

function boundariesOf(sent: unknown): unknown[] {
  if (!Array.isArray(sent) || sent.length < 2)
    throw badRequest("The $bucket 'boundaries' field must be an array of at least 2 values");
  for (const [at, value] of sent.slice(1).entries()) {
    if (bracketOf(value) !== bracketOf(sent[at]))
      throw badRequest("All values in the 'boundaries' option to $bucket must have the same type");
    if (compareValues(value, sent[at]) <= 0)
      throw badRequest("The 'boundaries' option to $bucket must be sorted in ascending order");
  }
  return sent;
}

function checkDefault(sent: Doc, boundaries: unknown[]): void {
  if ('default' in sent && placeOf(sent.default, boundaries) >= 0)
    throw badRequest(
      "The $bucket 'default' field must be less than the lowest boundary or greater than or equal to the highest boundary",
    );
}

/** A value that equals a boundary belongs above it. */
function placeOf(value: unknown, boundaries: unknown[]): number {
  const below = boundaries.filter((boundary) => compareValues(boundary, value) <= 0).length;
  return below === boundaries.length ? -1 : below - 1;
}

interface Valued {
  doc: Doc;
  value: unknown;
}

/** Equal values are never parted, and the last bucket takes what is left. */
function evenly(valued: Valued[], most: number) {
  const size = Math.max(1, Math.round(valued.length / most));
  const buckets: { min: unknown; max: unknown; members: Doc[] }[] = [];
  for (let start = 0; start < valued.length; ) {
    let end = buckets.length === most - 1 ? valued.length : Math.min(valued.length, start + size);
    const last = valued[end - 1]?.value;
    while (end < valued.length && compareValues(valued[end]?.value, last) === 0) end++;
    const max = end < valued.length ? valued[end]?.value : last;
    buckets.push({ min: valued[start]?.value, max, members: valued.slice(start, end).map(({ doc }) => doc) });
    start = end;
  }
  return buckets;
}
