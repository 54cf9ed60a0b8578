/** What the square on the wall says to a camera. */
export const joinWords = (code: string): string => `gdj-union:${code}`;

/** Null: the square is of something else. */
export const readJoin = (words: string): string | null =>
  /^gdj-union:(\d{6})$/.exec(words.trim())?.[1] ?? null;
