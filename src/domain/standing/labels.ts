import { sayDay } from '#domain/kernel/time';
import type { Cause, Grounds } from './cause';
import type { OutlookView } from './contract';
import { RULE_IDS, type RuleId } from './ladder';
import type { MeasuredRule } from './rules';
import type { Standing } from './standing';

export const STANDING_LABEL: Readonly<Record<Standing, string>> = {
  good: '良好',
  warned: '提醒',
  probation: '观察',
  suspended: '暂停',
  expelled: '清退',
};

export const RULE_LABEL: Readonly<Record<RuleId, string>> = {
  'no-show': '未到率',
  completion: '完成率',
  complaints: '投诉成立率',
  score: '公示得分',
  'few-no-shows': '未到次数（90 天内不足 20 单）',
  'few-complaints': '投诉成立次数（90 天内不足 20 单）',
  'third-suspension': '第三次暂停',
  subcontracting: '转包属实',
  'forged-papers': '伪造证件',
  'at-once': '工会立即暂停',
  'clean-days': '连续 30 天没有问题',
  reinstated: '培训合格，工会同意恢复',
};

/** 事由: why staff stop somebody at once. */
export const CAUSE_LABEL: Readonly<Record<Cause['kind'], string>> = {
  danger: '危及人身安全',
  conduct: '打骂、骚扰',
  charges: '乱收费、强收费',
  papers: '身份或证件存疑',
  subcontracting: '涉嫌转包',
  other: '其他',
};
/** 乱收费、强收费（3月17日）：上门加价，三户来电 */
export const sayGrounds = ({ kind, happenedOn, why }: Grounds): string =>
  `${CAUSE_LABEL[kind]}（${sayDay(happenedOn)}）：${why}`;

/** 3%、93%、3.7 分、2 次 */
export function sayLine(rule: MeasuredRule, line: number): string {
  if (rule === 'score') return `${line} 分`;
  return rule.startsWith('few') ? `${line} 次` : `${line}%`;
}

const WRONG_LABEL = { 'no-show': '未到', released: '退回', upheld: '投诉成立' } as const;
const STEP_DOWN: Readonly<Record<Standing, string>> = {
  good: '良好',
  warned: '被提醒',
  probation: '被列入观察',
  suspended: '被暂停接单',
  expelled: '被清退',
};

/** 再有 1 次未到，就会被提醒 */
export const sayDown = ({ what, more, to }: OutlookView['down'][number]): string =>
  `再有 ${more} 次${WRONG_LABEL[what]}，就会${STEP_DOWN[to]}`;

/** 再过 12 天没有问题，就恢复良好 */
export function sayBack(back: NonNullable<OutlookView['back']>): string {
  switch (back.by) {
    case 'training':
      return '培训合格并经工会同意，就恢复接单';
    case 'score':
      return back.days > 0
        ? `再过 ${back.days} 天没有问题，公示得分也高于 ${back.above} 分，就恢复`
        : `公示得分高于 ${back.above} 分，就恢复`;
    case 'clean-days':
      return back.days > 0
        ? `再过 ${back.days} 天没有问题，就恢复${STANDING_LABEL[back.to]}`
        : `今天就恢复${STANDING_LABEL[back.to]}`;
  }
}

/** What standing means for a firm, in a sentence. */
export const STANDING_MEANS: Readonly<Record<Standing, string>> = {
  good: '正常接单。',
  warned: '正常接单，居民会看到“提醒”。',
  probation: '别家不接的单子才轮到您。',
  suspended: '现在不能接单；已经开工的，做完为止。',
  expelled: '已经清退，不能再接单。',
};

/** What it means for whoever books. */
export const STANDING_FOR_RESIDENTS: Readonly<Record<Standing, string>> = {
  good: '正常接单。',
  warned: '正常接单，有一条规则到了提醒的线。',
  probation: '别家不接的单子才轮到它。',
  suspended: '现在不能接单，培训合格并经工会同意才恢复。',
  expelled: '不能再接单，负责人和执照不能再入驻。',
};

/** Why something was done: the name of a rule, or somebody's own words. */
export const sayWhy = (why: string): string => {
  const rule = RULE_IDS.find((one) => one === why);
  return rule ? `依据：${RULE_LABEL[rule]}` : why;
};
