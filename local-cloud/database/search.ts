// Carries out a plan: fetches as few documents as it can, filters them, and counts what it fetched.

import type { Doc } from './document';
import { type Direction, encodeValue, NOTHING } from './keys';
import { matcher } from './matching';
import { EMPTY_ARRAY, valuesAt } from './paths';
import type { Plan, SortOrder, Stretch } from './plan';
import type { Reader, StoredDoc } from './reader';
import { badRequest } from './refusal';

export interface Search {
  collection: number;
  plan: Plan;
  filter: Doc;
  sort: SortOrder;
  skip: number;
  limit: number;
}

export interface Meter {
  examined: number;
}

export function search(reader: Reader, wanted: Search, meter: Meter): StoredDoc[] {
  const matches = matcher(wanted.filter);
  const end = wanted.skip + wanted.limit;
  const inOrder = wanted.sort.length === 0 || (wanted.plan.kind === 'stretches' && wanted.plan.sorted);
  const found: StoredDoc[] = [];
  for (const candidate of candidates(reader, wanted, meter)) {
    if (!matches(candidate.doc)) continue;
    found.push(candidate);
    if (inOrder && found.length >= end) break;
  }
  return (inOrder ? found : sorted(found, wanted.sort)).slice(wanted.skip, end);
}

export function sorted(docs: StoredDoc[], sort: SortOrder): StoredDoc[] {
  return sortedBy(docs, sort, ({ doc }) => doc);
}

export function sortedBy<T>(items: readonly T[], sort: SortOrder, docOf: (item: T) => Doc): T[] {
  const keyed = items.map((item) => ({ item, key: sortKey(docOf(item), sort) }));
  keyed.sort((one, other) => Buffer.compare(one.key, other.key));
  return keyed.map(({ item }) => item);
}

export function sortOrderOf(order: Doc): SortOrder {
  return Object.entries(order).map(([path, direction]) => {
    if (direction !== 1 && direction !== -1) throw badRequest(`the sort order of '${path}' must be 1 or -1`);
    return [path, direction];
  });
}

function sortKey(doc: Doc, sort: SortOrder): Buffer {
  return Buffer.concat(sort.map(([path, direction]) => fieldKey(doc, path, direction)));
}

/** An array sorts by its smallest element, backwards by its largest. */
function fieldKey(doc: Doc, path: string, direction: Direction): Buffer {
  const keys = valuesAt(doc, path).values.map((value) =>
    value === EMPTY_ARRAY ? NOTHING : encodeValue(value, direction),
  );
  return keys.reduce((least, key) => (Buffer.compare(key, least) < 0 ? key : least), keys[0] ?? NOTHING);
}

function* candidates(reader: Reader, wanted: Search, meter: Meter): Generator<StoredDoc> {
  const { plan, collection, sort } = wanted;
  if (plan.kind === 'ids') yield* byIds(reader, collection, plan.ids, meter);
  else if (plan.kind === 'scan') yield* everything(reader, collection, meter);
  else if (plan.sorted && sort.length > 0 && plan.stretches.length > 1) {
    yield* distinct(
      merged(
        plan.stretches.map((stretch) => along(reader, stretch, meter)),
        sort,
      ),
    );
  } else yield* distinct(oneByOne(reader, plan.stretches, meter));
}

function* byIds(reader: Reader, collection: number, ids: unknown[], meter: Meter): Generator<StoredDoc> {
  const keys = new Map(ids.map((id) => encodeValue(id)).map((key) => [key.toString('latin1'), key]));
  for (const key of [...keys.values()].sort(Buffer.compare)) {
    const found = reader.byId(collection, key);
    if (!found) continue;
    meter.examined++;
    yield found;
  }
}

function* everything(reader: Reader, collection: number, meter: Meter): Generator<StoredDoc> {
  let last = -1;
  for (;;) {
    const page = reader.inOrder(collection, last, 256);
    for (const found of page) {
      meter.examined++;
      yield found;
      last = found.no;
    }
    if (page.length < 256) return;
  }
}

function* oneByOne(reader: Reader, stretches: Stretch[], meter: Meter): Generator<StoredDoc> {
  for (const stretch of stretches) yield* along(reader, stretch, meter);
}

function* along(reader: Reader, stretch: Stretch, meter: Meter): Generator<StoredDoc> {
  let last: { key: Buffer; doc: number } | undefined;
  for (let size = 32; ; size = Math.min(size * 2, 1024)) {
    const page = reader.entries(stretch, last, size);
    for (const entry of page) {
      const found = reader.byNo(entry.doc);
      if (!found) continue;
      meter.examined++;
      yield found;
    }
    last = page.at(-1);
    if (page.length < size) return;
  }
}

/** Merges streams that are each in order; looks at one document of each stream ahead. */
function* merged(streams: Generator<StoredDoc>[], sort: SortOrder): Generator<StoredDoc> {
  const heads = streams.flatMap((stream) => headOf(stream, sort) ?? []);
  heads.sort((one, other) => Buffer.compare(one.key, other.key));
  while (heads.length > 0) {
    const first = heads.shift();
    if (!first) return;
    yield first.stored;
    const next = headOf(first.stream, sort);
    if (!next) continue;
    const place = heads.findIndex((head) => Buffer.compare(head.key, next.key) > 0);
    heads.splice(place < 0 ? heads.length : place, 0, next);
  }
}

function headOf(stream: Generator<StoredDoc>, sort: SortOrder) {
  const next = stream.next();
  return next.done ? undefined : { stream, stored: next.value, key: sortKey(next.value.doc, sort) };
}

function* distinct(docs: Iterable<StoredDoc>): Generator<StoredDoc> {
  const seen = new Set<number>();
  for (const found of docs) {
    if (seen.has(found.no)) continue;
    seen.add(found.no);
    yield found;
  }
}
