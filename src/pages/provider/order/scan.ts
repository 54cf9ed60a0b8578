/** A browser has no scanner; the digits can always be typed. */
export const scanCode: (() => Promise<string | null>) | null = null;
