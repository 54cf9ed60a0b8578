/** How hard a test tries. The quick form protects every commit; the long form (`npm run test:long`) has the time. */
export const IN_FULL = process.env.EFFORT === 'full';

/**
 * How many seeds, histories or samples a test takes: so many in the quick form, so many in the long one. `RUNS` sets
 * another number for whoever looks into one file: `RUNS=2000 npm test -- random-books`.
 */
export const effort = (quick: number, full: number): number =>
  Number(process.env.RUNS ?? (IN_FULL ? full : quick));

/** The seed of whatever is random in a test, printed in its title; `SEED=7` takes another course. */
export const seedOf = (own: number): number => Number(process.env.SEED ?? own);

/** Every how manieth write the cloud dies at: each of them in the long form. */
export const stride = (quick: number): number => (IN_FULL ? 1 : quick);

/** Of a table whose rows take long each: each nth in the quick form, from which on `from` says; all in the long one. */
export const every = <T>(rows: readonly T[], from = 0, nth = 3): readonly T[] =>
  IN_FULL ? rows : rows.filter((_, place) => (place + from) % nth === 0);
