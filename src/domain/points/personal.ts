import { about, holding, kept, NOBODY, type RoomHoldings, unsaid } from '#domain/kernel/personal';
import { KIND_LABEL, REDEMPTION_LABEL, RULE_LABEL } from './labels';
import type { Account, Entry } from './ledger';
import type { Redemption } from './redemption';

const member = about('memberId');

export const pointsHoldings = {
  points_accounts: holding<Omit<Account, 'earned' | 'redeemed'>>({
    title: '积分账户',
    found: ['_id'],
    texts: {},
    labels: {
      balance: '余额',
      lots: '分批',
      owes: '欠分',
      entries: '流水笔数',
      expiresAt: '最早到期',
    },
  }),
  points_entries: holding<Omit<Entry, 'then' | 'redeems'>>({
    title: '积分流水',
    found: ['memberId'],
    texts: { ...kept('memberId', 'month', 'about', 'ruling'), why: member.words },
    labels: {
      kind: '变动',
      points: '积分',
      happenedAt: '发生时间',
      rule: '规则',
      why: '原因',
      lots: '分批',
      ...unsaid('from', 'to', 'memberId', 'no', 'at', 'month', 'asked', 'about', 'ruling'),
    },
    says: { ...KIND_LABEL, ...RULE_LABEL },
  }),
  redemptions: holding<Redemption>({
    title: '兑换',
    found: ['memberId'],
    texts: {
      ...kept('memberId', 'items[].rewardId', 'items[].name', 'items[].picture', 'code', 'pickup'),
      ...kept('station._id', 'station.name', 'station.address', 'station.hours'),
      ...kept('wrong[].memberId', 'wrong[].requestId'),
      'events[].why': member.words,
    },
    labels: {
      state: '进展',
      items: '礼品',
      points: '积分',
      station: '领取点',
      heldAt: '兑换时间',
      endedAt: '结束时间',
      ...unsaid('memberId', 'lots', 'code', 'wrong', 'pickup', 'lapsesAt', 'actsAt'),
    },
    says: REDEMPTION_LABEL,
  }),
  points_rules: NOBODY,
  points_proofs: NOBODY,
  rewards: NOBODY,
} satisfies RoomHoldings;
