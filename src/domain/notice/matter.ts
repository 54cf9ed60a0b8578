import { numberOf } from '#domain/kernel/thing-number';
import { NOUN_NAME, type NoticeNoun } from '#domain/notices';
import type { Notice } from './notice';

/** What has a number that its screens show; the ids of people and posts are nobody's business. */
const NUMBERED: readonly NoticeNoun[] = ['repair-order', 'appointment'];

export const numberedAs = ({ noun, subject }: Pick<Notice, 'noun' | 'subject'>): string | null =>
  NUMBERED.includes(noun) ? numberOf(subject) : null;

type About = Pick<Notice, 'matter' | 'noun' | 'subject'>;

/** What a notice is about, as a person would call it. */
export const matterOf = ({ matter, noun }: About): string => matter ?? NOUN_NAME[noun];

/** The same in one line that fits: with the number where there is room for it. */
export function matterLine(about: About, charactersMax: number): string {
  const matter = matterOf(about);
  const number = numberedAs(about)?.replaceAll(' ', '');
  const whole = number === undefined ? matter : `${matter} ${number}`;
  return [...whole].length <= charactersMax ? whole : cut(matter, charactersMax);
}

const cut = (words: string, max: number): string => {
  const letters = [...words];
  return letters.length <= max ? words : `${letters.slice(0, max - 1).join('')}…`;
};
