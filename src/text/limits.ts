import type { LimitName } from '#domain/limits';

interface LimitWords {
  readonly label: string;
  /** What it is counted in. */
  readonly unit: string;
  readonly note?: string;
}

/** 限额, as staff read it to somebody who asks. */
export const LIMIT_WORDS: Readonly<Record<LimitName, LimitWords>> = {
  'open-orders': { label: '没办完的单子', unit: '张', note: '办完或取消一张，就可以再约。' },
  'open-urgent-orders': { label: '其中的急单', unit: '张', note: '约时间上门的不算。' },
  'open-requests': { label: '没办完的约谈', unit: '件', note: '心理约谈不受这个数限制。' },
  'care-places': { label: '约着的心理约谈时间', unit: '个', note: '满了也可以选“尽快”，马上有人联系。' },
  'open-complaints': { label: '没有结果的投诉', unit: '件', note: '有人冒名上门的，随时可以投诉。' },
  'open-callbacks': { label: '等着的回电', unit: '个' },
  'callbacks-a-day': { label: '请工会打来', unit: '次' },
  'breakages-a-day': { label: '驿站报修', unit: '件' },
  'check-ins-a-day': { label: '驿站签到', unit: '次' },
  'stations-a-day': { label: '添加和修改驿站', unit: '次' },
  'books-given-a-day': { label: '捐书', unit: '本' },
  'books-entered-a-day': { label: '以工会的名义捐书', unit: '本' },
  'books-borrowed-a-day': { label: '借书', unit: '本', note: '手上最多同时有两本。' },
  'book-notes-a-day': { label: '给书留言', unit: '条' },
  'sessions-a-day': { label: '发布活动', unit: '次' },
  'venues-a-day': { label: '登记场地', unit: '个' },
  'open-course-requests': { label: '没办完的送教申请', unit: '件', note: '一个工会合起来算。' },
  'course-requests-a-day': { label: '送教申请', unit: '件', note: '一个工会合起来算。' },
  'courses-a-day': { label: '工作人员写课程', unit: '门' },
  'open-sign-ups': { label: '报了名还没办的活动', unit: '个', note: '取消一个，或办完一个，就可以再报。' },
  'orders-a-day': { label: '约单子', unit: '张', note: '约了又取消的也算。' },
  'call-notes-a-day': { label: '工作人员记通话', unit: '次' },
  'requests-a-day': { label: '提约谈', unit: '件', note: '心理约谈不受这个数限制。' },
  'applications-a-day': { label: '开始申请入驻', unit: '次' },
  'exports-a-day': { label: '导出表格', unit: '次' },
  'own-data-a-day': { label: '拿自己的数据', unit: '次' },
  'redemptions-a-day': { label: '兑换礼品', unit: '次', note: '取消的也算。' },
  'recorded-a-day': { label: '干部登记和邀约', unit: '件', note: '心理约谈不受这个数限制。' },
  uploads: { label: '上传照片', unit: '张', note: '工作人员不受限制。' },
  films: { label: '上传视频', unit: '段', note: '工作人员不受限制。' },
  'openings-an-hour': { label: '查看封存的信息', unit: '次', note: '每次都记下谁、为什么看。' },
  'look-ups-an-hour': { label: '按手机号查人', unit: '次' },
  'lists-a-day': { label: '导入入会名单', unit: '张' },
};
