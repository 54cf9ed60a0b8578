import { sayInstant } from '#domain/kernel/time';
import type { OrderView } from './contract';

type Fee = NonNullable<OrderView['visitFee']>;

/** 上门费: where it stands, said to each of those concerned. */
export function sayFee({ party, visitFee: fee }: Pick<OrderView, 'party' | 'visitFee'>, now: number): string {
  if (!fee) return '';
  const because = fee.why ? `理由：${fee.why}` : '';
  if (fee.state === 'waived') return `工会免收这笔上门费。${because}`;
  if (fee.state === 'paid') return because || (fee.received ? '师傅说收到了。' : '已经办结。');
  if (party === 'resident' || party === 'booker') return toHer(fee, now);
  return party === 'worker' ? toWorker(fee, now) : toOthers(fee, now);
}

const untilOf = ({ until }: Fee, now: number): string => (until === null ? '' : sayInstant(until, now));

function toHer(fee: Fee, now: number): string {
  if (fee.first) return '工会请您先付清这笔上门费，再约下一次。已经付了，点“我付了”就可以预约。';
  if (fee.state === 'unpaid')
    return fee.saidPaid ? '您说付了，等师傅说收到。' : '到期还没有付。付给师傅以后，请在这里说一声。';
  if (fee.saidPaid)
    return fee.received === false ? '师傅说没有收到，工会会打电话来问。' : '您说付了，等师傅说收到。';
  return fee.received === false
    ? '师傅说还没有收到。付了请在这里说一声。'
    : `师傅上过门，请当面付给师傅，最晚${untilOf(fee, now)}。`;
}

function toWorker(fee: Fee, now: number): string {
  if (fee.state === 'unpaid') return '到期还没有付。以后收到了，请在这里说一声。';
  if (fee.saidPaid)
    return fee.received === false ? '居民说付了，工会会打电话来问。' : '居民说付了，收到了没有？';
  return fee.received === false
    ? '已经提醒居民。收到了请再说一声。'
    : `请当面收，收到没有都说一声，最晚${untilOf(fee, now)}。`;
}

function toOthers(fee: Fee, now: number): string {
  if (fee.first) return '已经请居民先付清，再约下一次；居民说付了就可以预约。';
  const hers = fee.saidPaid ? '居民说付了' : '居民没有说付了';
  const his = fee.received === false ? '师傅说没收到' : '师傅还没有说';
  const end = fee.until === null ? '' : `，${untilOf(fee, now)} 到期`;
  return `${hers}，${his}${end}。`;
}
