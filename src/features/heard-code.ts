// A code as people say it: in pairs, in full-width, in Chinese, in the middle of a sentence. What is sent is digits alone.

/** Of an arrival, a badge, a card, a union, a pick-up. */
export const CODE_LENGTH = 6;
/** What is typed or pasted into a field for a code: with the words around it. */
export const CODE_TYPED_MAX = 60;

const SAID: readonly string[] = [
  '〇零○',
  '一幺壹',
  '二两贰',
  '三叁',
  '四肆',
  '五伍',
  '六陆',
  '七柒',
  '八捌',
  '九玖',
];
const DIGIT_OF = new Map(SAID.flatMap((words, digit) => [...words].map((word) => [word, String(digit)])));

/** As digits where they are some; full-width and circled ones are what NFKC makes of them. */
const inDigits = (words: string): string =>
  [...words.normalize('NFKC')].map((one) => DIGIT_OF.get(one) ?? one).join('');

/** What people put between the digits of one number. */
const BETWEEN = /[\s.,，。、·_\-‐-―－~]+/g;
const RUN = /\d+/g;

/**
 * The digits that were said. Where other numbers stand in the sentence, too, the one of the right length is meant; where that is not
 * one alone, everything that was said is there to be looked at.
 */
export function heardCode(words: string): string {
  const runs = inDigits(words).replace(BETWEEN, '').match(RUN) ?? [];
  const whole = new Set(runs.filter((run) => run.length === CODE_LENGTH));
  const [only] = whole;
  if (only !== undefined && whole.size === 1) return only;
  const all = runs.join('');
  // Pieces from different places make no code, though they may be as long as one.
  return all.length === CODE_LENGTH
    ? runs.reduce((longest, run) => (run.length > longest.length ? run : longest))
    : all;
}

/** What a scanned picture says is sent without being looked at: six digits as they stand, or nothing. */
export const scannedCode = (words: string): string | undefined => /(?:^|\D)(\d{6})(?:\D|$)/.exec(words)?.[1];

/** What is wrong with how many there are; null: nothing. */
export function wrongLength(digits: string): string | null {
  const missing = CODE_LENGTH - digits.length;
  if (missing === 0) return null;
  return missing > 0 ? `还差 ${missing} 位。` : `多了 ${-missing} 位，请核对。`;
}
