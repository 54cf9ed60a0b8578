/** So many are found at a time; a screen unfolds them. */
export const NEAR_ROWS = 100;
/** Where so many lie within a circle one looks no farther. */
export const NEAR_ENOUGH = 30;

/** In metres. */
export const NEAREST = 500;
export const FARTHEST = 8_000;

/** One circle after the other is asked for, each by so many ranges of keys side by side: eighteen calls at most. */
export const NEAR_RANGES: readonly number[] = [8, 6, 4];
/** So many one would like to find in the next circle: enough, and not many more than are shown. */
const WANTED = 50;
/** So many times as wide is the next circle at most: where there is nothing, and where there is something. */
const WIDER = { thanNothing: 4, thanSome: 2.5 } as const;

/** How far one looks next, by how many were found so far; null: no farther. `within`: null is as far as the first ones are. */
export function nextRadius(metres: number, found: number, within: number | null): number | null {
  const limit = within ?? FARTHEST;
  if (metres >= limit || found >= (within === null ? 1 : NEAR_ENOUGH)) return null;
  const wider = found === 0 ? WIDER.thanNothing : Math.min(WIDER.thanSome, Math.sqrt(WANTED / found));
  return Math.min(limit, Math.ceil(metres * wider));
}
