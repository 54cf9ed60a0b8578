/** What the square on the wall says to a camera. */
export const joinWords = (code: string): string => `gdj-union:${code}`;

/** Null: the square is of something else. */
export const readJoin = (words: string): string | null =>
  /^gdj-union:(\d{6})$/.exec(words.trim())?.[1] ?? null;

export interface ShownCard {
  readonly number: string;
  readonly code: string;
}

/** What the square on a member's card says. */
export const cardWords = ({ number, code }: ShownCard): string => `gdj-card:${number} ${code}`;

export function readCard(words: string): ShownCard | null {
  const [, number, code] = /^gdj-card:([A-Z0-9-]{4,24}) (\d{6})$/.exec(words.trim()) ?? [];
  return number && code ? { number, code } : null;
}
