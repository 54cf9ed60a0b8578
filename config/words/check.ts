import type { Text } from './texts';
import { JARGON, RULES, WORDS, type Word } from './words';

const without = (words: string, longer: readonly string[]): string =>
  longer.reduce((rest, one) => rest.replaceAll(one, '\n'), words);

const second = (words: string, { say, not, but = [] }: Word): string[] =>
  not
    .filter((one) =>
      without(
        words,
        [...but, ...say.split('、')].filter((longer) => longer.includes(one)),
      ).includes(one),
    )
    .map((one) => `${one}: say ${say}`);

/** What is wrong with one text. */
export function offences(words: string): string[] {
  const plain = words.replaceAll('{instant}', '{}');
  return [
    ...WORDS.flatMap((one) => second(plain, one)),
    ...JARGON.filter((one) => plain.includes(one)).map((one) => `${one}: a word of the trade`),
    ...RULES.filter(({ wrong }) => wrong.test(words) || wrong.test(plain)).map(({ says }) => says),
  ];
}

/** What is wrong, with its place: `src/pages/x.tsx:12 …`. */
export const offencesIn = (texts: readonly Text[]): string[] =>
  texts.flatMap(({ at, words }) => offences(words).map((what) => `${at} ${what}: ${words}`));
