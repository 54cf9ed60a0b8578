import type { Moment } from './actor';
import { type Entity, newNoun } from './entity';
import { withEvent } from './lifecycle';
import type { Sealed } from './sealed';

/**
 * 导入: a table that was looked at as a whole and holds from this document on: all its rows lie in the box, and are written out in
 * pieces under ids that the import and the row compute, so that each is there once however often somebody dies.
 */
export interface Import extends Entity {
  readonly kind: ImportKind;
  /** The union whose list it is; null for the catalogue. */
  readonly unionId: string | null;
  readonly memberId: string;
  /** The file that it was read from; null where it was pasted. */
  readonly file: string | null;
  readonly rows: number;
  readonly written: number;
  /** All rows; null once they are written. */
  readonly box: Sealed | null;
  /** Of its kind and union one is written at a time. */
  readonly lane: string;
  /** When somebody goes on with it, and sees to what is left once all is written; null when nothing is. */
  readonly writesAt: number | null;
  readonly at: number;
  /** 之后: how often all its rows were gone through once more since they were written, and how far the next time is. */
  readonly after?: { readonly times: number; readonly rows: number };
}

export type ImportKind = 'catalogue' | 'invited';

interface Begun {
  readonly id: string;
  readonly kind: ImportKind;
  readonly unionId: string | null;
  readonly file: string | null;
  readonly rows: number;
  readonly box: Sealed;
}

export const laneOf = (kind: ImportKind, unionId: string | null): string => `${kind}-${unionId ?? 'all'}`;

export const beginImport = ({ id, ...begun }: Begun, moment: Moment): Import =>
  withEvent<Import>(
    {
      ...newNoun(id),
      ...begun,
      ...{ memberId: moment.actor.memberId, written: 0, at: moment.now },
      ...{ lane: laneOf(begun.kind, begun.unionId), writesAt: moment.now },
    },
    moment,
    { action: 'bring', by: 'staff', to: 'writing' },
  );

/** So many rows at a time: one call of the database. */
export const IMPORT_PAGE = 500;
/** Whoever writes has it for so long; whoever died leaves it to the next one after that. */
export const IMPORT_HELD = 30_000;

/** So far it is written; at the end the box goes. */
export const wroteTo = (known: Import, written: number, now: number): Import =>
  written < known.rows
    ? { ...known, written, writesAt: now + IMPORT_HELD }
    : { ...known, written, writesAt: now, box: null, lane: `done-${known._id}` };

/** One page further through the rows that were written; at the last one they were gone through once more. */
export function wentOn(known: Import): Import {
  const { times, rows } = known.after ?? NOT_YET;
  const on = rows + IMPORT_PAGE;
  return { ...known, after: on < known.rows ? { times, rows: on } : { times: times + 1, rows: 0 } };
}
export const NOT_YET = { times: 0, rows: 0 } as const;

/** How far it is, for whoever watches. */
export const importView = ({ _id: id, rows, written, box }: Import) => ({
  ...{ id, rows, written },
  done: box === null,
});
