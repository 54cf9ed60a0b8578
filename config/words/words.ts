/** What a thing is called on every screen, and what it is not called. */
export interface Word {
  /** What is meant, for whoever writes a text. */
  readonly means: string;
  readonly say: string;
  readonly not: readonly string[];
  /** Longer words in which one of those may stand. */
  readonly but?: readonly string[];
}

const word = (means: string, say: string, not: readonly string[], ...but: readonly string[]): Word => ({
  means,
  say,
  not,
  but,
});

/** One thing, one word. */
export const WORDS: readonly Word[] = [
  word('where staff follow the orders', '区总工作台', ['调度台', '总控台', '管理后台']),
  word('where staff look at firms', '服务商审核台', ['审核台']),
  word('what an officer writes down or sends out', '登记和邀约', ['登记或邀约', '邀约和登记', '邀约或登记']),
  word('a firm', '服务商', ['商家', '商户', '店家', '供应商']),
  word('who comes to repair', '师傅', ['技师', '维修员', '维修工', '工程师'], '维修工证'),
  word('an order', '单子、维修单', ['订单', '工单']),
  word('a talk with the union', '约谈', ['面谈', '会谈', '约见'], '见面谈'),
  word('what a union offers to so many people', '活动', ['场次', '沙龙']),
  word('a place that a union lends by the hour', '场地', ['场馆', '馆舍']),
  word('somebody takes a place in it', '报名', ['登记报名', '参会']),
  word('the six digits at the door of it', '签到码', ['签到验证码', '入场码']),
  word('called off late, or did not come', '爽约', ['失约', '违约']),
  word('who talks for the union', '干部', ['客服', '坐席', '专员']),
  word('what is built in', '配件', ['零件', '备件']),
  word('what a worker wears', '工服', ['工装', '制服']),
  word('how content somebody is, from one star to five', '很不满意、不满意、一般、满意、很满意', [
    '很差',
    '不太好',
    '非常满意',
    '比较满意',
  ]),
  word('what somebody says of what was done for her', '评价', ['评约', '点评']),
  word('a worker begins to be offered orders, and ends it', '开始接单、休息', [
    '收工',
    '出工',
    '点一下开工',
    '点开工',
    '开工后',
    '开工以后',
    '还没有上岗，请先点',
  ]),
  word('the work on an order begins', '开工', ['动工', '施工']),
  word('the work on an order is done', '完工', ['交工', '竣工']),
  word('a reward was handed over', '已领取', ['已兑换', '已交付', '已经交付', '已经兑付', '兑付']),
  word('what points are redeemed for', '礼品', ['奖品', '商品', '赠品']),
  word('where they are handed over', '领取点', ['提货点', '自提点', '兑换点']),
  word('where one can come in', '驿站', ['爱心点', '服务站点', '暖心屋']),
  word('what is paid when somebody came for nothing', '上门费', ['空跑费', '出诊费', '检查费']),
  word('the six digits at the door', '到达码', ['验证码', '校验码', '开门码']),
  word('the six digits at the counter', '领取码', ['提货码', '兑换码']),
  word('the six digits of a badge', '工牌码', ['动态码']),
  word('large type and one question a screen', '长辈版', ['老年模式', '适老版', '关怀版', '大字版']),
  word('the number to reach somebody', '手机号', ['手机号码', '电话号码', '联系号码']),
  word('the number is known to be hers', '确认', [
    '手机号还没有核实',
    '核实手机号',
    '已经核实过',
    '号码已核实',
  ]),
  word('who mends the program', '开发人员', ['系统管理员', '程序员', '技术支持']),
  word('how much of a list there is besides', '不止 3 件', ['件以上', '家以上', '单以上', '条以上']),
];

/** Words of the trade, of machines and of offices: what is meant is said instead. */
export const JARGON: readonly string[] = [
  ...['试算平衡', '打底', '告警', '谨慎的估计', '相当于', '置信', '权重', '加权', '状态：', '上限的 {}'],
  ...['系统', '服务器', '数据库', '缓存', '参数', '异常', '非法', '重试', '报错', '客户端', '后端', '点击'],
  ...['流程', '节点', '阈值', '闭环', '赋能', '台账', '派单', '抢单', '平台的'],
];

/** What stands where, and what is wrong with it; `{}` is what the program puts in. */
interface Rule {
  readonly says: string;
  readonly wrong: RegExp;
  readonly example: string;
}

const HAN = '[\\p{Script=Han}“”「」（）《》]';

export const RULES: readonly Rule[] = [
  {
    says: 'Beside a Chinese character stands Chinese punctuation: ，。：；？（）“”',
    wrong: new RegExp(`${HAN} ?[,:;?()"]|[,:;?()"] ?${HAN}`, 'u'),
    example: '请选时间,再预约',
  },
  { says: 'Nothing is cried out', wrong: /[!！]/, example: '预约成功！' },
  {
    says: 'Between Chinese characters stands no space',
    wrong: /\p{Script=Han} \p{Script=Han}/u,
    example: '最晚 今天',
  },
  { says: 'Words are quoted with “”', wrong: /[「」『』]/, example: '请点「是本人」' },
  { says: 'What goes on is three dots of one sign', wrong: /\.\.\.|。。/, example: '正在打开...' },
  {
    says: 'A worker begins to take orders; what begins at a door is the work: 开工 alone says neither',
    wrong: /^(\{instant\} ?)?开工$/,
    example: '开工',
  },
  { says: 'An hour has two digits', wrong: /(?<!\d)\d:\d\d/, example: '工作日 9:00' },
  {
    says: 'Twenty-four hours need no half of the day',
    wrong: /(上午|下午|晚上|傍晚) ?(\d|\{\})/,
    example: '明天下午 14:00',
  },
  {
    says: 'Of how many, in words',
    wrong: /\{\} ?\/ ?\{\}(?!\p{Script=Han}| ?元)|\d ?\/ ?\d/u,
    example: '准时 {}/{}',
  },
  {
    says: 'A figure is exact, or 不止',
    wrong: /(\{\}|\d) ?(多|来|几)(件|家|单|条|个|位|人)/,
    example: '3 多件',
  },
  {
    says: 'Before a day or an instant stands no space',
    wrong: /\p{Script=Han} \{instant\}/u,
    example: '最晚 {instant}',
  },
];
