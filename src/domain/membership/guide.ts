import type { Effect } from '#domain/effects';
import type { Moment } from '#domain/kernel/actor';
import { type Entity, newNoun } from '#domain/kernel/entity';
import { withEvent } from '#domain/kernel/lifecycle';

/** 隐私指引: what is kept of people and why, as staff have written it. An edition is never changed; the next one follows it. */
export interface Guide extends Entity<Effect> {
  /** 1, 2, 3, … */
  readonly edition: number;
  readonly since: number;
  readonly points: readonly GuidePoint[];
}

export interface GuidePoint {
  readonly title: string;
  readonly words: string;
}

export const POINTS_MAX = 8;
export const POINT_TITLE_MAX = 20;
export const POINT_WORDS_MAX = 300;

/** With what the house opens; staff put their own words in its place. */
export const FIRST_EDITION = 1;
const FIRST_POINTS: readonly GuidePoint[] = [
  {
    title: '我们记下什么',
    words: '您怎么称呼、电话、地址和您的单子。电话、门牌和您对工会说的话加密保存。',
  },
  {
    title: '给谁看',
    words: '接单的师傅办事的时候看得到您的电话和门牌，办结就看不到了。工会核实时查看，会留下记录，您看得到。',
  },
  {
    title: '保存多久',
    words: '单子上的联系方式，办结、保修、投诉和上门费都了结九十天以后删除。',
  },
  {
    title: '您可以随时',
    words: '修改资料、拿一份自己的数据、撤回同意，或者注销。在“我的 → 隐私”里办，有疑问请打 12351。',
  },
];
export const FIRST_GUIDE: Guide = {
  ...newNoun(guideId(FIRST_EDITION)),
  edition: FIRST_EDITION,
  since: 0,
  points: FIRST_POINTS,
};

/** So that of two that are written at the same moment one is the next edition. */
function guideId(edition: number): string {
  return `guide-${edition}`;
}

/** 改指引: who agreed to an earlier edition is asked again where something of this person is about to be written down. */
export function nextEdition(known: number, points: readonly GuidePoint[], moment: Moment): Guide {
  const edition = known + 1;
  const next: Guide = { ...newNoun(guideId(edition)), edition, since: moment.now, points };
  return withEvent(next, moment, { action: 'keepGuide', by: 'staff', to: 'kept' });
}
