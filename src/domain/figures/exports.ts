/** What can be taken along, row by row. */
export const EXPORTS = ['orders', 'requests', 'members', 'complaints', 'stations', 'sessions'] as const;
export type ExportOf = (typeof EXPORTS)[number];

export const EXPORT_LABEL: Readonly<Record<ExportOf, string>> = {
  orders: '办结的维修单',
  requests: '约谈',
  members: '会员',
  complaints: '投诉',
  stations: '驿站',
  sessions: '活动',
};
