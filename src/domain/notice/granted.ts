import { NOTICE_TEXT, purposeOf } from '#domain/notices';
import type { Grants, Notice } from './notice';
import { MESSAGE_PURPOSES, type MessagePurpose } from './purposes';

type About = Pick<Notice, 'about'>;

/** By what this may be told: by its own purpose; of danger by any. */
const purposesOf = ({ about }: About): readonly MessagePurpose[] =>
  NOTICE_TEXT[about].anyHour ? [purposeOf(about), ...MESSAGE_PURPOSES] : [purposeOf(about)];

/** Which of the messages that a person has granted tells this. Null: none does, or the last one is spared for the reminder to come. */
export function usableGrant(notice: About, left: Grants['left']): MessagePurpose | null {
  const spared = NOTICE_TEXT[notice.about].reminds === 'ahead' ? 1 : 0;
  return purposesOf(notice).find((purpose) => (left[purpose] ?? 0) > spared) ?? null;
}

/** One that would tell this is left, be it spared: it shows in the app, and needs no other way. */
export const holdsGrant = (notice: About, left: Grants['left']): boolean =>
  purposesOf(notice).some((purpose) => (left[purpose] ?? 0) > 0);
