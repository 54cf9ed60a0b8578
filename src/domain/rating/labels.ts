import type { Marks } from './rating';

export const MARK_LABEL: Readonly<Record<keyof Marks, string>> = {
  punctuality: '准时',
  workmanship: '手艺',
  attitude: '态度',
  honestPrice: '价格实在',
};

export const MARK_WORDS = ['', '很差', '不太好', '一般', '好', '很好'] as const;
