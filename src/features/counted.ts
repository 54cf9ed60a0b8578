/** What is no list of its own need not be fresher than this. */
export const REST = { refreshEvery: 120_000 };

/** How many there are; with `more`, at least so many. */
export interface Counted {
  readonly count: number;
  readonly more: boolean;
}

/** A list, and whether there are more than these. */
export interface Listing {
  readonly rows: readonly object[];
  readonly more?: boolean;
}

export const countOf = (lists: readonly Listing[]): Counted => ({
  count: lists.reduce((sum, { rows }) => sum + rows.length, 0),
  more: lists.some(({ more }) => more),
});

/** All of them together; null, and so nothing that could be untrue, until every list has answered. */
export function countAll(lists: readonly (Listing | undefined)[]): Counted | null {
  const answered = lists.filter((list) => list !== undefined);
  return answered.length < lists.length ? null : countOf(answered);
}

/** 3 · 不止 20; where there is room for a number only, 20+. */
export function sayCount({ count, more }: Counted, form: 'words' | 'short' = 'words'): string {
  if (!more) return String(count);
  return form === 'words' ? `不止 ${count}` : `${count}+`;
}

interface Identified {
  readonly rows: readonly { readonly id: string }[];
  readonly more: boolean;
}

/** The list without what an earlier one names already, so that nothing is shown or counted twice; the earlier ones come first. */
export function without<L extends Identified>(
  list: L | undefined,
  ...earlier: readonly (Identified | undefined)[]
) {
  const named = new Set(earlier.flatMap((other) => other?.rows.map(({ id }) => id) ?? []));
  return list && { ...list, rows: list.rows.filter(({ id }) => !named.has(id)) as L['rows'] };
}
