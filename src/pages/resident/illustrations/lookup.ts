import { CATEGORY_IDS, type CategoryId } from '#domain/repair/categories';
import type { IllustrationName } from './names';

interface Pictured {
  readonly name: string;
  readonly words: readonly string[];
  readonly category: { readonly id: string };
}

/**
 * Staff write the catalogue, so an item has no picture of its own: its name says which fault is meant. The first line that fits is
 * taken, the narrower words stand first.
 */
const BY_WORDS: readonly (readonly [IllustrationName, RegExp])[] = [
  ['toilet-blocked', /马桶|坐便|蹲便|厕所/],
  ['drain-smell', /地漏|返味/],
  ['tap-drip', /水龙头|龙头|水嘴/],
  ['shower-poor', /花洒|淋浴|混水阀/],
  ['ceiling-leak', /防水|渗水|渗漏|屋顶|天花板|吊顶/],
  ['pipe-leak', /水管|漏水|爆管|角阀|软管/],
  ['drain-blocked', /下水|水槽|洗菜池|洗手盆|面盆|疏通/],
  ['locked-out', /开锁/],
  ['lock-worn', /锁/],
  ['window-dirty', /玻璃|擦窗|纱窗/],
  ['door-jammed', /门窗|房门|木门|防盗门|合页|门把手/],
  ['washer-shakes', /洗衣机|烘干机/],
  ['fridge-warm', /冰箱|冰柜/],
  ['aircon-drips', /空调/],
  ['hood-greasy', /油烟机|抽烟机/],
  ['stove-dead', /燃气灶|煤气灶|灶具|集成灶/],
  ['heater-cold', /热水器|壁挂炉|小厨宝/],
  ['radiator-cold', /暖气|地暖|散热器/],
  ['tv-snow', /电视|机顶盒|投影/],
  ['microwave-dead', /微波炉|烤箱|电饭煲|小家电/],
  ['network-down', /电脑|网络|宽带|路由|打印机|监控/],
  ['fan-still', /风扇|排气扇|换气扇|浴霸/],
  ['doorbell-dead', /门铃|对讲|门禁/],
  ['power-out', /跳闸|断电|停电|空开|电路|线路|漏电/],
  ['socket-sparks', /插座|开关|面板/],
  ['lamp-dark', /灯/],
  ['elder-care', /老人|照料|陪护|护理|养老/],
  ['child-care', /育儿|月嫂|带娃|保姆|婴/],
  ['sofa-stained', /沙发|地毯|床垫|窗帘/],
  ['pests', /除虫|灭虫|灭蟑|杀虫|除螨|消杀|消毒/],
  ['deep-cleaning', /深度|大扫除|开荒|除垢/],
  ['home-cleaning', /保洁|打扫|钟点|家政|清洁/],
  ['wall-cracked', /墙|粉刷|刷漆|腻子/],
  ['tile-broken', /瓷砖|地砖|地板|美缝/],
  ['furniture-loose', /家具|柜|桌|椅|床/],
  ['rack-loose', /晾衣|挂架|打孔|挂件/],
  ['moving', /搬家|搬运|清运|垃圾/],
  ['skill-training', /培训|考证|技能/],
  ['job-advice', /求职|就业|简历|找工作|面试/],
  ['rental-contract', /租赁合同|备案|居住证/],
  ['labour-contract', /劳动|社保|工资|仲裁|法律/],
  ['let-home', /出租|委托/],
  ['rent-home', /租房|房源|看房|合租/],
];

const BY_CATEGORY: Readonly<Record<CategoryId, IllustrationName>> = {
  pipes: 'category-pipes',
  locks: 'category-locks',
  appliances: 'category-appliances',
  electric: 'category-electric',
  cleaning: 'category-cleaning',
  jobs: 'category-jobs',
  rental: 'category-rental',
};

export const pictureOfCategory = (id: string): IllustrationName => {
  const known = CATEGORY_IDS.find((one) => one === id);
  return known ? BY_CATEGORY[known] : 'category-other';
};

/** The fault that an item is about: after its name, then after the words it is found by, else its category's picture. */
export function pictureOfItem({ name, words, category }: Pictured): IllustrationName {
  const meant = (said: string) => BY_WORDS.find(([, fits]) => fits.test(said))?.[0];
  return meant(name) ?? meant(words.join(' ')) ?? pictureOfCategory(category.id);
}

/** How it looks when it is done: of faults that can be seen, the same thing mended. */
const MENDED: Partial<Record<IllustrationName, IllustrationName>> = {
  'drain-blocked': 'drain-clear',
  'toilet-blocked': 'toilet-clear',
  'drain-smell': 'drain-fresh',
  'pipe-leak': 'pipe-tight',
  'tap-drip': 'tap-good',
  'shower-poor': 'shower-good',
  'locked-out': 'door-open',
  'lock-worn': 'lock-new',
  'door-jammed': 'door-good',
  'washer-shakes': 'washer-good',
  'fridge-warm': 'fridge-cold',
  'aircon-drips': 'aircon-clean',
  'hood-greasy': 'hood-clean',
  'stove-dead': 'stove-lit',
  'tv-snow': 'tv-good',
  'power-out': 'power-on',
  'socket-sparks': 'socket-good',
  'lamp-dark': 'lamp-lit',
  'heater-cold': 'heater-hot',
  'window-dirty': 'window-clean',
};

export const mendedOf = (fault: IllustrationName): IllustrationName | null => MENDED[fault] ?? null;
