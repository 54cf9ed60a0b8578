/** A browser shows its own faults to whoever develops. */
export const noteFault = (_words: string): void => undefined;
