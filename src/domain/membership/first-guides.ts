import { newNoun } from '#domain/kernel/entity';
import { FIRST_EDITION, type Guide, type GuideAbout, type GuidePoint, guideId } from './guide';

/** With what the house opens; staff put their own words in its place. */

const PRIVACY: readonly GuidePoint[] = [
  {
    title: '我们记下什么',
    words: '您怎么称呼、电话、地址和您的单子。电话、门牌和您对工会说的话加密保存。',
  },
  {
    title: '给谁看',
    words: '接单的师傅办事的时候看得到您的电话和门牌，办结就看不到了。工会核实时查看，会留下记录，您看得到。',
  },
  {
    title: '保存多久',
    words: '单子上的联系方式，办结、保修、投诉和上门费都了结九十天以后删除。',
  },
  {
    title: '您可以随时',
    words: '修改资料、拿一份自己的数据、撤回同意，或者注销。在“我的 → 隐私”里办，有疑问请打 12351。',
  },
];

/** After the constitution of the trade unions of China (2023). */
const RIGHTS: readonly GuidePoint[] = [
  { title: '您有权：选举和表决', words: '选举、被选举和表决，对工会工作提意见和批评。' },
  { title: '您有权：得到保护', words: '合法权益受侵犯时，要求工会给予保护。' },
  {
    title: '您有权：享受服务',
    words: '享受工会办的文化、教育、培训、疗养、生活救助和法律服务等优惠，参加工会活动，用工会的场所和设施。',
  },
  { title: '您应当：守法守章', words: '遵守宪法和法律，遵守工会章程和决议。' },
  { title: '您应当：爱岗敬业', words: '学习政治、经济、文化、法律和业务知识。' },
  { title: '您应当：顾全大局', words: '维护团结，同损害职工利益的行为作斗争。' },
  { title: '您应当：交纳会费', words: '按月交纳会费。' },
];

const first = (points: readonly GuidePoint[]): Guide => ({
  ...newNoun(guideId(FIRST_EDITION)),
  edition: FIRST_EDITION,
  since: 0,
  points,
});

export const FIRST_GUIDES: Readonly<Record<GuideAbout, Guide>> = {
  privacy: first(PRIVACY),
  rights: first(RIGHTS),
};
