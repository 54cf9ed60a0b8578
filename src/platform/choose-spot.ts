import type { Spot } from '#domain/station/spot';

/** A browser has no map of its own: a spot is tapped on the drawn one, or typed. */
export const chooseSpot: (() => Promise<Spot | null>) | null = null;
