import { itemsOf } from './item';

const ARRIVAL = '到门口出示工牌，穿鞋套';
const TIDY = '清理现场，带走垃圾';

/** 开锁换锁 */
export const LOCKS = itemsOf('locks', [
  {
    id: 'open-lock',
    name: '上门开锁',
    words: ['开锁', '钥匙', '忘带', '打不开', '反锁'],
    prices: [
      ['plain', '普通锁开锁', '次', 60, 80],
      ['armoured', '防盗门开锁', '次', 100, 150],
      ['smart', '智能锁应急开锁', '次', 150, 200],
    ],
    visitFee: 30,
    warrantyDays: 7,
    standard: [
      ARRIVAL,
      '核对身份证和住处，登记后再开锁',
      '先说清楚开法和价格',
      '尽量不伤锁、不伤门',
      '开锁后当面试三次',
      TIDY,
    ],
  },
  {
    id: 'change-lock',
    name: '换锁与换锁芯',
    words: ['换锁', '锁芯', '防盗门', '旧锁'],
    prices: [
      ['core', '更换锁芯（人工）', '把', 50, 80],
      ['body', '更换锁体（人工）', '把', 80, 130],
    ],
    visitFee: 30,
    warrantyDays: 180,
    standard: [
      ARRIVAL,
      '核对身份证和住处，登记后再换',
      '先说清楚价格',
      '新钥匙当面拆封并点数',
      '开关二十次顺畅',
      TIDY,
    ],
  },
  {
    id: 'door-hinge',
    name: '门窗五金维修',
    words: ['门', '窗', '合页', '把手', '关不上'],
    prices: [
      ['adjust', '门窗调校', '扇', 40, 70],
      ['hinge', '更换合页、把手（人工）', '个', 30, 50],
    ],
    visitFee: 20,
    warrantyDays: 90,
    standard: [ARRIVAL, '先说清楚价格', '开关顺畅不蹭地', '螺丝全部拧紧', TIDY],
  },
]);

/** 家政保洁 */
export const CLEANING = itemsOf('cleaning', [
  {
    id: 'daily-cleaning',
    name: '日常保洁（2 小时）',
    words: ['保洁', '打扫', '卫生', '钟点工', '擦地'],
    prices: [['hour', '日常保洁', '小时', 40, 50]],
    visitFee: 20,
    warrantyDays: 1,
    standard: [ARRIVAL, '抹布分区使用', '厨房台面和灶台无油渍', '卫生间洁具擦净', '地面无水渍', TIDY],
  },
  {
    id: 'deep-cleaning',
    name: '深度保洁',
    words: ['大扫除', '深度', '开荒', '保洁'],
    prices: [['square', '深度保洁', '平方米', 6, 9]],
    visitFee: 20,
    warrantyDays: 3,
    standard: [ARRIVAL, '先看房再报价', '窗框和窗槽无积灰', '厨房去油、卫生间除垢', '灯具和开关擦净', TIDY],
  },
  {
    id: 'window-cleaning',
    name: '擦玻璃',
    words: ['玻璃', '窗户', '擦窗'],
    prices: [['pane', '室内外擦玻璃', '平方米', 5, 8]],
    visitFee: 20,
    warrantyDays: 1,
    standard: [ARRIVAL, '二楼以上系安全绳', '玻璃透亮无水痕', '窗台和纱窗擦净', TIDY],
  },
  {
    id: 'elder-care-hours',
    name: '老人家中照料（小时）',
    words: ['老人', '照料', '陪护', '做饭', '买菜'],
    prices: [['hour', '居家照料', '小时', 45, 60]],
    visitFee: 0,
    warrantyDays: 1,
    standard: [
      ARRIVAL,
      '先问清身体情况和忌口',
      '按约定做饭、陪同、料理家务',
      '不收受财物，不代管存折',
      '离开前告知家属',
    ],
  },
]);
