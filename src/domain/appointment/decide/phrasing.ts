import type { Moment } from '#domain/kernel/actor';
import { change, type Decision } from '#domain/kernel/entity';
import { withEvent } from '#domain/kernel/lifecycle';
import { no } from '#domain/kernel/result';
import { PHRASES_MAX, type Phrase, type Phrases } from '../phrases';
import { arranged } from './arranged';

/** Written, or written anew under its title; null takes it out. */
export type KeptPhrase = Omit<Phrase, 'words'> & { readonly words: string | null };

export function keepPhrase(
  phrases: Phrases,
  { topic, title, words }: KeptPhrase,
  moment: Moment,
): Decision<Phrases, 'TOO_MANY_PHRASES'> {
  const isIt = (one: Phrase) => one.topic === topic && one.title === title;
  const others = phrases.list.filter((one) => !isIt(one));
  if (words !== null && others.filter((one) => one.topic === topic).length >= PHRASES_MAX)
    return no('TOO_MANY_PHRASES', [{ path: 'title', problem: 'too many' }]);
  const kept = { topic, title, words: words ?? '' };
  const list =
    words === null
      ? others
      : phrases.list.some(isIt)
        ? phrases.list.map((one) => (isIt(one) ? kept : one))
        : [...others, kept];
  return change(withEvent({ ...phrases, list }, moment, arranged('keepPhrase', 'staff', title)));
}
