import { MINUTE } from '#domain/kernel/time';

/**
 * 身份码: its fingerprint, by which its person is found, and until when. The digits themselves are kept nowhere. It says who is
 * meant, and opens nothing: whoever has it can ask its person something, no more.
 */
export interface ShownCode {
  readonly key: string;
  readonly until: number;
}
/** Long enough to be read out over the telephone and typed at a console. */
export const SHOWN_CODE_LASTS = 10 * MINUTE;
export const SHOWN_CODE_DIGITS = 8;
/** What runs out in a moment is not shown any more. */
const ABOUT_TO_END = 2 * MINUTE;

interface Showing {
  readonly shownCode?: ShownCode;
}
export const isShown = ({ shownCode }: Showing, now: number): boolean =>
  shownCode !== undefined && now < shownCode.until;
export const isShownLongEnough = ({ shownCode }: Showing, now: number): boolean =>
  shownCode !== undefined && now < shownCode.until - ABOUT_TO_END;

/** What the square beside the digits says. */
export const shownWords = (code: string): string => `gdj-me:${code}`;
export const readShown = (words: string): string | null => /^gdj-me:(\d{8})$/.exec(words)?.[1] ?? null;
/** 1234 5678 */
export const sayShown = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`;
