import type { NoticeSaid } from '#domain/kernel/notices';
import { NOTICE_SENTENCE } from '#domain/notice-sentences';
import { NOTICE_TEXT } from '#domain/notices';
import type { Notice } from './notice';

type About = Pick<Notice, 'about'>;

/** What happened, with who, how much and when where that is known. */
export const newsOf = ({ about }: About, said: NoticeSaid, now: number): string =>
  NOTICE_SENTENCE[about]?.(said, now) ?? NOTICE_TEXT[about].title;

/** The same where there is not much room: without the name, or in the few words that always fit. */
export function newsLine(about: About, said: NoticeSaid, now: number, charactersMax: number): string {
  const { who: _, ...unnamed } = said;
  const fits = [said, unnamed]
    .map((one) => newsOf(about, one, now))
    .find((words) => [...words].length <= charactersMax);
  return fits ?? NOTICE_TEXT[about.about].title;
}

/** What is known of it, with the name of who did it; null where nobody of that name is found any more. */
export const saidIn = ({ facts }: Pick<Notice, 'facts'>, name: string | null): NoticeSaid => {
  const { who: _, ...known } = facts ?? {};
  return name === null ? known : { ...known, who: name };
};
