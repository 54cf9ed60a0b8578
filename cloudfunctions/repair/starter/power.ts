import { itemsOf } from './item';

const ARRIVAL = '到门口出示工牌和电工证，穿鞋套';
const PRICE_FIRST = '先查明原因，说清楚再报价';
const TIDY = '清理现场，带走垃圾';

/** 水电 */
export const ELECTRIC = itemsOf('electric', [
  {
    id: 'power-cut',
    name: '家中跳闸断电检修',
    words: ['跳闸', '停电', '没电', '空开', '漏电'],
    prices: [
      ['trace', '线路故障查找', '次', 60, 100],
      ['breaker', '更换空气开关（人工）', '个', 40, 60],
      ['rcd', '更换漏电保护器（人工）', '个', 60, 90],
    ],
    visitFee: 30,
    warrantyDays: 90,
    standard: [ARRIVAL, '断电验电后再动手', PRICE_FIRST, '修好后逐路合闸检验', '测试漏电保护按钮', TIDY],
  },
  {
    id: 'socket',
    name: '开关插座维修更换',
    words: ['插座', '开关', '打火', '松动', '面板'],
    prices: [
      ['swap', '更换开关、插座（人工）', '个', 25, 40],
      ['add', '明装增加插座', '个', 80, 120],
    ],
    visitFee: 20,
    warrantyDays: 90,
    standard: [ARRIVAL, '断电验电后再动手', PRICE_FIRST, '火线零线地线接线正确', '面板平整牢固', TIDY],
  },
  {
    id: 'lamp',
    name: '灯具安装维修',
    words: ['灯', '不亮', '吸顶灯', '灯泡', '闪'],
    prices: [
      ['bulb', '更换光源、驱动（人工）', '个', 30, 50],
      ['ceiling', '安装吸顶灯', '盏', 50, 80],
      ['chandelier', '安装吊灯', '盏', 100, 180],
    ],
    visitFee: 20,
    warrantyDays: 90,
    standard: [ARRIVAL, '断电验电后再动手', PRICE_FIRST, '安装牢固，轻拉不松', '开关三次都正常', TIDY],
  },
  {
    id: 'heater-install',
    name: '电热水器安装检修',
    words: ['热水器', '不热', '漏电', '安装'],
    prices: [
      ['check', '电热水器检修', '次', 60, 100],
      ['clean', '内胆清洗', '台', 100, 150],
      ['install', '拆装电热水器', '台', 150, 220],
    ],
    visitFee: 30,
    warrantyDays: 90,
    standard: [
      ARRIVAL,
      PRICE_FIRST,
      '检查接地和漏电保护',
      '注满水后再通电',
      '加热十分钟正常',
      '接口不渗不漏',
      TIDY,
    ],
  },
]);
