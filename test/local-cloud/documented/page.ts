// Short forms of cases.

import type { Doc } from '../sdk';
import { type Case, type Expressions, refused, type Tools } from './case';

export const at = (iso: string) => new Date(iso);

/** A page of Tencent's reference that shows one `project` stage over some documents. */
export function projecting(
  page: string,
  says: string,
  documents: Doc[],
  fields: ($: Expressions) => Doc,
  expected: Doc[],
): Case {
  return { says, source: page, documents, pipeline: (from, { $ }) => from.project(fields($)), expected };
}

/** The same where the page shows one field of each document. */
export function each(
  page: string,
  says: string,
  documents: Doc[],
  make: ($: Expressions) => unknown,
  results: unknown[],
): Case {
  const named = documents.map((document, _id) => ({ _id, ...document }));
  const expected = results.map((result, place) =>
    result === MISSING ? { _id: named[place]?._id } : { _id: named[place]?._id, result },
  );
  return projecting(page, says, named, ($) => ({ result: make($) }), expected);
}

/** Stands for a field that is not there at all. */
export const MISSING = Symbol('missing');

/** One expression over one document; its value, or the words with which it is refused. */
export type Row = [says: string, of: Doc, make: ($: Expressions) => unknown, is: unknown];

export const no = refused;

export function rows(source: string, table: Row[]): Case[] {
  return table.map(([says, of, make, is]) => {
    const made = each(source, says, [of], make, [is]);
    const isRefusal = typeof is === 'object' && is !== null && 'refused' in is;
    return isRefusal ? { ...made, expected: refused(String(is.refused)) } : made;
  });
}

/** An object with a field `then`, which a reader could take for a promise. */
export function withThen(value: unknown, others: Doc): Doc {
  const then = 'then';
  return { ...others, [then]: value };
}

export const shown = ($: Expressions, format: string, timezone?: string) =>
  $.dateToString({ date: '$date', format, ...(timezone ? { timezone } : {}) });

export function grouping(
  source: string,
  says: string,
  documents: Doc[],
  group: ($: Expressions) => Doc,
  expected: Case['expected'],
): Case {
  return {
    says,
    source,
    documents,
    pipeline: (from, { $ }) => from.group(group($)),
    expected,
    inAnyOrder: true,
  };
}

/** A query and the ids that it finds. */
export function finding(
  documents: Doc[],
  source: string,
  says: string,
  where: (tools: Tools) => Doc,
  ids: unknown[],
): Case {
  const expected = documents.filter(({ _id }) => ids.includes(_id));
  return { says, source, documents, where, expected };
}

/** One document before and after. */
export function changing(
  page: string,
  says: string,
  before: Doc,
  update: (tools: Tools) => Doc,
  after: Doc,
): Case {
  const source = page.startsWith('MongoDB') ? page : `Command.${page}`;
  return { says, source, documents: [{ _id: 1, ...before }], update, expected: [{ _id: 1, ...after }] };
}
