import type { OrderView } from './contract';
import { ACTION_LABEL, EVENT_LABEL, STATE_LABEL } from './labels';
import type { State } from './order-states';
import type { OrderAction } from './transitions';

// 咨询 is no repair: nobody is a 师傅, nothing is mended, and what happens to it is said in words of its own.

type Kind = Pick<OrderView, 'meeting'>;

export const isTalk = ({ meeting }: Kind): boolean => meeting !== 'home';

const TALK_STATE: Readonly<Partial<Record<State, string>>> = {
  accepted: '已接单，等着谈',
};

const TALK_ACTION: Readonly<Partial<Record<OrderAction, string>>> = {
  acceptFor: '派给本单位的人',
  offer: '请别的人来谈',
  finish: '谈完了',
  reject: '没谈好',
  dispute: '还是没谈好，请工会来看',
  confirm: '确认谈完',
  reportNoShow: '没有等到',
  nobodyCame: '到时没有谈成',
  releaseByStaff: '换人',
};

const TALK_EVENT: Readonly<Partial<Record<OrderAction, string>>> = {
  accept: '有人接单',
  offer: '再次邀请服务商',
  widen: '又请了更多人',
  moveWindow: '居民改了时间',
  finish: '谈完了',
  reject: '居民反映没有谈好',
  dispute: '居民反映仍没有谈好，已冻结',
  confirm: '居民确认谈完',
  release: '接单的人退回',
  reportNoShow: '居民反映没有等到',
  nobodyCame: '约定时间过了一天，没有谈成',
  releaseByStaff: '工会核实，换人',
  lapse: '没有人接单',
  releaseBySweep: '服务商停接或接单的人已离开，单子退回居民',
};

export const stateLabel = ({ state, meeting }: Kind & { readonly state: State }): string =>
  (isTalk({ meeting }) && TALK_STATE[state]) || STATE_LABEL[state];

/** What a button says. */
export const actionLabel = (action: OrderAction, order: Kind): string =>
  (isTalk(order) && TALK_ACTION[action]) || ACTION_LABEL[action];

/** What the timeline says happened. */
export const eventLabel = (action: OrderAction, order: Kind): string =>
  (isTalk(order) && TALK_EVENT[action]) || EVENT_LABEL[action];

/** Who accepted, where no name is known. */
export const whoComes = (order: Kind): string => (isTalk(order) ? '接单的人' : '师傅');

/** What stands above an order. */
export const orderTitle = (order: Kind): string => (isTalk(order) ? '咨询单' : '维修单');
