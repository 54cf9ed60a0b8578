import { sayWindow } from '#domain/kernel/time';
import type { OrderRow, OrderView } from './contract';
import type { FeeState, When } from './order';
import type { Party, State } from './order-states';
import type { OrderAction } from './transitions';

/** The one source of the words on screens about an order. */
export const STATE_LABEL: Readonly<Record<State, string>> = {
  open: '等待接单',
  accepted: '师傅已接单',
  arrived: '师傅已到',
  quoted: '等待同意报价',
  approved: '正在维修',
  finished: '等待确认',
  closed: '已完成',
  cancelled: '已取消',
  lapsed: '无人接单',
  frozen: '已冻结',
  postponed: '约好再来',
};

/** What an order in hand wants of the worker, on his desk. */
export const JOB_LABEL: Readonly<Record<State, string>> = {
  open: '等待接单',
  accepted: '请上门',
  arrived: '请报价',
  quoted: '等居民同意',
  approved: '可以开工',
  finished: '等居民确认',
  closed: '已完成',
  cancelled: '已取消',
  lapsed: '无人接单',
  frozen: '已冻结',
  postponed: '按约再上门',
};

/** What a button says. Where a sum or a name belongs on it, the screen adds it. */
export const ACTION_LABEL: Readonly<Record<OrderAction, string>> = {
  book: '预约',
  accept: '接单',
  acceptFor: '派给本单位师傅',
  offer: '请别的师傅来',
  suggest: '推荐一家服务商',
  widen: '扩大邀请',
  alarm: '提醒工作人员',
  choiceRanOut: '等待到时',
  recognise: '是本人',
  disown: '不是本人',
  arrive: '输入到达码',
  resumeWork: '输入到达码，接着修',
  showBefore: '拍维修前的照片',
  quote: '报价',
  approve: '同意报价',
  decline: '不同意报价',
  declineExtra: '不加项目，按原来的修',
  postpone: '约个时间再来',
  moveVisit: '换个时间',
  moveWindow: '改时间',
  agreeVisit: '同意这个时间',
  finish: '完工',
  reject: '没修好',
  dispute: '还是没修好，请工会来看',
  confirm: '确认修好',
  autoConfirm: '自动确认',
  rework: '保修期内，请回来再修',
  reworkElsewhere: '保修期内，请工会另找一家',
  endRework: '不用返工了',
  endReworkByStaff: '结束返工',
  reworkRanOut: '返工到时结束',
  cancel: '取消这一单',
  release: '来不了，退回',
  reportNoShow: '师傅没有来',
  nobodyCame: '到时无人上门',
  stall: '久未完工，冻结',
  standStill: '久无进展，结束',
  resume: '核实无误，恢复',
  releaseByStaff: '换师傅',
  cancelByStaff: '取消这一单',
  lapse: '到时无人接单',
  releaseBySweep: '服务商停接，退回',
  withdrawOffer: '服务商停接，另选',
  receiveFee: '上门费收到了',
  missFee: '上门费没收到',
  payFee: '上门费付了',
  ruleFee: '处理上门费',
  askFeeFirst: '请先付清再预约',
  feeRanOut: '上门费到期',
  cameAfterAll: '核实师傅来过',
  oweFee: '核实师傅来过',
};

/** What the timeline says happened. */
export const EVENT_LABEL: Readonly<Record<OrderAction, string>> = {
  book: '预约成功',
  accept: '师傅接单',
  acceptFor: '服务商接单',
  offer: '再次邀请师傅',
  suggest: '工会推荐了服务商',
  widen: '又请了更多师傅',
  alarm: '还没有人接，工会正在打电话找',
  choiceRanOut: '所选服务商没有在时限内接单',
  recognise: '确认是本人',
  disown: '反映不是本人，已冻结',
  arrive: '师傅到达，到达码正确',
  resumeWork: '师傅到达，接着修',
  showBefore: '师傅拍了维修前的照片',
  quote: '师傅报价',
  approve: '同意报价，开工',
  decline: '没有同意报价',
  declineExtra: '没有同意加项目，按原报价继续',
  postpone: '师傅提出再来一次',
  moveVisit: '提出换个时间',
  moveWindow: '居民改了上门时间',
  agreeVisit: '约定了再上门的时间',
  finish: '师傅完工',
  reject: '居民反映没有修好',
  dispute: '居民反映仍没有修好，已冻结',
  rework: '保修期内返工',
  reworkElsewhere: '保修期内返工，另找服务商',
  endRework: '居民说不用返工了',
  endReworkByStaff: '工会结束返工',
  reworkRanOut: '没有等到返工，结束',
  confirm: '居民确认修好',
  autoConfirm: '48 小时后自动确认',
  cancel: '居民取消',
  release: '师傅退回',
  reportNoShow: '居民反映师傅没有来',
  nobodyCame: '约定时间过了一天，没有人到',
  stall: '一周没有完工，已冻结',
  standStill: '长时间没有进展，自动结束',
  resume: '工会核实，恢复',
  releaseByStaff: '工会核实，换师傅',
  cancelByStaff: '工会取消',
  lapse: '没有等到师傅',
  releaseBySweep: '服务商停接或师傅已离开，单子退回居民',
  withdrawOffer: '所选服务商被暂停，请另选',
  receiveFee: '师傅说收到了上门费',
  missFee: '师傅说没收到上门费',
  payFee: '居民说付了上门费',
  ruleFee: '工会处理了上门费',
  askFeeFirst: '工会请居民先付清上门费再预约',
  feeRanOut: '上门费到期，按双方说的办结',
  cameAfterAll: '工会核实，先前的师傅来过',
  oweFee: '工会核实师傅来过，要付上门费',
};

/** Why a worker who had accepted was not let in, as the timeline says it. */
export const TURNED_AWAY_LABEL = {
  FIRM_STOPPED: '服务商被暂停',
  BADGE_RAN_OUT: '师傅的工牌已失效',
  CERTIFICATE_RAN_OUT: '师傅的证件已过期',
} as const;

export const FEE_LABEL: Readonly<Record<FeeState, string>> = {
  owed: '未付',
  paid: '已付',
  waived: '免收',
  unpaid: '到期未付',
};

export const PARTY_LABEL: Readonly<Record<Exclude<Party, 'stranger'>, string>> = {
  resident: '居民',
  booker: '代约人',
  candidate: '师傅',
  worker: '师傅',
  manager: '服务商负责人',
  staff: '区总工作人员',
  involved: '区总工作人员',
  clock: '到时自动',
};

export const MEETING_LABEL: Readonly<Record<OrderView['meeting'], string>> = {
  home: '上门',
  phone: '电话里谈',
  office: '到服务商那里谈',
};

/** Whom she had asked next, in the timeline. */
export const OFFER_LABEL = {
  everyone: '请附近所有核验过的师傅',
  'same-firm': '再请原来这家',
  suggested: '同意工会推荐的一家',
} as const;

const AS_SOON_AS_POSSIBLE: Readonly<Record<OrderView['meeting'], string>> = {
  home: '尽快上门',
  phone: '尽快来电',
  office: '尽快见面',
};

export const sayWhen = (when: When, now: number, meeting: OrderView['meeting'] = 'home'): string =>
  when.kind === 'urgent' ? AS_SOON_AS_POSSIBLE[meeting] : sayWindow(when.from, when.to, now);

/** Orders in which something still goes on; they stand first in her list. */
export const isGoingOn = (row: Pick<OrderRow, 'state'>): boolean =>
  !['closed', 'cancelled', 'lapsed'].includes(row.state);
