/** So many are found at a time; a screen unfolds them. */
export const NEAR_ROWS = 100;
/** Where so many lie within a circle one looks no farther. */
export const NEAR_ENOUGH = 30;

/** In metres. */
export const NEAREST = 500;
export const FARTHEST = 8_000;

/** So often one circle after the other is asked for, each by so many ranges of keys side by side: eighteen calls at most. */
export const NEAR_ROUNDS = 3;
export const NEAR_RANGES = 6;
/** So many one would like to find in the next circle: enough, and not many more than are shown. */
const WANTED = 2 * NEAR_ENOUGH;
/** Where there is nothing, or hardly anything, the next circle is four times as wide. */
const WIDER = 4;

/** How far one looks next, by how many were found so far; null: no farther. `within`: null is as far as the first ones are. */
export function nextRadius(metres: number, found: number, within: number | null): number | null {
  const limit = within ?? FARTHEST;
  if (metres >= limit || found >= (within === null ? 1 : NEAR_ENOUGH)) return null;
  const wider = found === 0 ? WIDER : Math.min(WIDER, Math.sqrt(WANTED / found));
  return Math.min(limit, Math.ceil(metres * wider));
}
