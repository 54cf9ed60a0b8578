/** The most that the cloud gives at a time. */
export const PAGE_MAX = 1_000;

interface Pages<T> {
  /** In order, from this place on and with it, `PAGE_MAX` of them. */
  readonly read: (from: number) => Promise<readonly T[]>;
  readonly placeOf: (row: T) => number;
  readonly from: number;
  readonly max: number;
}

/** All rows of a span, each once. A page begins with the place at which the last one ended, for there may be more at the same. */
export async function inPages<T extends { readonly _id: string }>({
  read,
  placeOf,
  from,
  max,
}: Pages<T>): Promise<T[]> {
  const found = new Map<string, T>();
  for (let next = from; found.size < max; ) {
    const page = await read(next);
    const before = found.size;
    for (const row of page) found.set(row._id, row);
    const last = page.at(-1);
    if (!last || page.length < PAGE_MAX || found.size === before) break;
    next = placeOf(last);
  }
  return [...found.values()].slice(0, max);
}
