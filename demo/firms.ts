import type { Standing } from '#domain/standing/standing';

/** How a paper stands on the day of the demo. */
export type Paper = 'valid' | 'expiring' | 'expired';

/** A worker of the demo: pinyin key, surname, what he can do, and how well (1 to 5). */
export interface CrewMember {
  readonly key: string;
  readonly surname: string;
  readonly can: readonly string[];
  readonly skill: number;
  readonly woman?: boolean;
  /** How many times more orders than a colleague. */
  readonly sought?: number;
  readonly offDuty?: boolean;
  readonly paper?: Paper;
  /** His induction training has run out, so his badge does not count. */
  readonly untrained?: boolean;
  /** His training runs out in so many days. */
  readonly trainingEndsIn?: number;
  /** He handed in a new paper, and this is why it was refused. */
  readonly refused?: string;
}

export interface Firm {
  readonly id: string;
  readonly name: string;
  readonly introduction: string;
  readonly standing: Standing;
  readonly streets: readonly string[];
  readonly categories: readonly string[];
  /** Its share of the district's orders. */
  readonly share: number;
  /** Categories whose paper of the firm is not simply valid. */
  readonly papers?: Readonly<Record<string, Paper>>;
  /** It shows pictures and a video of its work. */
  readonly shows?: boolean;
  readonly crew: readonly CrewMember[];
}

const YUNNAN = '云南路街道';
const ZHONGSHAN = '中山路街道';
const JIANGSU = '江苏路街道';
const ALL = [YUNNAN, ZHONGSHAN, JIANGSU];

const man = (key: string, surname: string, can: readonly string[], skill: number): CrewMember => ({
  key,
  surname,
  can,
  skill,
});
const woman = (key: string, surname: string, can: readonly string[], skill: number): CrewMember => ({
  ...man(key, surname, can, skill),
  woman: true,
});

const WATER: readonly Firm[] = [
  {
    id: 'huimin',
    shows: true,
    name: '惠民管道服务部',
    introduction: '在云南路做了十九年的街坊店，专修下水、水管和马桶。先看后报价，修不好不收钱。',
    standing: 'good',
    streets: [YUNNAN, ZHONGSHAN],
    categories: ['pipes', 'electric'],
    share: 5,
    crew: [
      { ...man('ma', '马', ['pipes'], 4.95), sought: 3 },
      { ...man('wang', '王', ['pipes', 'electric'], 4.6), trainingEndsIn: 12 },
      man('han', '韩', ['electric'], 4.5),
      { ...man('lv', '吕', ['pipes'], 4.4), offDuty: true },
    ],
  },
  {
    id: 'haibin',
    shows: true,
    name: '海滨水电安装队',
    introduction: '水电一队管到底，师傅全部持证上岗，工具和配件随车带。',
    standing: 'good',
    streets: ALL,
    categories: ['pipes', 'electric'],
    share: 4,
    crew: [
      man('sun', '孙', ['pipes', 'electric'], 4.5),
      man('li', '李', ['electric'], 4.4),
      { ...man('cao', '曹', ['pipes'], 4.2), paper: 'expiring', refused: '照片反光，看不清编号' },
    ],
  },
  {
    id: 'guangming',
    shows: true,
    name: '光明水电维修部',
    introduction: '换灯、换插座、修跳闸，小活也上门。',
    standing: 'good',
    streets: [ZHONGSHAN, JIANGSU],
    categories: ['electric', 'pipes'],
    share: 3,
    crew: [
      man('zhang', '张', ['electric', 'pipes'], 4.5),
      man('zheng', '郑', ['electric'], 4.3),
      { ...man('feng', '冯', ['pipes'], 4.3), offDuty: true },
    ],
  },
  {
    id: 'sifang',
    name: '四方电工服务部',
    introduction: '专做老楼线路检查和改造。',
    standing: 'good',
    streets: [YUNNAN, JIANGSU],
    categories: ['electric'],
    share: 2,
    papers: { electric: 'expired' },
    crew: [man('wei', '卫', ['electric'], 4.2), man('jiang', '蒋', ['electric'], 4.1)],
  },
  {
    id: 'tongda',
    name: '通达管道工程部',
    introduction: '管道疏通、改造。',
    standing: 'suspended',
    streets: ALL,
    categories: ['pipes'],
    share: 1.5,
    crew: [man('shen', '沈', ['pipes'], 2.9), { ...man('yang', '杨', ['pipes'], 3.0), untrained: true }],
  },
  {
    id: 'wanjia',
    shows: true,
    name: '万家维修联合社',
    introduction: '十几位老师傅凑起来的合作社，水、电、锁、家电都能修。',
    standing: 'good',
    streets: ALL,
    categories: ['pipes', 'electric', 'locks', 'appliances'],
    share: 3,
    papers: { locks: 'expiring', appliances: 'expiring' },
    crew: [
      man('zhu', '朱', ['pipes', 'electric'], 4.4),
      man('qin', '秦', ['locks'], 4.5),
      man('xu', '许', ['appliances', 'electric'], 4.3),
      { ...man('he', '何', ['appliances'], 4.2), paper: 'expired' },
    ],
  },
];

const HOME: readonly Firm[] = [
  {
    id: 'anda',
    shows: true,
    name: '安达开锁服务部',
    introduction: '公安备案，先核对身份再开锁，开法和价格先讲清。',
    standing: 'good',
    streets: ALL,
    categories: ['locks'],
    share: 3,
    crew: [man('shi', '施', ['locks'], 4.7), man('kong', '孔', ['locks'], 4.5)],
  },
  {
    id: 'jinyaoshi',
    name: '金钥匙便民锁店',
    introduction: '两代人守着一个锁摊，换锁、配钥匙、修门。',
    standing: 'good',
    streets: [YUNNAN, ZHONGSHAN],
    categories: ['locks'],
    share: 2,
    papers: { locks: 'expiring' },
    crew: [man('jin', '金', ['locks'], 4.4), { ...woman('yan', '严', ['locks'], 4.5), offDuty: true }],
  },
  {
    id: 'xinghe',
    shows: true,
    name: '星河家电维修中心',
    introduction: '洗衣机、冰箱、空调都修，旧件当面交还，配件有票。',
    standing: 'good',
    streets: ALL,
    categories: ['appliances'],
    share: 4,
    crew: [
      man('tao', '陶', ['appliances'], 4.6),
      man('huang', '黄', ['appliances'], 4.4),
      woman('xie', '谢', ['appliances'], 4.6),
    ],
  },
  {
    id: 'lengnuan',
    name: '冷暖家电服务站',
    introduction: '空调清洗和制冷维修。',
    standing: 'warned',
    streets: [YUNNAN, JIANGSU],
    categories: ['appliances', 'electric'],
    share: 2,
    crew: [
      man('zou', '邹', ['appliances'], 3.6),
      man('su', '苏', ['appliances', 'electric'], 3.7),
      { ...man('pan', '潘', ['appliances'], 3.5), offDuty: true },
    ],
  },
  {
    id: 'jiejia',
    shows: true,
    name: '洁佳家政服务社',
    introduction: '阿姨都是本街道的，统一培训、统一工服，打扫完您检查。',
    standing: 'good',
    streets: ALL,
    categories: ['cleaning'],
    share: 4,
    crew: [
      woman('ge', '葛', ['cleaning'], 4.7),
      woman('fan', '范', ['cleaning'], 4.5),
      woman('peng', '彭', ['cleaning'], 4.6),
      { ...woman('lu', '鲁', ['cleaning'], 4.4), paper: 'expiring' },
    ],
  },
  {
    id: 'wuyou',
    name: '无忧保洁服务部',
    introduction: '日常保洁、擦玻璃。',
    standing: 'probation',
    streets: [YUNNAN, ZHONGSHAN],
    categories: ['cleaning'],
    share: 1.5,
    crew: [
      woman('miao', '苗', ['cleaning'], 3.2),
      woman('fang', '方', ['cleaning'], 3.4),
      { ...man('yu', '俞', ['cleaning'], 3.1), untrained: true, offDuty: true },
    ],
  },
  {
    id: 'qinxin',
    name: '勤馨家政',
    introduction: '照料老人、做饭、保洁，护理员都有健康证。',
    standing: 'good',
    streets: [ZHONGSHAN, JIANGSU],
    categories: ['cleaning'],
    share: 2.5,
    crew: [
      woman('yuan', '袁', ['cleaning'], 4.6),
      woman('liu', '柳', ['cleaning'], 4.5),
      woman('tang', '唐', ['cleaning'], 4.3),
    ],
  },
];

const ADVICE: readonly Firm[] = [
  {
    id: 'qihang',
    name: '启航就业服务中心',
    introduction: '帮人找工作、改简历、问培训补贴，不收求职者一分钱。',
    standing: 'good',
    streets: ALL,
    categories: ['jobs'],
    share: 0,
    crew: [woman('luo', '罗', ['jobs'], 4.6), man('xue', '薛', ['jobs'], 4.5)],
  },
  {
    id: 'anju',
    name: '安居房屋服务部',
    introduction: '房源当面核验，佣金写在合同里。',
    standing: 'good',
    streets: [YUNNAN, ZHONGSHAN],
    categories: ['rental'],
    share: 0,
    crew: [man('tangb', '汤', ['rental'], 4.4), woman('teng', '滕', ['rental'], 4.3)],
  },
  {
    id: 'lejia',
    name: '乐家房产经纪',
    introduction: '做云南路片区的租房十二年。',
    standing: 'good',
    streets: [YUNNAN, JIANGSU],
    categories: ['rental'],
    share: 0,
    papers: { rental: 'expiring' },
    crew: [woman('hao', '郝', ['rental'], 4.2), { ...man('an', '安', ['rental'], 4.1), offDuty: true }],
  },
];

/** The 16 firms that the union has vetted. */
export const FIRMS: readonly Firm[] = [...WATER, ...HOME, ...ADVICE];

/** Who applied for it and manages it. */
export const managerName = ({ id, name }: Firm): string => (id === 'huimin' ? '吴经理' : `${name}负责人`);

/** 资质 of a firm and 证书 of a worker, by category. */
export const FIRM_PAPER: Readonly<Record<string, string>> = {
  pipes: '管道疏通作业备案证明',
  locks: '特种行业许可证（开锁）',
  appliances: '家电维修服务资质证书',
  electric: '电力设施承装（修）许可证',
  cleaning: '家政服务企业备案证明',
  jobs: '人力资源服务许可证',
  rental: '房地产经纪机构备案证明',
};
export const WORKER_PAPER: Readonly<Record<string, string>> = {
  pipes: '管道工职业资格证',
  locks: '开锁从业人员备案卡',
  appliances: '家用电器维修工证',
  electric: '特种作业操作证（低压电工）',
  cleaning: '家政服务员证',
  jobs: '职业指导员证',
  rental: '房地产经纪人登记证',
};
