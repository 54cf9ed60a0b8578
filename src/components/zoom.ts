const LEVELS = [1, 1.5, 2, 3, 4];

/** One step larger or smaller, as far as it goes. */
export function zoomAfter(zoom: number, step: 1 | -1): number {
  const at = LEVELS.indexOf(zoom);
  return LEVELS[Math.min(LEVELS.length - 1, Math.max(0, at + step))] ?? 1;
}

/** The next or the one before, in a round. */
export const placeAfter = (place: number, step: number, count: number): number =>
  (place + step + count) % count;
