import type { CallbackState } from './callback';

/** The words on screens about calls that were asked for. */
export const CALLBACK_STATE_LABEL: Readonly<Record<CallbackState, string>> = {
  waiting: '等着回电',
  taken: '正在打',
  reached: '打通了',
  unreached: '没有打通',
  withdrawn: '不用打了',
};
