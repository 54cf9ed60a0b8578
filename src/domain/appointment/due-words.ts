import { sayInstant } from '#domain/kernel/time';
import type { DueView } from './contract';

const DUE_LABEL: Readonly<Record<DueView['what'], string>> = {
  response: '首次回应',
  answer: '答复',
  reply: '补充情况',
};
export const dueLabel = (what: DueView['what']): string => DUE_LABEL[what];

const sayLimit = ({ limit }: DueView) =>
  limit.unit === 'hour' ? `${limit.amount} 个工作小时` : `${limit.amount} 个工作日`;

/** 工会最晚周四 10:00 回应 · 工会应在昨天 10:00 前回应，已经超时，上级在督办 */
export function sayDue(due: DueView, now: number): string {
  const at = sayInstant(due.at, now);
  const what = due.what === 'response' ? '回应' : '答复';
  if (due.what === 'reply') return `请您在${at} 前补充`;
  return due.at < now ? `工会应在${at} 前${what}，已经超时，上级在督办` : `工会最晚${at} ${what}`;
}

/** A time that is kept for her comes before the union has to have said anything: then it is that time that counts. */
export const isBehind = (due: DueView, meetingAt: number | null): boolean =>
  due.what === 'response' && meetingAt !== null && due.at > meetingAt;

/** What the instant is computed from, one reason a sentence. */
export function sayBecause(due: DueView, now: number): string[] {
  const { startsAt, skipped, madeUp, provisional } = due.because;
  const starts = startsAt === due.from ? [] : [`从${sayInstant(startsAt, now)} 上班时起算`];
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
