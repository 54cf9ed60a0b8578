/**
 * An index as data. Fields stand in MongoDB's order: equality, sort, range. `_id` needs none.
 */
export interface Index {
  readonly name: string;
  readonly fields: readonly (readonly [field: string, direction: 1 | -1])[];
  readonly unique?: boolean;
}

/** The collections of a room, each with its indexes. */
export type Indexes = Readonly<Record<string, readonly Index[]>>;

/** What the clock goes through, by `store/queue`. */
export const queue = (name: string, field: string) =>
  ({
    name,
    fields: [
      [field, 1],
      ['_id', 1],
    ],
  }) as const satisfies Index;

/** Whose effects are still to be carried out. */
export const owed = queue('owed', 'owed');
