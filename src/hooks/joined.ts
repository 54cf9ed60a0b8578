interface Row {
  readonly id: string;
}

/** Between these and a newer first page there may be rows that nobody has fetched: none of it was known, and more follows. */
export const leavesGap = (known: readonly Row[], page: readonly Row[], more: boolean): boolean =>
  known.length > 0 && more && !page.some(({ id }) => known.some((row) => row.id === id));

/** Pages as one list, the newest first: each row once and as it came last. */
export function joined<T extends Row>(known: readonly T[], page: readonly T[], at: (row: T) => number): T[] {
  const all = new Map([...known, ...page].map((row) => [row.id, row]));
  return [...all.values()].sort((a, b) => at(b) - at(a));
}
