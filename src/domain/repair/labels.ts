import { sayFen } from '#domain/kernel/money';
import { sayClock, sayInstant, sayWindow } from '#domain/kernel/time';
import type { OrderRow, OrderView } from './contract';
import type { OrderAction, Party, State, When } from './order';

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
};

/** What a button says. Where a sum or a name belongs on it, the screen adds it. */
export const ACTION_LABEL: Readonly<Record<OrderAction, string>> = {
  book: '预约',
  accept: '接单',
  acceptFor: '派给本单位师傅',
  offer: '请别的师傅来',
  recognise: '是本人',
  disown: '不是本人',
  arrive: '输入到达码',
  quote: '报价',
  approve: '同意报价',
  decline: '不同意报价',
  finish: '完工',
  confirm: '确认修好',
  autoConfirm: '自动确认',
  cancel: '取消这一单',
  release: '来不了，退回',
  reportNoShow: '师傅没有来',
  resume: '核实无误，恢复',
  releaseByStaff: '换师傅',
  cancelByStaff: '取消这一单',
  lapse: '到时无人接单',
};

/** What the timeline says happened. */
export const EVENT_LABEL: Readonly<Record<OrderAction, string>> = {
  book: '预约成功',
  accept: '师傅接单',
  acceptFor: '服务商接单',
  offer: '再次邀请师傅',
  recognise: '确认是本人',
  disown: '反映不是本人，已冻结',
  arrive: '师傅到达，到达码正确',
  quote: '师傅报价',
  approve: '同意报价，开工',
  decline: '没有同意报价',
  finish: '师傅完工',
  confirm: '居民确认修好',
  autoConfirm: '48 小时后自动确认',
  cancel: '居民取消',
  release: '师傅退回',
  reportNoShow: '居民反映师傅没有来',
  resume: '工会核实，恢复',
  releaseByStaff: '工会核实，换师傅',
  cancelByStaff: '工会取消',
  lapse: '没有等到师傅',
};

export const PARTY_LABEL: Readonly<Record<Exclude<Party, 'stranger'>, string>> = {
  resident: '居民',
  booker: '代约人',
  candidate: '师傅',
  worker: '师傅',
  manager: '服务商负责人',
  staff: '区总工作人员',
  clock: '到时自动',
};

export const sayWhen = (when: When, now: number): string =>
  when.kind === 'urgent' ? '尽快上门' : sayWindow(when.from, when.to, now);

/** When somebody is due, as one says it at the door: today is not mentioned. */
const sayDue = (at: number, now: number): string => sayInstant(at, now).replace('今天 ', '');

type Story = Pick<
  OrderView,
  | 'state'
  | 'party'
  | 'worker'
  | 'promisedAt'
  | 'recognised'
  | 'awaitsChoice'
  | 'actsAt'
  | 'quote'
  | 'visitFeeDueFen'
  | 'chosenProviderId'
>;

/** Where things stand, and what happens next, in one line each. */
export function headline(order: Story, now: number): { readonly now: string; readonly next: string } {
  if (order.party === 'staff') return forStaff(order, now);
  return order.party === 'worker' || order.party === 'manager' ? forWorker(order, now) : forHer(order, now);
}

function forHer(order: Story, now: number): { now: string; next: string } {
  const name = order.worker?.name ?? '师傅';
  const by = order.promisedAt === null ? '' : sayDue(order.promisedAt, now);
  const until = order.actsAt === null ? '' : sayInstant(order.actsAt, now);
  switch (order.state) {
    case 'open':
      if (order.awaitsChoice) return { now: '师傅来不了了', next: '请选择接下来怎么办。' };
      return order.chosenProviderId
        ? { now: '已通知您选的服务商', next: `等待接单，最晚到 ${until}。` }
        : { now: '正在为您找师傅', next: '已通知附近核验过的师傅，一般几分钟内有人接单。' };
    case 'accepted':
      return order.recognised
        ? { now: '请把到达码告诉师傅', next: `${name}在自己的手机上输入后才算到达。` }
        : { now: `${name}已接单，预计 ${by} 前到`, next: '师傅到门口时，请先看清是不是照片上的人。' };
    case 'arrived':
      return { now: `${name}已到，正在查看`, next: '师傅看过后会先报价，您同意后才开工。' };
    case 'quoted':
      return { now: `${name}报价了，请您看一看`, next: '同意后才开工；不同意只收上门费。' };
    case 'approved':
      return { now: `${name}正在维修`, next: '修好后请您检查。' };
    case 'finished':
      return { now: `${name}说修好了，请您检查`, next: `没问题请确认；${until} 后自动确认。` };
    case 'closed':
      return { now: '已完成', next: '保修期内有问题，可以再找工会。' };
    case 'cancelled':
      return { now: '已取消', next: order.visitFeeDueFen > 0 ? '需要付上门费给师傅。' : '没有产生费用。' };
    case 'lapsed':
      return { now: '没有等到师傅', next: '很抱歉。可以重新预约，或打电话给工会。' };
    case 'frozen':
      return { now: '这一单已冻结', next: '工会正在核实，会给您打电话。请不要让陌生人进门。' };
  }
}

function forWorker(order: Story, now: number): { now: string; next: string } {
  const by = order.promisedAt === null ? '' : sayClock(order.promisedAt);
  switch (order.state) {
    case 'accepted':
      return order.recognised
        ? { now: '居民已确认是您', next: '请居民念到达码，您来输入。' }
        : { now: `请在 ${by} 前上门`, next: '到门口后请居民在手机上点「是本人」。' };
    case 'arrived':
      return { now: '已到达', next: '看过后按公开价目报价。' };
    case 'quoted':
      return { now: '等居民同意报价', next: '没同意前不要开工。' };
    case 'approved':
      return { now: '居民已同意，可以开工', next: '修好后逐项检查并拍照。' };
    case 'finished':
      return { now: '等居民确认', next: '48 小时后自动确认。' };
    case 'frozen':
      return { now: '这一单已冻结', next: '工会正在核实，请等候电话。' };
    default:
      return {
        now: STATE_LABEL[order.state],
        next: order.promisedAt === null ? '' : `约定 ${sayInstant(order.promisedAt, now)}`,
      };
  }
}

/** One of her orders in a list, in one line. */
export function rowLine(row: OrderRow, now: number): string {
  const name = row.workerName ?? '师傅';
  switch (row.state) {
    case 'open':
      return row.awaitsChoice ? '师傅来不了了，请您选择' : '正在为您找师傅';
    case 'accepted':
      return row.promisedAt === null
        ? `${name}已接单`
        : `${name}已接单，预计 ${sayDue(row.promisedAt, now)} 前到`;
    case 'arrived':
      return `${name}已到，正在查看`;
    case 'quoted':
      return row.totalFen === null
        ? `${name}报价了，等您同意`
        : `${name}报价 ${sayFen(row.totalFen)}，等您同意`;
    case 'approved':
      return `${name}正在维修`;
    case 'finished':
      return `${name}说修好了，请您检查`;
    case 'frozen':
      return '已冻结，工会正在核实';
    default:
      return STATE_LABEL[row.state];
  }
}

/** Orders in which something still goes on; they stand first in her list. */
export const isGoingOn = (row: Pick<OrderRow, 'state'>): boolean =>
  !['closed', 'cancelled', 'lapsed'].includes(row.state);

function forStaff(order: Story, now: number): { now: string; next: string } {
  const name = order.worker?.name ?? '师傅';
  const by = order.promisedAt === null ? '' : sayInstant(order.promisedAt, now);
  const until = order.actsAt === null ? '' : sayInstant(order.actsAt, now);
  switch (order.state) {
    case 'open':
      if (order.awaitsChoice) return { now: '等居民选择', next: '师傅来不了，居民还没有选接下来怎么办。' };
      return { now: '还没有人接单', next: `${until} 仍无人接单就自动结束，请打电话找师傅。` };
    case 'accepted':
      return order.recognised
        ? { now: '居民已确认是本人', next: `等${name}输入到达码。` }
        : { now: `${name}已接单`, next: `承诺 ${by} 前到。` };
    case 'arrived':
      return { now: `${name}已到达`, next: '等师傅报价。' };
    case 'quoted':
      return { now: '等居民同意报价', next: '居民同意后才开工。' };
    case 'approved':
      return { now: `${name}正在维修`, next: '等师傅完工。' };
    case 'finished':
      return { now: '等居民确认', next: `${until} 后自动确认。` };
    case 'frozen':
      return { now: '已冻结，等您处理', next: '居民说门口的人不是接单的师傅，请核实后决定。' };
    default:
      return {
        now: STATE_LABEL[order.state],
        next: order.visitFeeDueFen > 0 ? '居民需付上门费。' : '',
      };
  }
}
