/** A browser has no scanner; what is drawn in a square can always be typed. */
export const scanWords: (() => Promise<string | null>) | null = null;
