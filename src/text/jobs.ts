/** What owes something, as staff know it. */
export const OWING_LABEL: Readonly<Record<string, string>> = {
  'repair-order': '维修单',
  rating: '评价',
  member: '个人账户',
  provider: '服务商',
  application: '入驻申请',
  standing: '服务商信誉',
  'no-show': '未到',
  complaint: '投诉',
  appointment: '约谈',
  slot: '接待时段',
  studio: '工作室',
  'code-tries': '输错的码',
  redemption: '礼品兑换',
  reward: '礼品',
  membership: '会籍',
  union: '工会',
  announcement: '公告',
  callback: '回电',
  station: '驿站',
  breakage: '驿站报修',
  book: '漂流书',
  session: '活动',
  venue: '场地',
  'sign-up': '活动报名',
  'course-request': '送教上门',
};

const JOB_LABEL: Readonly<Record<string, string>> = {
  migrations: '旧记录改成新格式',
  deadlines: '维修单的时限',
  contacts: '到保存期的联系方式',
  'ratings to publish': '到日子公布的评价',
  sweeps: '停接服务商手上的单',
  suspensions: '停用师傅的确认期限',
  'every-rank': '师傅的接单次序',
  confirmations: '暂停服务商的确认期限',
  'every-firm': '服务商信誉每日核算',
  'no-shows': '未到的时限',
  complaints: '投诉的时限',
  callbacks: '回电的时限',
  callers: '到保存期的回电记录',
  breakages: '驿站报修的时限',
  'who-came': '过了当天的签到记号',
  books: '借书的日子',
  sessions: '活动的名额和结束',
  'sign-ups': '活动的提醒',
  roles: '提名和任职的时限',
  requests: '约谈的时限',
  places: '接待时段的名额',
  calendar: '按新日历重算时限',
  messages: '微信消息',
  uploads: '没有提交的照片',
  imports: '导入的表格',
  exports: '导出的表格到期删除',
  redemptions: '兑换的领取期限',
  'points expiring': '到期的积分',
  'points proof': '夜间对账',
  library: '会员库编号',
  seals: '换密钥后重新加密',
};

/** A job of the clock by its name. */
export function jobLabel(job: string): string | null {
  const [, noun] = /^owed by (.+)$/.exec(job) ?? [];
  if (noun === undefined) return JOB_LABEL[job] ?? null;
  return OWING_LABEL[noun] === undefined ? null : `${OWING_LABEL[noun]}的后续`;
}
