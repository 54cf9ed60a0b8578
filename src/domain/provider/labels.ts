import { sayDay } from '#domain/kernel/time';
import type { ApplicationState, Paper, ShownVideo } from './application';
import type { BadgeState } from './badge';
import type { CertificateView } from './contract-crew';
import type { RegisteredFirm } from './contract-firms';
import type { OutlookView } from './contract-standing';
import type { MeasuredRule, RuleId } from './ladder';
import { GRACE_DAYS, type Proposal, type Standing } from './provider';
import type { Step } from './steps';

export { CATEGORY_LABEL } from './categories';

export const STANDING_LABEL: Readonly<Record<Standing, string>> = {
  good: '良好',
  warned: '提醒',
  probation: '观察',
  suspended: '暂停',
  expelled: '清退',
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

/** 修改资料: what a manager may propose. */
export const AMENDMENT_LABEL: Readonly<Record<Proposal['item'] | 'video', string>> = {
  introduction: '介绍',
  office: '办公地址',
  streets: '服务街道',
  categories: '服务门类',
  contact: '联系人',
  video: '视频',
};

export const RULE_LABEL: Readonly<Record<RuleId, string>> = {
  'no-show': '未到率',
  completion: '完成率',
  complaints: '投诉成立率',
  score: '公示得分',
  'few-no-shows': '未到次数（90 天内不足 20 单）',
  'few-complaints': '投诉成立次数（90 天内不足 20 单）',
  'third-suspension': '第三次暂停',
  subcontracting: '转包属实',
  'forged-papers': '伪造证件',
  'clean-days': '连续 30 天没有问题',
  reinstated: '培训合格，工会同意恢复',
};

/** 3%、93%、3.7 分、2 次 */
export function sayLine(rule: MeasuredRule, line: number): string {
  if (rule === 'score') return `${line} 分`;
  return rule.startsWith('few') ? `${line} 次` : `${line}%`;
}

const WRONG_LABEL = { 'no-show': '未到', released: '退回', upheld: '投诉成立' } as const;
const STEP_DOWN: Readonly<Record<Standing, string>> = {
  good: '良好',
  warned: '被提醒',
  probation: '被列入观察',
  suspended: '被暂停接单',
  expelled: '被清退',
};

/** 再有 1 次未到，就会被提醒 */
export const sayDown = ({ what, more, to }: OutlookView['down'][number]): string =>
  `再有 ${more} 次${WRONG_LABEL[what]}，就会${STEP_DOWN[to]}`;

/** 再过 12 天没有问题，就恢复良好 */
export function sayBack(back: NonNullable<OutlookView['back']>): string {
  switch (back.by) {
    case 'training':
      return '培训合格并经工会同意，就恢复接单';
    case 'score':
      return back.days > 0
        ? `再过 ${back.days} 天没有问题，公示得分也高于 ${back.above} 分，就恢复`
        : `公示得分高于 ${back.above} 分，就恢复`;
    case 'clean-days':
      return back.days > 0
        ? `再过 ${back.days} 天没有问题，就恢复${STANDING_LABEL[back.to]}`
        : `今天就恢复${STANDING_LABEL[back.to]}`;
  }
}

/** What standing means for a firm, in a sentence. */
export const STANDING_MEANS: Readonly<Record<Standing, string>> = {
  good: '正常接单。',
  warned: '正常接单，居民会看到“提醒”。',
  probation: '别家不接的单子才轮到您。',
  suspended: '现在不能接单；已经开工的，做完为止。',
  expelled: '已经清退，不能再接单。',
};

export const BADGE_LABEL: Readonly<Record<BadgeState, string>> = {
  valid: '工牌有效',
  waiting: '等审核',
  untrained: '培训过期',
  suspended: '单位暂停',
  expelled: '单位清退',
  left: '已离开',
};

/** What it means for him, and what he does about it. */
export const OWN_BADGE: Readonly<Record<BadgeState, string>> = {
  valid: '工牌有效。到了门口，请居民扫一扫，或报下面六位数字。',
  waiting: '还没有生效：工会在审核您的证件和培训，通过后会通知您。',
  untrained: '已经无效：上岗培训过期了。请和负责人约培训，登记后恢复。',
  suspended: '现在无效：您的单位暂停接单。恢复以后，工牌自动有效。',
  expelled: '已经无效：您的单位被清退，不能再上门。',
  left: '已经无效：您已不在这家单位。',
};

/** What it means for who stands behind the door. */
export const SHOWN_BADGE: Readonly<Record<BadgeState, string>> = {
  valid: '工牌有效，是工会核验过的师傅。',
  waiting: '工牌还没有生效，工会还没有准许这个人上岗。',
  untrained: '工牌无效，这位师傅的上岗培训过期了。',
  suspended: '工牌无效，这家单位被暂停接单。',
  expelled: '工牌无效，这家单位已被清退。',
  left: '工牌无效，这个人已经不在这家单位。',
};

/** 有效，还有 12 天 · 宽限期，3 天后停接 */
export function sayPaper({ state, daysLeft, validFromOn, renewed }: CertificateView): string {
  if (state === 'later') return `${sayDay(validFromOn)}起生效`;
  if (state === 'waiting') return '等工会审核';
  if (state === 'refused') return '没有通过';
  if (state === 'closed') return '已过期，这一类停接了';
  if (state === 'grace') return `过期了，再过 ${GRACE_DAYS + daysLeft + 1} 天停接`;
  if (renewed) return '快到期，新证已通过';
  return daysLeft === 0 ? '今天到期' : `有效，还有 ${daysLeft} 天`;
}

/** 2 位师傅、1 件证件、申诉; empty where nothing waits. */
export const sayWaits = ({ workers, papers, appealDueAt }: RegisteredFirm['waits']): string =>
  [workers > 0 && `${workers} 位师傅`, papers > 0 && `${papers} 件证件`, appealDueAt !== null && '申诉']
    .filter(Boolean)
    .join('、');

/** 经过: what was done about a firm. */
export const STORY_LABEL: Readonly<Record<string, string>> = {
  approve: '审核通过',
  invite: '邀请师傅',
  join: '师傅加入',
  admit: '准许上岗',
  refuseWorker: '没有准许上岗',
  train: '登记培训',
  leave: '师傅退出',
  dismiss: '师傅被请离',
  giveManager: '请来做负责人',
  takeManager: '不再做负责人',
  handIn: '交来证件',
  checkPaper: '证件通过',
  refusePaper: '证件退回',
  amend: '提出修改',
  takeBack: '收回修改',
  checkAmendment: '修改通过',
  refuseAmendment: '修改没有通过',
  warn: '信誉：提醒',
  observe: '信誉：观察',
  suspend: '信誉：暂停',
  expel: '信誉：清退',
  recover: '信誉恢复',
};

/** Why something was done: the name of a rule, or somebody's own words. */
export const sayWhy = (why: string): string =>
  Object.hasOwn(RULE_LABEL, why) ? `依据：${RULE_LABEL[why as RuleId]}` : why;
