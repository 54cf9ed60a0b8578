import { sayFen } from '#domain/kernel/money';
import { HOUR, MINUTE, sayInstant } from '#domain/kernel/time';
import { stateLabel, whoComes } from './by-kind';
import type { OrderRow, OrderView } from './contract';

// An order in a list, and how long its resident waits: what every list of orders says of it in one line.

/** When somebody is due, as one says it at the door: today is not mentioned. It follows other words: a figure stands off from them. */
export const sayDue = (at: number, now: number): string => sayInstant(at, now).replace('今天', '');

type Expected = Pick<OrderRow, 'promisedAt' | 'workerName'> & Pick<OrderView | OrderRow, Waiting>;

/** Who comes when, and how long she has waited already: from the booking on, however often it was offered anew. */
export function expected({ workerName, promisedAt, ...order }: Expected, now: number): string {
  const name = workerName ?? '师傅';
  if (promisedAt === null) return `${name}已接单`;
  const by = sayDue(promisedAt, now);
  const said = now > promisedAt ? `${name}说好${by} 前到，还没有到` : `${name}预计${by} 到`;
  if (isWaiting(order, now)) return `${sayWaited(order.bookedAt, now)}，${said}`;
  return now > promisedAt ? said : `${name}已接单，预计${by} 前到`;
}

/** Whoever booked for a window does not wait since the booking. */
const isWaiting = ({ when, bookedAt, rework }: Pick<OrderView | OrderRow, Waiting>, now: number): boolean =>
  when.kind === 'urgent' && !rework && now - bookedAt >= MINUTE;
type Waiting = 'when' | 'bookedAt' | 'rework';

export const andWaited = (order: Pick<OrderView | OrderRow, Waiting>, now: number): string =>
  isWaiting(order, now) ? `，${sayWaited(order.bookedAt, now)}` : '';

/** 已经等了 24 分钟 */
export const sayWaited = (bookedAt: number, now: number): string =>
  now - bookedAt < MINUTE ? '刚刚预约' : `已经等了 ${sayMinutes(Math.floor((now - bookedAt) / MINUTE))}`;

export function sayMinutes(minutes: number): string {
  if (minutes < HOUR / MINUTE) return `${minutes} 分钟`;
  const rest = minutes % 60;
  return `${Math.floor(minutes / 60)} 小时${rest > 0 ? ` ${rest} 分钟` : ''}`;
}

/** A talk: nobody is waited for at the door. */
const accepted = (row: OrderRow, now: number): string =>
  `${row.workerName ?? whoComes(row)}已接单${row.promisedAt === null ? '' : `，最晚${sayDue(row.promisedAt, now)}`}`;

function lookedFor(row: OrderRow, now: number): string {
  const talk = row.meeting !== 'home';
  if (row.awaitsChoice) return talk ? '还没有人接单，请您选择' : '还没有师傅来，请您选择';
  return `${talk ? '正在为您找人谈' : '正在为您找师傅'}${andWaited(row, now)}`;
}

/** One of her orders in a list, in one line. */
export function rowLine(row: OrderRow, now: number): string {
  const name = row.workerName ?? whoComes(row);
  switch (row.state) {
    case 'open':
      return lookedFor(row, now);
    case 'postponed':
      return `${name}约好再来`;
    case 'accepted':
      return row.meeting === 'home' ? expected(row, now) : accepted(row, now);
    case 'arrived':
      return `${name}已到，正在查看`;
    case 'quoted':
      return row.totalFen === null
        ? `${name}报价了，等您同意`
        : `${name}报价 ${sayFen(row.totalFen)}，等您同意`;
    case 'approved':
      return `${name}正在维修`;
    case 'finished':
      return row.meeting === 'home' ? `${name}说修好了，请您检查` : `${name}说谈完了，请您确认`;
    case 'frozen':
      return '已冻结，工会正在核实';
    case 'cancelled':
      return row.visitFee === 'owed' ? '已取消，上门费还没有付' : stateLabel(row);
    default:
      return stateLabel(row);
  }
}
