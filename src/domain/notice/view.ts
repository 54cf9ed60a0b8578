import type { NoticeView } from './contract';
import type { Notice } from './notice';

export const noticeView = (notice: Notice): NoticeView => ({
  id: notice._id,
  about: notice.about,
  noun: notice.noun,
  subject: notice.subject,
  at: notice.at,
  read: notice.readAt !== null,
});
