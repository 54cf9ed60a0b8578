import type { EarningRule } from '#domain/kernel/effect';

export const RULE_LABEL: Readonly<Record<EarningRule, string>> = {
  'repair-closed': '完成一次网上预约',
  rating: '评价一次服务',
};
