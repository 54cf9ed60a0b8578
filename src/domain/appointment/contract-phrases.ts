import * as z from 'zod';
import { action } from '#domain/kernel/contract';
import * as field from '#domain/kernel/fields';
import { topic } from './contract-views';
import { PHRASE_TITLE_MAX, PHRASE_WORDS_MAX } from './phrases';

const phrases = z.strictObject({
  phrases: z.array(z.strictObject({ topic, title: z.string(), words: z.string() })),
});

/** 答复常用语 */
export const phrasesContract = {
  phrases: action({ by: ['officer', 'staff'], input: field.nothing, output: phrases, refusals: [] }),
  /** Words of null take it out. */
  keepPhrase: action({
    by: ['staff'],
    input: z.strictObject({
      topic,
      title: field.text(PHRASE_TITLE_MAX, 2),
      words: field.text(PHRASE_WORDS_MAX, 2).nullable(),
    }),
    output: phrases,
    refusals: ['TOO_MANY_PHRASES', 'BUSY'],
  }),
} as const;
