import type { EntryView } from './contract-views';
import type { EntryKind } from './kinds';
import type { Side } from './ledger';
import type { EarningRule } from './owed';
import type { Disagreement } from './proof';
import type { RedemptionState } from './redemption';

export const RULE_LABEL: Readonly<Record<EarningRule, string>> = {
  'repair-closed': '完成一次网上预约',
  rating: '评价一次服务',
  'suggestion-adopted': '建议被采纳',
};

export const KIND_LABEL: Readonly<Record<EntryKind, string>> = {
  earned: '获得',
  held: '兑换礼品',
  spent: '领到礼品',
  released: '礼品没有领，积分退回',
  expired: '到期',
  reversed: '核实后追回',
  owed: '核实后记欠',
  settled: '抵扣欠分',
};

/** What an entry is called on the statement of the person whose it is. */
export function entryLabel({ kind, rule }: Pick<EntryView, 'kind' | 'rule'>): string {
  if (kind === 'earned' && rule) return RULE_LABEL[rule];
  if ((kind === 'reversed' || kind === 'owed') && rule) return `${KIND_LABEL[kind]}：${RULE_LABEL[rule]}`;
  return KIND_LABEL[kind];
}

export const SIDE_LABEL: Readonly<Record<Side, string>> = {
  issue: '发出',
  member: '会员手中',
  redemption: '等待领取',
  spent: '已领取',
  expiry: '已经到期',
  debt: '会员欠分',
};

export const REDEMPTION_LABEL: Readonly<Record<RedemptionState, string>> = {
  held: '等您领取',
  collected: '已领取',
  cancelled: '已取消',
  lapsed: '过期未领，积分已退回',
};

export const DISAGREEMENT_LABEL: Readonly<Record<Disagreement, string>> = {
  'entry-moves-otherwise': '有流水的转出转入和它的种类不符',
  'entry-missing': '流水号不连续',
  'lots-short': '有流水用了批次里没有的积分',
  balance: '余额和流水不符',
  lots: '批次和流水不符',
  debt: '欠分和流水不符',
  held: '冻结的积分和待领取的兑换不符',
};
