import { sayInstant } from '#domain/kernel/time';
import { isTalk, whoComes } from './by-kind';
import type { OrderView } from './contract';
import type { FeeState } from './order';
import { andWaited, expected, sayDue } from './row-line';
import { type Freezing, whyFrozen } from './why-frozen';

export type Story = Pick<
  OrderView,
  | 'state'
  | 'party'
  | 'worker'
  | 'promisedAt'
  | 'bookedAt'
  | 'when'
  | 'recognised'
  | 'awaitsChoice'
  | 'actsAt'
  | 'quote'
  | 'photosBefore'
  | 'visitFee'
  | 'chosenProviderId'
  | 'invited'
  | 'chosenUntil'
  | 'suggestion'
  | 'visit'
  | 'approvedFen'
  | 'rejected'
  | 'rework'
  | 'meeting'
  | 'timeline'
>;

export interface Line {
  readonly now: string;
  readonly next: string;
}

export const isConsult = isTalk;

export function forHer(order: Story, now: number): Line {
  const name = order.worker?.name ?? whoComes(order);
  const until = order.actsAt === null ? '' : sayInstant(order.actsAt, now);
  switch (order.state) {
    case 'open':
      return whileLooking(order, now);
    case 'accepted':
    case 'postponed':
      return whileComing(order, now);
    case 'arrived':
      return { now: `${name}已到，正在查看`, next: '师傅看过后会先报价，您同意后才开工。' };
    case 'quoted':
      return order.approvedFen === null
        ? { now: `${name}报价了，请您看一看`, next: '同意后才开工；不同意只收上门费。' }
        : { now: `${name}想加项目，请您看一看`, next: '不同意就按原来的修，不会多收。' };
    case 'approved':
      return order.rejected === null
        ? { now: `${name}正在维修`, next: '修好后请您检查。' }
        : { now: `已请${name}再修`, next: '修好后请您再检查一次。' };
    case 'finished':
      return { now: finishedLine(order, name), next: `没问题请确认；${until} 后自动确认。` };
    case 'closed':
      return { now: '已完成', next: isConsult(order) ? '' : '保修期内有问题，可以请师傅回来再修。' };
    case 'cancelled':
      return { now: '已取消', next: order.visitFee ? FEE_NEXT[order.visitFee.state] : '没有产生费用。' };
    case 'lapsed':
      return {
        now: isConsult(order) ? '没有人接单' : '没有等到师傅',
        next: '很抱歉。可以重新预约，或打电话给工会。',
      };
    case 'frozen':
      return { now: '这一单已冻结', next: WHILE_FROZEN[whyFrozen(order)] };
  }
}

const FEE_NEXT: Readonly<Record<FeeState, string>> = {
  owed: '需要付上门费给师傅。',
  paid: '上门费已付。',
  waived: '上门费免收了。',
  unpaid: '上门费还没有付。',
};

const WHILE_FROZEN: Readonly<Record<Freezing, string>> = {
  disown: '工会正在核实，会给您打电话。请不要让陌生人进门。',
  dispute: '工会会来看，会给您打电话。',
  stall: '很久没有完工，工会会给您打电话。',
};

const finishedLine = (order: Story, name: string): string =>
  isConsult(order) ? `${name}说谈完了，请您确认` : `${name}说修好了，请您检查`;

function whileLooking(order: Story, now: number): Line {
  if (order.suggestion) {
    return {
      now: `工会为您找到了${order.suggestion.name}`,
      next: isConsult(order) ? '您同意以后，才请这家来谈。' : '您同意以后，才请这家的师傅来。',
    };
  }
  if (order.awaitsChoice) {
    return order.rework
      ? { now: '原来的师傅来不了了', next: '工会正在为您另找一家，免费返工。找到后请您同意。' }
      : {
          now: `${isConsult(order) ? '还没有人接单' : '还没有师傅来'}${andWaited(order, now)}`,
          next: '请选择接下来怎么办。',
        };
  }
  if (order.chosenUntil !== null) {
    return { now: '已通知您选的服务商', next: `等他们接单，最晚到${sayInstant(order.chosenUntil, now)}。` };
  }
  const who = isConsult(order) ? '人' : '师傅';
  return {
    now: isConsult(order) ? '正在为您找人谈' : '正在为您找师傅',
    next:
      order.invited === null
        ? `已通知${isConsult(order) ? '' : '附近'}所有核验过的${who}。`
        : `已先请最合适的 ${order.invited} 位${isConsult(order) ? '' : '师傅'}，没人接会请更多。`,
  };
}

function whileComing(order: Story, now: number): Line {
  const name = order.worker?.name ?? whoComes(order);
  const by = order.promisedAt === null ? '' : sayDue(order.promisedAt, now);
  if (isConsult(order)) {
    return order.meeting === 'phone'
      ? { now: `${name}已接单，会给您打电话`, next: `最晚${by}，请留意来电。` }
      : { now: `${name}已接单，请您过去谈`, next: `约在${by} 前，地址在下面。` };
  }
  if (order.recognised) return { now: '请把到达码告诉师傅', next: `${name}在自己的手机上输入后才算到达。` };
  if (order.visit && !order.visit.agreed) {
    return order.visit.mine
      ? { now: '您提了一个新时间', next: `等${name}同意。` }
      : { now: `${name}想再来一次`, next: '请看一看时间，合适就同意。' };
  }
  return {
    now: order.visit ? `${name}约好再来，${by.trim()} 前到` : expected({ ...order, workerName: name }, now),
    next: order.rework
      ? '保修返工，不收费。开门前请看清是不是本人。'
      : '师傅到门口时，请先看清是不是照片上的人。',
  };
}
