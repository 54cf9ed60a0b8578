/** What is no list of its own need not be fresher than this. */
export const REST = { refreshEvery: 120_000 };

/** How many there are; with `more`, at least so many. */
export interface Counted {
  readonly count: number;
  readonly more: boolean;
}

interface Listed {
  readonly rows: readonly unknown[];
  readonly more: boolean;
}

/** All of them together; null, and so nothing that could be untrue, until every list has answered. */
export function countAll(lists: readonly (Listed | undefined)[]): Counted | null {
  let count = 0;
  let more = false;
  for (const list of lists) {
    if (!list) return null;
    count += list.rows.length;
    more ||= list.more;
  }
  return { count, more };
}

export const sayCount = ({ count, more }: Counted): string => `${count}${more ? '+' : ''}`;

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
