const LIKELY = 5000;
const QUIET = 20_000;

/** How soon an open pool is asked for again: while urgent orders are likely, nobody waits for one. */
export const poolInterval = (pool: { readonly likely: boolean } | undefined): number =>
  pool?.likely === false ? QUIET : LIKELY;

/** How soon the own orders in hand are: whoever has none waits for a manager to send one. */
export const jobsInterval = (jobs: { readonly rows: readonly unknown[] } | undefined): number =>
  jobs?.rows.length === 0 ? QUIET : LIKELY * 2;
