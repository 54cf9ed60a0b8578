import type { NoticeView } from './contract';
import { matterOf, numberedAs } from './matter';
import type { Notice } from './notice';

export const noticeView = (notice: Notice): NoticeView => ({
  id: notice._id,
  about: notice.about,
  noun: notice.noun,
  subject: notice.subject,
  matter: matterOf(notice),
  number: numberedAs(notice),
  at: notice.at,
  read: notice.readAt !== null,
});
