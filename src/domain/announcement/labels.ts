import type { Audience } from './audience';
import type { AnnouncementKind, AnnouncementState } from './board';

export const ANNOUNCEMENT_KIND_LABEL: Readonly<Record<AnnouncementKind, string>> = {
  news: '公告',
  law: '普法',
  danger: '紧急提醒',
};

export const AUDIENCE_LABEL: Readonly<Record<Audience, string>> = {
  all: '所有人',
  worker: '师傅',
  manager: '服务商负责人',
  officer: '工会干部',
  staff: '区总工作人员',
};

export const ANNOUNCEMENT_STATE_LABEL: Readonly<Record<AnnouncementState, string>> = {
  draft: '草稿',
  published: '已发布',
  withdrawn: '已撤下',
};
