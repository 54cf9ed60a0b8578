import { sayInstant } from '#domain/kernel/time';
import { isTalk, stateLabel, whoComes } from './by-kind';
import { forHer, isConsult, type Line, type Story } from './headlines-resident';
import { FEE_LABEL } from './labels';

// Where an order stands and what happens next, said to each of those concerned.

/** Where things stand, and what happens next, in one line each. */
export function headline(order: Story, now: number): { readonly now: string; readonly next: string } {
  if (order.party === 'staff' || order.party === 'involved') return forStaff(order, now);
  if (order.party === 'manager') return forManager(order, now);
  return order.party === 'worker' ? forWorker(order, now) : forHer(order, now);
}

function forWorker(order: Story, now: number): Line {
  const by = order.promisedAt === null ? '' : sayInstant(order.promisedAt, now);
  switch (order.state) {
    case 'accepted':
    case 'postponed':
      return whileOnTheWay(order, by);
    case 'arrived':
      return {
        now: '已到达',
        next: order.photosBefore.length === 0 ? '先拍下维修前的样子，再报价。' : '看过后按公开价目报价。',
      };
    case 'quoted':
      return { now: '等居民同意报价', next: '没同意前不要开工。' };
    case 'approved':
      return order.rejected === null
        ? {
            now: order.rework ? '免费返工，可以开工' : '居民已同意，可以开工',
            next: '修好后逐项检查并拍照。',
          }
        : { now: '居民说还没有修好', next: order.rejected };
    case 'finished':
      return { now: '等居民确认', next: '48 小时后自动确认。' };
    case 'frozen':
      return { now: '这一单已冻结', next: '工会正在核实，请等候电话。' };
    default:
      return {
        now: stateLabel(order),
        next: order.promisedAt === null ? '' : `约定${sayInstant(order.promisedAt, now)}`,
      };
  }
}

function whileOnTheWay(order: Story, by: string): Line {
  if (isConsult(order)) {
    return order.meeting === 'phone'
      ? { now: `请在${by} 前给居民打电话`, next: '谈完以后点完工。' }
      : { now: `居民 ${by} 前到您那里`, next: '谈完以后点完工。' };
  }
  if (order.recognised) return { now: '居民已确认是您', next: '请居民念到达码，您来输入。' };
  if (order.visit && !order.visit.agreed) {
    return order.visit.mine
      ? { now: '等居民同意再上门的时间', next: '定下来以后按时间再来。' }
      : { now: '居民想换个时间', next: '请看一看，合适就同意。' };
  }
  return { now: `请在${by} 前上门`, next: '到门口后请居民在手机上点“是本人”。' };
}

/** What her worker does is told of him; nothing of it is the manager's to do. */
const forManager = (order: Story, now: number): Line =>
  order.state === 'frozen'
    ? { now: '这一单已冻结', next: '工会正在核实，请师傅等候电话。' }
    : forStaff(order, now);

function forStaff(order: Story, now: number): { now: string; next: string } {
  const name = order.worker?.name ?? whoComes(order);
  const by = order.promisedAt === null ? '' : sayInstant(order.promisedAt, now);
  const until = order.actsAt === null ? '' : sayInstant(order.actsAt, now);
  switch (order.state) {
    case 'open':
      if (order.suggestion) return { now: '等居民同意您推荐的一家', next: order.suggestion.name };
      if (order.rework)
        return { now: '返工要另找一家', next: '原来的师傅或服务商已不在，请推荐一家给居民。' };
      if (order.awaitsChoice)
        return { now: '等居民选择', next: '师傅来不了，或所选的服务商没有接；居民还没有选接下来怎么办。' };
      return { now: '还没有人接单', next: `${until} 仍无人接单就自动结束，请打电话找人。` };
    case 'accepted':
      return order.recognised
        ? { now: '居民已确认是本人', next: `等${name}输入到达码。` }
        : {
            now: `${name}已接单`,
            next: `${isTalk(order) ? '约定' : '承诺'}${by} 前${isTalk(order) ? '谈' : '到'}。`,
          };
    case 'arrived':
      return { now: `${name}已到达`, next: '等师傅报价。' };
    case 'quoted':
      return { now: '等居民同意报价', next: '居民同意后才开工。' };
    case 'approved':
      return { now: `${name}正在维修`, next: '等师傅完工。' };
    case 'finished':
      return { now: '等居民确认', next: `${until} 后自动确认。` };
    case 'postponed':
      return { now: `${name}约好再来`, next: `约定${by} 前到。` };
    case 'frozen':
      return { now: '已冻结，等您处理', next: '请看下面的经过，核实后决定。' };
    default:
      return {
        now: stateLabel(order),
        next: order.visitFee ? `上门费${FEE_LABEL[order.visitFee.state]}。` : '',
      };
  }
}
