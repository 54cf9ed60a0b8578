import { LEADS_TO, NOTICE_TEXT, type NoticePage } from '#domain/notices';
import type { Notice } from './notice';

/** The address of the screen where what a message asks for can be done. Read by the app and for WeChat's messages. */
export const pageOf = ({
  about,
  noun,
  subject,
}: Pick<Notice, 'about' | 'noun' | 'subject'>): `${NoticePage}?id=${string}` =>
  `${NOTICE_TEXT[about].page ?? LEADS_TO[noun]}?id=${subject}`;
