import type { Exclusion } from './exclusion';
import type { Marks } from './rating';

export const MARK_LABEL: Readonly<Record<keyof Marks, string>> = {
  punctuality: '准时',
  workmanship: '手艺',
  attitude: '态度',
  honestPrice: '价格实在',
};

export const STATE_LABEL = {
  waiting: '满三位居民、再过三天后一起公开',
  public: '已公开',
  excluded: '不计入得分',
} as const;

/** Said to the author only. */
export const UNCONFIRMED = '您的手机号还没有确认：评价会和别人的一起公开，但不计入得分。';

export const EXCLUSION_LABEL: Readonly<Record<Exclusion, string>> = {
  'own-firm': '您是这家服务商的人，评价会留着，但不计入得分，也不公开。',
  'same-phone': '您或单子上留的电话，和这家服务商的人是同一个，评价会留着，但不计入得分，也不公开。',
  'same-household': '您或单子上的住址，和这家服务商的人是同一个，评价会留着，但不计入得分，也不公开。',
  'many-of-one-pair': '您 30 天内第四次请同一家，这一次的评价会留着，但不计入得分，也不公开。',
};
