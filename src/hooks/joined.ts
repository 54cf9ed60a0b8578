interface Row {
  readonly id: string;
}

/** Pages as one list, the newest first: each row once and as it came last. */
export function joined<T extends Row>(known: readonly T[], page: readonly T[], at: (row: T) => number): T[] {
  const all = new Map([...known, ...page].map((row) => [row.id, row]));
  return [...all.values()].sort((a, b) => at(b) - at(a));
}
