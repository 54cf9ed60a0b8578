import { NOTICE_ACT } from '#domain/notice-sentences';
import { LEADS_TO, NOTICE_TEXT, type NoticePage } from '#domain/notices';
import type { Notice } from './notice';

/** The address of the screen where what a message asks for can be done. Read for the message page and for WeChat's messages. */
export const pageOf = ({
  about,
  noun,
  subject,
}: Pick<Notice, 'about' | 'noun' | 'subject'>): `${NoticePage}?id=${string}` =>
  `${NOTICE_TEXT[about].page ?? LEADS_TO[noun]}?id=${subject}`;

/** The one action that it waits for, with its screen. */
export function actOf(notice: Pick<Notice, 'about' | 'noun' | 'subject'>) {
  const act = NOTICE_ACT[notice.about];
  if (!act) return null;
  return { label: act.label, page: act.page ? `${act.page}?id=${notice.subject}` : pageOf(notice) };
}
