/** So many are shown at a time, the nearest first. */
export const NEAR_ROWS = 30;

/** In metres; where nothing is within one of them, one looks twice as far. */
const RADII = [500, 1_000, 2_000, 4_000, 8_000] as const;
export const FARTHEST = 8_000;

export const nextRadius = (metres: number): number => RADII.find((one) => one > metres) ?? FARTHEST;
