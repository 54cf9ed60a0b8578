import { sayDay, sayInstant } from '#domain/kernel/time';
import type { StationRow, StationView } from './contract-views';
import { PART_LABEL } from './labels';

/** 现在开着，到 18:00 · 现在没开，明天 09:00 开 · 暂停开放：装修，到 3月5日 */
export function sayNow({ now, hours }: Pick<StationRow, 'now' | 'hours'>, at: number): string {
  switch (now.is) {
    case 'open':
      return now.until === null ? '现在开着，24 小时' : `现在开着，到 ${clockOf(now.until, at)}`;
    case 'shut':
      return now.from === null ? '现在没开' : `现在没开，${sayInstant(now.from, at)} 开`;
    case 'closed':
      return `暂停开放：${now.why}${now.until === null ? '' : `，到${sayDay(now.until)}`}`;
    case 'unknown':
      return `开放时间：${hours}`;
  }
}

const clockOf = (until: number, at: number): string =>
  sayInstant(until, at).startsWith('今天 ') ? sayInstant(until, at).slice(3) : '24:00';

/** 微波炉坏了，已报修 · 微波炉坏了，正在修 */
export const sayBroken = ({ part, taken }: StationView['broken'][number]): string =>
  `${part === 'other' ? '有东西' : PART_LABEL[part]}坏了，${taken ? '正在修' : '已报修'}`;

/** 几步路就到 · 约 350 米，走 5 分钟 · 约 2.4 公里 */
export function sayDistance(metres: number): string {
  if (metres < 50) return '几步路就到';
  if (metres < 1_000)
    return `约 ${Math.round(metres / 10) * 10} 米，走 ${Math.max(1, Math.round(metres / 70))} 分钟`;
  const kilometres = Math.round(metres / 100) / 10;
  return metres < 2_000
    ? `约 ${kilometres} 公里，走 ${Math.round(metres / 70)} 分钟`
    : `约 ${kilometres} 公里`;
}

/** 500 米 · 2 公里 */
export const sayWithin = (metres: number): string =>
  metres < 1_000 ? `${metres} 米` : `${Math.round(metres / 100) / 10} 公里`;
