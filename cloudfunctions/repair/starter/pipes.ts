import { itemsOf } from './item';

const ARRIVAL = '到门口出示工牌，穿鞋套，铺好垫布';
const PRICE_FIRST = '先查明原因，说清楚再报价';
const TIDY = '清理现场，带走垃圾';

/** 管道维修 */
export const PIPES = itemsOf('pipes', [
  {
    id: 'kitchen-drain',
    name: '厨房下水道疏通',
    words: ['下水', '水槽', '洗菜池', '堵', '返水', '油污', '疏通'],
    prices: [
      ['hand', '水槽下水手工疏通', '次', 60, 80],
      ['machine', '机器疏通（10 米以内）', '次', 80, 120],
      ['trap', '更换存水弯（人工）', '个', 30, 50],
    ],
    visitFee: 20,
    warrantyDays: 30,
    standard: [
      ARRIVAL,
      PRICE_FIRST,
      '取出存水弯里的油污和杂物',
      '连续放水三分钟，不返水、不积水',
      '检查接口，不渗不漏',
      TIDY,
    ],
  },
  {
    id: 'toilet-drain',
    name: '马桶疏通',
    words: ['马桶', '厕所', '堵', '返味', '坐便器', '疏通'],
    prices: [
      ['hand', '马桶手工疏通', '次', 70, 100],
      ['machine', '机器疏通', '次', 100, 150],
      ['lift', '拆装马桶', '次', 150, 220],
    ],
    visitFee: 20,
    warrantyDays: 30,
    standard: [
      ARRIVAL,
      PRICE_FIRST,
      '疏通后冲水三次，排水顺畅',
      '检查底座和软管，不渗不漏',
      '擦净地面并消毒',
      TIDY,
    ],
  },
  {
    id: 'floor-drain',
    name: '地漏疏通与除味',
    words: ['地漏', '返味', '臭味', '卫生间', '积水'],
    prices: [
      ['clear', '地漏疏通', '个', 60, 90],
      ['core', '更换防臭地漏芯（人工）', '个', 30, 40],
    ],
    visitFee: 20,
    warrantyDays: 30,
    standard: [ARRIVAL, PRICE_FIRST, '倒一桶水，一分钟内排完', '闻不到返味', TIDY],
  },
  {
    id: 'leaking-pipe',
    name: '水管漏水抢修',
    words: ['漏水', '水管', '爆管', '滴水', '阀门', '角阀'],
    prices: [
      ['valve', '更换角阀、软管（人工）', '个', 40, 60],
      ['joint', '明管接口维修', '处', 80, 150],
      ['section', '更换明管', '米', 60, 100],
    ],
    visitFee: 30,
    warrantyDays: 90,
    standard: [
      ARRIVAL,
      '先关总阀止水',
      PRICE_FIRST,
      '修好后打开总阀，满水十分钟不渗漏',
      '告诉住户总阀在哪里',
      TIDY,
    ],
  },
  {
    id: 'faucet',
    name: '水龙头与花洒更换',
    words: ['水龙头', '花洒', '滴水', '淋浴', '水嘴'],
    prices: [
      ['basin', '更换水龙头（人工）', '个', 50, 80],
      ['shower', '更换花洒、混水阀（人工）', '套', 80, 120],
    ],
    visitFee: 20,
    warrantyDays: 90,
    standard: [ARRIVAL, PRICE_FIRST, '冷热水方向正确', '开关十次不滴水', '旧件当面交给住户', TIDY],
  },
]);
