import { itemsOf } from './item';

const ARRIVAL = '到门口出示工牌，穿鞋套，铺好垫布';
const PRICE_FIRST = '先检测，说清楚故障再报价';
const TIDY = '清理现场，带走垃圾';

/** 家电维修 */
export const APPLIANCES = itemsOf('appliances', [
  {
    id: 'washer',
    name: '洗衣机维修',
    words: ['洗衣机', '不转', '不脱水', '漏水', '响'],
    prices: [
      ['check', '检测与调试', '次', 50, 80],
      ['pump', '更换排水泵（人工）', '次', 80, 120],
      ['bearing', '更换轴承（人工）', '次', 180, 260],
    ],
    visitFee: 30,
    warrantyDays: 90,
    standard: [
      ARRIVAL,
      PRICE_FIRST,
      '空载运行一个短程序',
      '进水、排水、脱水都正常',
      '旧件当面交给住户',
      TIDY,
    ],
  },
  {
    id: 'fridge',
    name: '冰箱维修',
    words: ['冰箱', '不制冷', '结冰', '响', '漏水'],
    prices: [
      ['check', '检测与调试', '次', 50, 80],
      ['thermostat', '更换温控器（人工）', '次', 80, 130],
      ['refrigerant', '查漏加制冷剂', '次', 180, 280],
    ],
    visitFee: 30,
    warrantyDays: 90,
    standard: [ARRIVAL, PRICE_FIRST, '通电三十分钟温度下降', '门封严密', '旧件当面交给住户', TIDY],
  },
  {
    id: 'aircon-clean',
    name: '空调清洗与检修',
    words: ['空调', '不制冷', '滴水', '清洗', '异味'],
    prices: [
      ['wall', '挂机清洗', '台', 80, 120],
      ['floor', '柜机清洗', '台', 120, 160],
      ['refrigerant', '加制冷剂', '次', 150, 250],
    ],
    visitFee: 30,
    warrantyDays: 30,
    standard: [ARRIVAL, PRICE_FIRST, '套好防水罩再清洗', '出风口温度达标', '冷凝水排放顺畅', TIDY],
  },
  {
    id: 'range-hood',
    name: '油烟机清洗维修',
    words: ['油烟机', '抽烟机', '不吸烟', '漏油', '清洗'],
    prices: [
      ['clean', '拆洗油烟机', '台', 120, 180],
      ['motor', '更换电机（人工）', '次', 100, 150],
    ],
    visitFee: 30,
    warrantyDays: 30,
    standard: [ARRIVAL, PRICE_FIRST, '叶轮和油杯拆下清洗', '开机一张纸能吸住', '灶台和地面擦干净', TIDY],
  },
  {
    id: 'gas-stove',
    name: '燃气灶维修',
    words: ['燃气灶', '煤气灶', '打不着火', '火小'],
    prices: [
      ['ignite', '更换点火器（人工）', '次', 50, 80],
      ['valve', '清洗火盖与阀体', '次', 60, 90],
    ],
    visitFee: 30,
    warrantyDays: 60,
    standard: [ARRIVAL, '先用肥皂水查漏', PRICE_FIRST, '连续点火五次都着', '熄火保护有效', TIDY],
  },
]);
