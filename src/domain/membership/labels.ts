import type { Depending } from './consent';

/** What is to be finished before somebody goes. */
export const DEPENDING_LABEL: Readonly<Record<Depending, string>> = {
  order: '没办完的维修单',
  work: '手上的活',
  'visit-fee': '没结清的上门费',
  request: '没办完的约谈',
  complaint: '没有结果的投诉',
  redemption: '没领的礼品',
  book: '没还的书',
  application: '没有结果的入驻申请',
  'sign-up': '报了名还没办的活动',
  post: '担任的职务',
};

/** Whose seal was opened. */
export const OPENED_LABEL: Readonly<Record<string, string>> = {
  'repair-order': '维修单上的电话和门牌',
  worker: '师傅的身份证号和电话',
  application: '申请人的身份证号和电话',
  search: '查找时看到的称呼、街道和单子',
  caller: '替您办事时看到的电话和门牌',
};
