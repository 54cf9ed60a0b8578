import type { ApplicationState } from './application';
import type { Standing } from './provider';

export const STANDING_LABEL: Readonly<Record<Standing, string>> = {
  good: '良好',
  warned: '提醒',
  probation: '观察',
  suspended: '暂停',
  expelled: '清退',
};

/** 门类 by id; items carry their own category's name. */
export const CATEGORY_LABEL: Readonly<Record<string, string>> = {
  pipes: '管道维修',
  locks: '开锁换锁',
  appliances: '家电维修',
  electric: '水电',
  cleaning: '家政保洁',
  jobs: '就业指导',
  rental: '房屋中介',
};

export const APPLICATION_STATE_LABEL: Readonly<Record<ApplicationState, string>> = {
  draft: '还没有送出',
  submitted: '等待审核',
  returned: '退回补正',
  approved: '已通过',
  rejected: '没有通过',
  withdrawn: '已撤回',
};

const ITEM_LABEL: Readonly<Record<string, string>> = {
  firm: '单位名称和信用代码',
  representative: '负责人',
  contact: '联系人和电话',
  area: '服务范围和门类',
  commitments: '承诺',
  introduction: '介绍',
  videos: '视频',
};

/** What one item of a review is called; a certificate by its own name. */
export function itemLabel(item: string, papers: readonly { readonly kind: string }[]): string {
  const place = /^paper-(\d+)$/.exec(item)?.[1];
  return place === undefined ? (ITEM_LABEL[item] ?? item) : `证件：${papers[Number(place)]?.kind ?? ''}`;
}
