/** The most that the cloud gives at a time. */
export const PAGE_MAX = 1_000;

interface Pages<T> {
  /** In order, from this place on and with it, `PAGE_MAX` of them. */
  readonly read: (from: number) => Promise<readonly T[]>;
  readonly placeOf: (row: T) => number;
  readonly from: number;
  /** Of those that are kept. */
  readonly max: number;
  /** Those that are wanted; all of them where nothing is said. */
  readonly keep?: (row: T) => boolean;
}

/** All rows of a span, each once. A page begins with the place at which the last one ended, for there may be more at the same. */
export async function inPages<T extends { readonly _id: string }>({
  read,
  placeOf,
  from,
  max,
  keep = () => true,
}: Pages<T>): Promise<T[]> {
  const seen = new Set<string>();
  const kept: T[] = [];
  for (let next = from; kept.length < max; ) {
    const page = await read(next);
    const fresh = page.filter(({ _id }) => !seen.has(_id));
    for (const { _id } of fresh) seen.add(_id);
    kept.push(...fresh.filter(keep));
    const last = page.at(-1);
    if (!last || page.length < PAGE_MAX || fresh.length === 0) break;
    next = placeOf(last);
  }
  return kept.slice(0, max);
}
