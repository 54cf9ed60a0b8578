import { itemsOf } from './item';

const TEN_MINUTES = '约定时间前十分钟内联系您';

/** 就业指导 */
export const JOBS = itemsOf('jobs', [
  {
    id: 'job-advice',
    name: '求职指导',
    words: ['找工作', '求职', '简历', '面试', '就业'],
    path: 'consult',
    prices: [['talk', '一对一指导', '次', 0, 0]],
    visitFee: 0,
    warrantyDays: 0,
    standard: [TEN_MINUTES, '了解经历和想做的工作', '给出两个以上的岗位建议', '不收取任何费用'],
  },
  {
    id: 'skill-training',
    name: '技能培训咨询',
    words: ['培训', '考证', '技能', '补贴'],
    path: 'consult',
    prices: [['talk', '咨询', '次', 0, 0]],
    visitFee: 0,
    warrantyDays: 0,
    standard: [TEN_MINUTES, '说明可以领的补贴', '说明开班时间和地点', '不推荐无资质的机构'],
  },
  {
    id: 'labour-contract',
    name: '劳动合同咨询',
    words: ['合同', '社保', '加班', '工资'],
    path: 'consult',
    prices: [['talk', '咨询', '次', 0, 0]],
    visitFee: 0,
    warrantyDays: 0,
    standard: [TEN_MINUTES, '听完再解答，说明依据', '需要时转到工会法律援助'],
  },
]);

/** 房屋中介 */
export const RENTAL = itemsOf('rental', [
  {
    id: 'rent-home',
    name: '租房咨询',
    words: ['租房', '房源', '合租', '房子'],
    path: 'consult',
    prices: [['match', '租房居间服务', '次', 300, 1500]],
    visitFee: 0,
    warrantyDays: 0,
    standard: [TEN_MINUTES, '只推荐核验过的房源', '先讲明佣金再看房', '合同逐条讲清'],
  },
  {
    id: 'let-home',
    name: '房屋出租委托',
    words: ['出租', '房东', '委托'],
    path: 'consult',
    prices: [['let', '出租居间服务', '次', 300, 1500]],
    visitFee: 0,
    warrantyDays: 0,
    standard: [TEN_MINUTES, '核对房产证和身份证', '如实写明房屋情况', '租客资料给房东过目'],
  },
  {
    id: 'rental-contract',
    name: '租赁合同代办备案',
    words: ['合同', '备案', '居住证'],
    path: 'consult',
    prices: [['file', '代办备案', '次', 0, 100]],
    visitFee: 0,
    warrantyDays: 0,
    standard: [TEN_MINUTES, '一次告知要带的材料', '三个工作日内办结并回电'],
  },
]);
