import { sayClock, sayInstant } from '#domain/kernel/time';
import type { DueView, RequestRow, RequestView, SlotView } from './contract';
import type { AppointmentAction, Channel, Mode, Outcome, State, Topic } from './request';

/** The one source of the words on screens about a request. */
export const STATE_LABEL: Readonly<Record<State, string>> = {
  requested: '等待受理',
  accepted: '已受理',
  met: '已约谈',
  answered: '已答复',
  evaluated: '已评约',
  transferred: '已转办',
  returned: '等您补充',
  reopened: '重新办理',
  withdrawn: '已撤回',
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
  evaluate: '评约',
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
  accept: '工会受理',
  meet: '见面谈过',
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
  evaluate: '评约',
  evaluateAgain: '一个月后回访',
  reopen: '要求重新办理',
  reopenUnsolved: '回访说没有解决，重新办理',
  remind: '系统提醒尽快办理',
  escalate: '超时，上级督办',
  askAgain: '回访',
  reckon: '工作日历有变，重新计算时限',
  changeOfficer: '换了接待干部',
  lapsePlace: '候补名额没有确认，已让给下一位',
};

const DUE_LABEL: Readonly<Record<DueView['what'], string>> = {
  response: '首次回应',
  answer: '答复',
  reply: '补充情况',
};
export const dueLabel = (what: DueView['what']): string => DUE_LABEL[what];

const sayLimit = ({ limit }: DueView) =>
  limit.unit === 'hour' ? `${limit.amount} 个工作小时` : `${limit.amount} 个工作日`;

/** 工会最晚周四 10:00 回应 */
export function sayDue(due: DueView, now: number): string {
  const at = sayInstant(due.at, now);
  if (due.what === 'reply') return `请您在 ${at} 前补充`;
  return `工会最晚 ${at} ${due.what === 'response' ? '回应' : '答复'}`;
}

/** What the instant is computed from, one reason a sentence. */
export function sayBecause(due: DueView, now: number): string[] {
  const { startsAt, skipped, madeUp, provisional } = due.because;
  const starts = startsAt === due.from ? [] : [`从 ${sayInstant(startsAt, now)} 上班时起算`];
  const days = skipped.map(({ name, on }) => `${name}不算（${sayDays(on)}）`);
  const made = madeUp.length > 0 ? [`${sayDays(madeUp)} 调休上班，算工作日`] : [];
  const open = provisional ? ['明年放假安排还没有公布，这个时间是暂定的，公布后重新计算'] : [];
  return [`${dueLabel(due.what)}时限是 ${sayLimit(due)}`, ...starts, ...days, ...made, ...open];
}

const sayDay = (on: string) => `${Number(on.slice(5, 7))}月${Number(on.slice(8))}日`;

function sayDays(on: readonly string[]): string {
  const [first, last] = [on[0], on[on.length - 1]];
  if (!first || !last) return '';
  if (on.length === 1) return sayDay(first);
  if (on.length === 2) return `${sayDay(first)}、${sayDay(last)}`;
  return `${sayDay(first)}等 ${on.length} 天`;
}

/** Where it stands, in one line, and what comes next: for whoever asked. */
export function headline(request: RequestView, now: number): { now: string; next: string } {
  const who = request.officerName ?? request.studio.name;
  const by = request.due ? sayDue(request.due, now) : '';
  const at = request.meetingAt === null ? '' : sayInstant(request.meetingAt, now);
  switch (request.state) {
    case 'requested':
      if (request.waitsFor && request.offeredUntil !== null) {
        return { now: '候补到一个名额，请您确认', next: '过时给下一位，您的事照样办。' };
      }
      if (request.waitsFor) return { now: '您在候补名单上', next: `有名额会通知您。${by}。` };
      if (hasLapsed(request)) return { now: '候补的名额已让给下一位', next: `可以另选时间。${by}。` };
      return { now: at ? `约在 ${at}，等工会确认` : '工会收到了，正在安排', next: `${by}。` };
    case 'transferred':
      return { now: `已转到${request.studio.name}`, next: `${by}，时限不变。` };
    case 'reopened':
      return { now: '重新办理，工会收到了', next: `${by}。` };
    case 'accepted':
      return { now: at ? `${who}受理了，约在 ${at}` : `${who}受理了，正在办`, next: `${by}。` };
    case 'met':
      return { now: `谈过了，${who}正在办`, next: `${by}。` };
    case 'returned':
      return { now: '请您补充一点情况', next: `${by}。补充后接着办，您的事不会丢。` };
    case 'answered':
      return {
        now: request.answer ? OUTCOME_LABEL[request.answer.outcome] : '已答复',
        next: '请看答复，说说您满不满意。',
      };
    case 'evaluated':
      return { now: '谢谢您的评价', next: '没有解决的话，15 天内可以要求重新办理。' };
    case 'withdrawn':
      return { now: '已撤回', next: '需要时可以再约。' };
  }
}

/** An offered place passed by, and no other time was chosen since. */
function hasLapsed({ timeline, meetingAt }: RequestView): boolean {
  const since = [...timeline].reverse().find(({ action }) => action === 'lapsePlace' || action === 'rebook');
  return meetingAt === null && since?.action === 'lapsePlace';
}

/** One of her requests in a list. */
export function rowLine(row: RequestRow, now: number): string {
  const at = row.meetingAt === null ? '' : `，约在 ${sayInstant(row.meetingAt, now)}`;
  if (row.waiting) return '在候补名单上';
  if (row.state === 'answered' && row.outcome) return `已答复：${OUTCOME_LABEL[row.outcome]}`;
  return `${STATE_LABEL[row.state]}${isLive(row) ? at : ''}`;
}

export const isLive = ({ state }: Pick<RequestRow, 'state'>): boolean =>
  !['answered', 'evaluated', 'withdrawn'].includes(state);

/** 今天 14:00–15:00 */
export const saySlot = ({ from, to }: { readonly from: number; readonly to: number }, now: number): string =>
  `${sayInstant(from, now)}–${sayClock(to)}`;

/** How many places are left; where many are invited, of how many. */
export const sayPlaces = ({ free, capacity, waiting, title }: SlotView): string => {
  if (free > 0) return `还有 ${free} 个名额${title === null ? '' : `，共 ${capacity} 个`}`;
  return waiting > 0 ? `已约满，${waiting} 人候补` : '已约满，可以候补';
};

/** 9:00, of minutes after midnight. */
export const sayMinutes = (minutes: number): string =>
  `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;

export const sayHours = (hours: readonly { readonly from: number; readonly to: number }[]): string =>
  hours.length === 0
    ? '不上班'
    : hours.map(({ from, to }) => `${sayMinutes(from)}–${sayMinutes(to)}`).join('，');
