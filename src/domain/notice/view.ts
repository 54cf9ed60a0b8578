import { NOTICE_TEXT } from '#domain/notices';
import type { NoticeView } from './contract';
import { matterOf, numberedAs } from './matter';
import { newsOf, saidIn } from './news';
import type { Notice } from './notice';
import { actOf, pageOf } from './pages';

/** What its matter says today: the name of who did it, and whether it still waits for whoever reads it. */
export interface Standing {
  readonly name: string | null;
  readonly acts: boolean;
  /** A sum that was written anew since; null where what was told still holds. */
  readonly fen: number | null;
}

export const noticeView = (notice: Notice, { name, acts, fen }: Standing, now: number): NoticeView => ({
  id: notice._id,
  about: notice.about,
  noun: notice.noun,
  subject: notice.subject,
  matter: matterOf(notice),
  number: numberedAs(notice),
  at: notice.at,
  read: notice.readAt !== null,
  news: newsOf(notice, { ...saidIn(notice, name), ...(fen === null ? {} : { fen }) }, now),
  text: NOTICE_TEXT[notice.about].text,
  page: pageOf(notice),
  act: acts ? actOf(notice) : null,
});
