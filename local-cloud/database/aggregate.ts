// Aggregation: the leading $match, $sort and $limit are a query like any other (and need an index in strict mode);
// what follows is computed over its documents.

import { Aggregator } from 'mingo';
import { type Doc, decodeSent, isPlainObject } from './document';
import { matcher, normalisedFilter } from './filter';
import type { SortOrder } from './plan';
import type { StoredDoc } from './reader';
import { badRequest } from './refusal';
import { sortOrderOf } from './search';

export type Stage = [name: string, operand: unknown];

type Fetch = (query: { collection: string; filter: Doc; sort?: SortOrder; limit?: number }) => StoredDoc[];

/** Rows of an answer without and with a $limit of its own. */
const ROWS_UNLIMITED = 100;
const ROWS_LIMITED = 1000;

const STAGES = new Set(
  '$match $sort $limit $skip $group $project $addFields $unwind $lookup $count $bucket $bucketAuto $replaceRoot $sample $sortByCount'.split(
    ' ',
  ),
);

export function stagesSent(sent: unknown): Stage[] {
  if (!Array.isArray(sent) || sent.length === 0) throw badRequest('an aggregation needs at least one stage');
  return sent.map((stage: unknown) => {
    if (!isPlainObject(stage)) throw badRequest('a stage is an object');
    const name = String(stage.stageKey);
    if (!STAGES.has(name)) throw badRequest(`Unrecognized pipeline stage name: '${name}'`);
    const { operand } = decodeSent(`{"operand":${String(stage.stageValue)}}`, `the stage ${name}`);
    return [name, operand];
  });
}

export function aggregated(stages: Stage[], collection: string, fetch: Fetch): Doc[] {
  const rest = [...stages];
  const filter = take(rest, '$match') ?? {};
  const order = take(rest, '$sort');
  const limit = rest[0]?.[0] === '$limit' ? rest.shift()?.[1] : undefined;
  const found = fetch({
    collection,
    filter: filter as Doc,
    ...(order ? { sort: sortOrderOf(order as Doc) } : {}),
    ...(typeof limit === 'number' ? { limit } : {}),
  });
  const rows = rest.reduce<Doc[]>(
    (docs, stage) => afterStage(docs, stage, fetch),
    found.map(({ doc }) => doc),
  );
  const limited = stages.some(([name]) => name === '$limit');
  return rows.slice(0, limited ? ROWS_LIMITED : ROWS_UNLIMITED);
}

function take(stages: Stage[], name: string): unknown {
  return stages[0]?.[0] === name ? stages.shift()?.[1] : undefined;
}

function afterStage(docs: Doc[], [name, operand]: Stage, fetch: Fetch): Doc[] {
  if (name === '$lookup') return lookedUp(docs, operand, fetch);
  const checked = name === '$match' && isPlainObject(operand) ? normalisedFilter(operand) : operand;
  try {
    return new Aggregator([{ [name]: checked }], { scriptEnabled: false }).run<Doc>(docs);
  } catch (error) {
    throw badRequest(error instanceof Error ? error.message : String(error));
  }
}

/** One query for all local values, so that the other collection's index is used. */
function lookedUp(docs: Doc[], operand: unknown, fetch: Fetch): Doc[] {
  if (!isPlainObject(operand)) throw badRequest('$lookup needs an object');
  const { from, localField, foreignField, as } = operand;
  const named = [from, localField, foreignField, as].every((part) => typeof part === 'string');
  if (!named) throw badRequest('the local cloud knows $lookup with from, localField, foreignField and as');
  const local = docs.map((doc) => valuesAt(doc, String(localField).split('.')));
  const values = [...new Set(local.flat())];
  const filter = { [String(foreignField)]: { $in: values } };
  const foreign = values.length > 0 ? fetch({ collection: String(from), filter }).map(({ doc }) => doc) : [];
  return docs.map((doc, place) => {
    const wanted = matcher({ [String(foreignField)]: { $in: local[place] ?? [] } });
    return { ...doc, [String(as)]: foreign.filter(wanted) };
  });
}

/** Through lists on the way, as MongoDB goes; null where the path leads to nothing, but nothing of an empty list. */
function valuesAt(holder: unknown, [name, ...rest]: string[]): unknown[] {
  if (Array.isArray(holder)) return holder.flatMap((one) => valuesAt(one, [name ?? '', ...rest]));
  const value = isPlainObject(holder) ? holder[name ?? ''] : undefined;
  if (rest.length > 0) return Array.isArray(value) || isPlainObject(value) ? valuesAt(value, rest) : [null];
  return Array.isArray(value) ? value : [value ?? null];
}
