import { useDraft } from '../../hooks/use-draft';

const EMPTY = { words: '' };
const SHORTEST = 2;

/** What is being written about one complaint, kept until it was sent. */
export function useWords(what: string, complaintId: string) {
  const { draft, change, clear } = useDraft(`complaint-${what}-${complaintId}`, EMPTY);
  const words = draft.words.trim();
  const write = (text: string) => change({ words: text });
  return { typed: draft.words, words, write, clear, tooShort: words.length < SHORTEST };
}
export type Words = ReturnType<typeof useWords>;
