import type { Effect } from '#domain/effects';
import { type Entity, newNoun } from '#domain/kernel/entity';
import type { Topic } from './request';

/** 答复常用语: what an officer mostly writes, as staff keep it. There is one list; an answer holds its own words, whatever becomes of it. */
export interface Phrases extends Entity<Effect> {
  readonly list: readonly Phrase[];
}

/** Under a topic its title is its key. */
export interface Phrase {
  readonly topic: Topic;
  readonly title: string;
  readonly words: string;
}

export const PHRASES_ID = 'phrases';
/** Of one topic: a screen of them is looked through, more are not. */
export const PHRASES_MAX = 12;
export const PHRASE_TITLE_MAX = 12;
export const PHRASE_WORDS_MAX = 500;

export const NO_PHRASES: Phrases = { ...newNoun(PHRASES_ID), list: [] };

/** Put behind what stands there, where that leaves room for it. */
export const withPhrase = (written: string, words: string, max: number): string => {
  const both = written.trim() === '' ? words : `${written.trimEnd()}\n${words}`;
  return both.length <= max ? both : written;
};
