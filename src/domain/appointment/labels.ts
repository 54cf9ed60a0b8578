import type { RequestView } from './contract';
import type { AppointmentAction, Channel, Mode, Outcome, State, Topic } from './request';

/** The one source of the words on screens about a request. */
/** As whoever asked reads it. */
export const STATE_LABEL: Readonly<Record<State, string>> = {
  requested: '等待受理',
  accepted: '已受理',
  met: '已约谈',
  answered: '已答复',
  evaluated: '已评价',
  transferred: '已转办',
  returned: '等您补充',
  reopened: '重新办理',
  withdrawn: '已撤回',
};

/** As the union reads it: 您 is who asked. */
export const OFFICE_STATE_LABEL: Readonly<Record<State, string>> = {
  ...STATE_LABEL,
  returned: '等居民补充',
  evaluated: '居民已评价',
};

/** In people's own words, and what the office calls it. */
export const TOPIC_LABEL: Readonly<
  Record<Topic, { readonly own: string; readonly office: string; readonly note: string }>
> = {
  interests: { own: '我的权益', office: '利益诉求', note: '工资、工时、社保、劳动保护' },
  dispute: { own: '有纠纷', office: '矛盾纠纷', note: '和单位、同事、邻里说不拢' },
  psychological: { own: '心里难受', office: '心理需求', note: '只有接待您的干部看得到' },
  suggestion: { own: '有个主意', office: '良方佳策', note: '被采纳有积分' },
};

export const MODE_LABEL: Readonly<Record<Mode, string>> = {
  studio: '到工作室谈',
  phone: '打电话谈',
  video: '视频谈',
};
export const CHANNEL_LABEL: Readonly<Record<Channel, string>> = {
  asked: '网上预约',
  invited: '工会邀约',
  'walk-in': '上门登记',
  telephone: '来电登记',
};
export const OUTCOME_LABEL: Readonly<Record<Outcome, string>> = {
  resolved: '已解决',
  adopted: '已采纳',
  referred: '已转有关部门',
  unresolvable: '不能解决',
};

/** What a button says. */
export const ACTION_LABEL: Readonly<Record<AppointmentAction, string>> = {
  ask: '约谈',
  invite: '邀请',
  record: '登记',
  refer: '转心理值班',
  askFor: '替来电人约谈',
  accept: '受理',
  meet: '已经谈过',
  miss: '没有见到',
  cancelMeeting: '取消这个时间',
  loseSlot: '接待取消',
  answer: '答复',
  transfer: '转办',
  reassign: '改派',
  askBack: '请居民补充',
  supply: '补充情况',
  resume: '继续计时',
  rebook: '换个时间',
  withdraw: '撤回约谈',
  decline: '不来了',
  evaluate: '评价',
  evaluateAgain: '确实解决了',
  reopen: '没有解决，重新办',
  reopenUnsolved: '没有解决，重新办',
};

type Happening = RequestView['timeline'][number]['action'];

/** What the timeline says happened. */
export const EVENT_LABEL: Readonly<Record<Happening, string>> = {
  ask: '提出约谈',
  invite: '工会发出邀约',
  record: '工会登记',
  refer: '转给心理值班的干部，请他回电',
  askFor: '区总工作人员替来电人提出',
  accept: '工会受理',
  meet: '见面谈了',
  miss: '没有见到面',
  cancelMeeting: '原定时间取消',
  loseSlot: '这次接待取消',
  answer: '工会答复',
  transfer: '转到别的工作室',
  reassign: '上级改派',
  askBack: '工会请补充情况',
  supply: '补充了情况',
  resume: '未补充，继续计时',
  rebook: '换了时间',
  withdraw: '撤回',
  decline: '谢绝邀约',
  evaluate: '评价',
  evaluateAgain: '一个月后回访',
  reopen: '要求重新办理',
  reopenUnsolved: '回访说没有解决，重新办理',
  remind: '到时提醒，请尽快办理',
  escalate: '超时，上级督办',
  askAgain: '回访',
  reckon: '工作日历有变，重新计算时限',
  changeOfficer: '换了接待干部',
  lapsePlace: '候补名额没有确认，已让给下一位',
};
