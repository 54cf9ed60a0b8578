import type { Speech } from './speak';

/** WeChat reads nothing aloud without a plugin: the large words have to do. */
export const whenSpeech =
  (_: (speech: Speech) => void): (() => void) =>
  () =>
    undefined;
