import type { Dice } from './dice';

/** What people write when they order, by item. */
const WRONG: Readonly<Record<string, readonly string[]>> = {
  'kitchen-drain': [
    '水槽下水很慢，一放水就返上来。',
    '洗菜池堵了，水下不去，饭还没做完。',
    '厨房下水道有油味，水流得慢。',
  ],
  'toilet-drain': ['马桶冲不下去，水快满了。', '孩子把玩具掉进马桶了。', '马桶下水慢，冲两次才下去。'],
  'floor-drain': ['卫生间地漏返味，早上最重。', '洗澡时地漏不下水，积一地。'],
  'leaking-pipe': ['水池下面的软管一直滴水。', '阳台水管接头漏水，用盆接着呢。', '角阀关不严，地上都是水。'],
  faucet: ['厨房水龙头关不紧，一直滴。', '花洒出水小，想换一个新的。'],
  'power-cut': ['一开空调就跳闸。', '家里一半没电，空开推不上去。', '昨晚起跳闸了三次。'],
  socket: ['插座打火，不敢用了。', '客厅开关松了，按下去没反应。'],
  lamp: ['客厅吸顶灯一闪一闪的。', '厨房灯不亮了，够不着。'],
  'heater-install': ['热水器不热，显示故障。', '新买了热水器，要拆旧装新。'],
  washer: ['洗衣机不脱水，衣服湿淋淋的。', '洗衣机响得厉害，会走路。', '洗衣机排不出水。'],
  fridge: ['冰箱冷藏不凉，菜都坏了。', '冰箱后面结冰，门关不严。'],
  'aircon-clean': ['空调两年没洗了，有味道。', '挂机滴水，把墙弄湿了。'],
  'range-hood': ['油烟机不吸烟，满屋油烟。', '油烟机滴油，想拆开洗洗。'],
  'gas-stove': ['左边灶打不着火。', '火很小，总是熄。'],
  'open-lock': ['出门倒垃圾，风把门带上了。', '钥匙断在锁里了。', '老人反锁在屋里，开不开。'],
  'change-lock': ['刚搬来，想换锁芯。', '锁不好拧，想换一把。'],
  'door-hinge': ['卧室门关不上，蹭地。', '窗户把手掉了。'],
  'daily-cleaning': ['两室一厅，帮忙打扫一下。', '家里来客人，想提前收拾干净。'],
  'deep-cleaning': ['刚装修完，七十多平。', '换季大扫除，厨房油比较重。'],
  'window-cleaning': ['客厅和两个卧室的玻璃。', '阳台大窗外面够不着。'],
  'job-advice': ['想找一份离家近的工作，以前做过仓库。', '四十多岁，想换个白天的班。'],
  'elder-care-hours': ['母亲刚出院，需要人做午饭、陪一下。', '老人行动不便，请陪着去一趟医院。'],
};

export const wrongWith = (itemId: string, dice: Dice): string =>
  dice.pick(WRONG[itemId] ?? ['请师傅上门看一看。']);

const PLEASED = [
  '来得很快，活干得仔细，走的时候把地擦干净了。',
  '先讲清楚价格再动手，跟价目表上一样，放心。',
  '师傅说话和气，还教我平时怎么用。',
  '不到半小时就到了，饭都没耽误做。',
  '比我想的便宜，修完试了好几遍。',
  '老人在家也放心，工牌给看了才进门。',
  '',
  '',
];
const CONTENT = ['修好了，就是比说的晚了一会儿。', '还可以，价格中等。', '修好了，收拾得一般。', ''];
const DISPLEASED = [
  '晚了一个多小时，也没打招呼。',
  '修完第二天又不行了，又跑了一趟。',
  '态度有点急，问两句不耐烦。',
  '',
];

export const said = (overall: number, dice: Dice): string =>
  dice.pick(overall >= 4.2 ? PLEASED : overall >= 3.2 ? CONTENT : DISPLEASED);

const STILL_GOOD = ['用了一阵子，一直好好的。', '过了一个月，没再漏过。', '下次还找这位师傅。'];
const NOT_LASTING = ['过了两周又有点慢了，打电话来看过一次。', '后来又来调了一回，没再收钱。'];
export const addedLater = (overall: number, dice: Dice): string =>
  dice.pick(overall >= 3.8 ? STILL_GOOD : NOT_LASTING);

const THANKS = ['谢谢您的肯定，有需要随时找我们。', '谢谢您，我们会把这份认真保持下去。'];
const SORRY = [
  '给您添麻烦了，已经和师傅谈过，以后会提前打招呼。',
  '对不住，保修期内有问题请直接在单子里找我们。',
];
export const repliedTo = (overall: number, dice: Dice): string => dice.pick(overall >= 3.6 ? THANKS : SORRY);
