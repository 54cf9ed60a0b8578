import { findById } from './documents';

/** How far a long job of the clock has come on one Beijing day. */
export interface Cursor {
  readonly _id: string;
  readonly version: number;
  readonly on: string;
  /** The last id that is done; empty at the beginning. */
  readonly after: string;
}

export const cursors = { findById: (id: string) => findById<Cursor>('cursors', id) };
