/** 会员的权利和义务, after the constitution of the trade unions of China (2023); other words get another version. */
export const RIGHTS_VERSION = '2026-11';

export const RIGHTS: readonly string[] = [
  '选举、被选举和表决，对工会工作提意见和批评。',
  '合法权益受侵犯时，要求工会给予保护。',
  '享受工会办的文化、教育、培训、疗养、生活救助和法律服务等优惠。',
  '参加工会活动，用工会的场所和设施。',
];
export const DUTIES: readonly string[] = [
  '遵守宪法和法律，遵守工会章程和决议。',
  '爱岗敬业，学习政治、经济、文化、法律和业务知识。',
  '维护团结，顾全大局，同损害职工利益的行为作斗争。',
  '按月交纳会费。',
];
