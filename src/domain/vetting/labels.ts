import type { Paper } from '#domain/firm/certificate';
import type { ShownVideo } from '#domain/firm/firm';
import type { ApplicationState } from './application';
import type { Step } from './steps';

export const APPLICATION_STATE_LABEL: Readonly<Record<ApplicationState, string>> = {
  draft: '还没有送出',
  submitted: '等待审核',
  returned: '退回补正',
  approved: '已通过',
  rejected: '没有通过',
  withdrawn: '已撤回',
};

const ITEM_LABEL: Readonly<Record<string, string>> = {
  firm: '单位名称、信用代码和地址',
  representative: '负责人',
  contact: '联系人和电话',
  area: '服务范围和门类',
  commitments: '承诺',
  introduction: '介绍',
};

interface Shown {
  readonly papers: readonly Pick<Paper, 'kind'>[];
  readonly videos: readonly Pick<ShownVideo, 'title'>[];
}

/** What one item of a review is called; a certificate and a video by their own names. */
export function itemLabel(item: string, { papers, videos }: Shown): string {
  const [, what, place] = /^(paper|video)-(\d+)$/.exec(item) ?? [];
  if (what === 'paper') return `证件：${papers[Number(place)]?.kind ?? ''}`;
  // One that was taken out since has no title any more.
  if (what === 'video') return ['视频', videos[Number(place)]?.title].filter(Boolean).join('：');
  return ITEM_LABEL[item] ?? item;
}

export const STEP_LABEL: Readonly<Record<Step, string>> = {
  firm: '单位',
  people: '负责人和联系人',
  area: '服务街道和门类',
  papers: '证件',
  show: '介绍和视频',
  promises: '承诺、加入工会',
  check: '核对并送出',
};

/** What is still to be filled in, by the field's name. */
export const FIELD_LABEL: Readonly<Record<string, string>> = {
  name: '单位名称',
  creditCode: '统一社会信用代码',
  office: '办公地址',
  representative: '负责人姓名',
  idNumber: '负责人身份证号',
  contactName: '联系人',
  contactPhone: '联系电话',
  streets: '街道',
  categories: '门类',
  papers: '每个门类一份没有过期的证件',
  introduction: '介绍',
  videos: '每段视频的封面和名称',
  commitments: '两项承诺',
};
