import { numberOf } from '#domain/kernel/thing-number';
import type { NoticeView } from './contract';
import { matterOf } from './matter';
import type { Notice } from './notice';

export const noticeView = (notice: Notice): NoticeView => ({
  id: notice._id,
  about: notice.about,
  noun: notice.noun,
  subject: notice.subject,
  matter: matterOf(notice),
  number: numberOf(notice.subject),
  at: notice.at,
  read: notice.readAt !== null,
});
