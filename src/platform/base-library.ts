/** A browser has none. */
export const isTooOld = (): boolean => false;
