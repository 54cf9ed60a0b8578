// Aggregation: the leading $match, $sort and $limit are a query like any other (and need an index in strict mode);
// what follows is computed over its documents.

import { type Doc, decodeSent, isPlainObject } from './document';
import type { SortOrder } from './plan';
import { badRequest } from './refusal';
import { sortOrderOf } from './search';
import { BUCKETS } from './stages/bucket';
import { GROUPS } from './stages/group';
import { lookup } from './stages/lookup';
import { ROWS } from './stages/rows';
import { SHAPES } from './stages/shape';
import type { Fetch, MakeStage, Stage as Step } from './stages/stage';

export type Stage = [name: string, operand: unknown];

/** Rows of an answer without and with a $limit of its own. */
const ROWS_UNLIMITED = 100;
const ROWS_LIMITED = 1000;

const STAGES: Readonly<Record<string, MakeStage>> = { ...ROWS, ...GROUPS, ...BUCKETS, ...SHAPES };

/** What MongoDB has, and the local cloud has not. */
const NOT_PLAYED = '$geoNear $facet $graphLookup $out $redact $collStats $indexStats'.split(' ');

export function stagesSent(sent: unknown): Stage[] {
  if (!Array.isArray(sent) || sent.length === 0) throw badRequest('an aggregation needs at least one stage');
  return sent.map((stage: unknown) => {
    if (!isPlainObject(stage)) throw badRequest('a stage is an object');
    const name = String(stage.stageKey);
    if (NOT_PLAYED.includes(name)) throw badRequest(`the local cloud has no stage ${name}`);
    if (name !== '$lookup' && !Object.hasOwn(STAGES, name))
      throw badRequest(`Unrecognized pipeline stage name: '${name}'`);
    const { operand } = decodeSent(`{"operand":${String(stage.stageValue)}}`, `the stage ${name}`);
    return [name, operand];
  });
}

export function aggregated(stages: Stage[], collection: string, fetch: Fetch): Doc[] {
  // All are made first, so that a mistake is found whatever the documents are.
  const steps = stages.map(([name, operand]) => stepOf(name, operand, fetch));
  const { query, length } = leadingQuery(stages);
  const found = fetch({ collection, ...query }).map(({ doc }) => doc);
  const rows = steps.slice(length).reduce((docs, step) => step(docs), found);
  const limited = stages.some(([name]) => name === '$limit');
  return rows.slice(0, limited ? ROWS_LIMITED : ROWS_UNLIMITED);
}

function stepOf(name: string, operand: unknown, fetch: Fetch): Step {
  if (name === '$lookup') return lookup(operand, fetch);
  const make = STAGES[name];
  if (!make) throw badRequest(`Unrecognized pipeline stage name: '${name}'`);
  return make(operand, name);
}

function leadingQuery(stages: readonly Stage[]): {
  query: { filter: Doc; sort?: SortOrder; limit?: number };
  length: number;
} {
  const rest = [...stages];
  const take = (name: string) => (rest[0]?.[0] === name ? rest.shift()?.[1] : undefined);
  const [filter = {}, order, limit] = [take('$match'), take('$sort'), take('$limit')];
  const query = {
    filter: filter as Doc,
    ...(order ? { sort: sortOrderOf(order as Doc) } : {}),
    ...(typeof limit === 'number' ? { limit } : {}),
  };
  return { query, length: stages.length - rest.length };
}
