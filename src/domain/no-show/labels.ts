import type { NoShowView } from './contract';
import type { NoShowState } from './no-show';

/** The words on screens about no-shows. */
export const NO_SHOW_STATE_LABEL: Readonly<Record<NoShowState, string>> = {
  pending: '等师傅说明',
  admitted: '师傅承认，计入',
  unanswered: '没有说明，计入',
  contested: '等工会裁定',
  upheld: '裁定计入',
  dismissed: '裁定不计入',
  unruled: '没有裁定，不计入',
};

export const NO_SHOW_MEANS: Readonly<Record<NoShowState, string>> = {
  pending: '24 小时内没有说明，就计入一次未到。现在还不计入。',
  admitted: '已计入服务商的信誉。',
  unanswered: '24 小时内没有说明，已计入服务商的信誉。',
  contested: '工会看两边的话，两个工作日内裁定。没有裁定就不计入。',
  upheld: '已计入服务商的信誉。',
  dismissed: '不计入服务商的信誉。',
  unruled: '两个工作日内没有裁定，不计入服务商的信誉。',
};

export const NO_SHOW_SAID_BY: Readonly<Record<NoShowView['saidBy'], string>> = {
  resident: '居民反映师傅没有到',
  clock: '过了约定时间一天，没有人报到',
  worker: '师傅过了约定时间才退单',
};
