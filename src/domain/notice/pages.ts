import { NOTICE_ACT } from '#domain/notice-sentences';
import { LEADS_TO, NOTICE_TEXT, type NoticePage } from '#domain/notices';
import type { Notice } from './notice';

/** The address of the screen where what a message asks for can be done. Read by the app and for WeChat's messages. */
export const pageOf = ({
  about,
  noun,
  subject,
}: Pick<Notice, 'about' | 'noun' | 'subject'>): `${NoticePage}?id=${string}` =>
  `${NOTICE_TEXT[about].page ?? LEADS_TO[noun]}?id=${subject}`;

/** The screen of the one action that it waits for. */
export const actPageOf = (notice: Pick<Notice, 'about' | 'noun' | 'subject'>): ReturnType<typeof pageOf> => {
  const page = NOTICE_ACT[notice.about]?.page;
  return page ? `${page}?id=${notice.subject}` : pageOf(notice);
};
