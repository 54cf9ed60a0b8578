import type { ItemView } from '#domain/repair/contract';

// What people say of a fault, in sentences that help the worker bring the right tools.

const OF_ITEM: Readonly<Record<string, readonly string[]>> = {
  'kitchen-drain': ['水槽不下水了', '水往上返', '下水慢，有味道'],
  'toilet-drain': ['马桶堵了，冲不下去', '马桶一直流水', '有臭味返上来'],
  'floor-drain': ['地漏堵了，有积水', '有臭味返上来', '下水很慢'],
  'leaking-pipe': ['水管漏水，关不住', '阀门滴水', '墙角渗水，找不到漏点'],
  faucet: ['水龙头滴水，关不紧', '水龙头拧不动', '花洒不出水'],
  'power-cut': ['家里全没电了', '一合闸就跳', '有一间屋没电'],
  socket: ['插座没电', '插座打火', '开关松了，按不动'],
  lamp: ['灯不亮了', '灯一闪一闪', '想换一个新灯'],
  'open-lock': ['钥匙忘在家里了', '钥匙拧不动', '门从里面反锁了'],
  'change-lock': ['钥匙丢了，想换锁芯', '锁坏了，锁不上', '想换一把新锁'],
  'door-hinge': ['门关不上', '窗户关不严', '把手掉了'],
  washer: ['洗衣机不转了', '洗衣机漏水', '不脱水，声音很大'],
  fridge: ['冰箱不冷了', '冰箱漏水', '结了很厚的冰'],
  'aircon-clean': ['空调不凉', '空调滴水', '想清洗一下，有味道'],
  'range-hood': ['油烟机不吸烟了', '油烟机漏油', '想清洗一下'],
  'gas-stove': ['打不着火', '火很小', '松手就灭'],
  'heater-install': ['热水器不热', '热水器漏水', '想装一台新的'],
  'job-advice': ['想找一份离家近的工作', '想问问有什么活能干'],
  'rent-home': ['想租一间离家近的房子', '想问问租金行情'],
};

const AT_THE_DOOR = ['坏了，不能用了', '有毛病，还能用', '请师傅来看一看'] as const;
const IN_WORDS = ['有事想问一问', '请打电话给我，电话里说'] as const;

/** To be tapped instead of typed. */
export const phrasesFor = ({ id, path, name }: Pick<ItemView, 'id' | 'path' | 'name'>): readonly string[] =>
  OF_ITEM[id] ?? (path === 'consult' ? IN_WORDS : AT_THE_DOOR).map((words) => `${name}：${words}`);
