import { sayDay } from '#domain/kernel/time';
import type { BadgeState } from './badge';
import { GRACE_DAYS } from './certificate';
import type { RegisteredFirm } from './contract-overview';
import type { CertificateView } from './contract-views';
import type { Proposal } from './firm';

/** 修改资料: what a manager may propose. */
export const AMENDMENT_LABEL: Readonly<Record<Proposal['item'] | 'video', string>> = {
  name: '单位名称',
  introduction: '介绍',
  office: '办公地址',
  streets: '服务街道',
  categories: '服务门类',
  contact: '联系人',
  representative: '法定代表人',
  video: '视频',
};

export const BADGE_LABEL: Readonly<Record<BadgeState, string>> = {
  valid: '工牌有效',
  waiting: '还没生效',
  untrained: '培训过期',
  stopped: '停止接单',
  revoked: '工牌收回',
  suspended: '单位暂停',
  expelled: '单位清退',
  left: '已离开',
};

/** What it means for him, and what he does about it. */
export const OWN_BADGE: Readonly<Record<BadgeState, string>> = {
  valid: '工牌有效。到了门口，请居民扫一扫，或报下面六位数字。',
  waiting: '还没有生效：交了证件，工会审核通过、登记培训以后生效，到时会通知您。',
  untrained: '已经无效：上岗培训过期了。请和负责人约培训，登记后恢复。',
  stopped: '现在无效：工会先停了您接单，下面是理由。您可以申诉。',
  revoked: '已经无效：工会收回了工牌，下面是理由。重新培训以后发新的。',
  suspended: '现在无效：您的单位暂停接单。恢复以后，工牌自动有效。',
  expelled: '已经无效：您的单位被清退，不能再上门。',
  left: '已经无效：您已不在这家单位。',
};

/** What it means for who stands behind the door. */
export const SHOWN_BADGE: Readonly<Record<BadgeState, string>> = {
  valid: '工牌有效，是工会核验过的师傅。',
  waiting: '工牌还没有生效，工会还没有准许这个人上岗。',
  untrained: '工牌无效，这位师傅的上岗培训过期了。',
  stopped: '工牌无效，工会停了这位师傅接单。',
  revoked: '工牌无效，工会已经收回。',
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
  suspendWorker: '师傅被立即停接',
  confirmSuspension: '停接由第二人确认',
  suspensionFell: '停接撤销',
  appealSuspension: '对停接申诉',
  keepSuspension: '申诉：维持停接',
  overturnSuspension: '申诉：撤销停接',
  endSuspension: '师傅恢复接单',
  revokeBadge: '收回工牌',
  giveBadge: '发新工牌',
  withdrawPaper: '撤销证件',
  leave: '师傅退出',
  dismiss: '师傅被请离',
  giveManager: '请来做负责人',
  takeManager: '不再做负责人',
  quit: '退出服务',
  comeBack: '重新接纳',
  handIn: '交来证件',
  checkPaper: '证件通过',
  refusePaper: '证件退回',
  amend: '提出修改',
  takeBack: '收回修改',
  checkAmendment: '修改通过',
  refuseAmendment: '修改没有通过',
  wishUnion: '提出建立工会',
  foundUnion: '建立了企业工会',
  declineUnion: '没有建立工会',
  warn: '信誉：提醒',
  observe: '信誉：观察',
  suspend: '信誉：暂停',
  expel: '信誉：清退',
  recover: '信誉恢复',
};
