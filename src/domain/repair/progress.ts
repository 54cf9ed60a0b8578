import { DAY, MINUTE } from '#domain/kernel/time';
import type { OrderView } from './contract';
import type { State } from './order-states';
import { sayMinutes } from './row-line';

// How far an order has come, and how long the promise still runs.

type Shown = Pick<OrderView, 'state' | 'meeting' | 'rework'>;

interface Stage {
  readonly label: string;
  readonly state: 'done' | 'now' | 'to-come';
}

/** What each kind of work goes through once somebody has accepted. */
const PATHS = {
  repair: ['接单', '路上', '到达', '报价', '修好'],
  rework: ['接单', '路上', '到达', '修好'],
  phone: ['接单', '来电', '谈好'],
  office: ['接单', '见面', '谈好'],
} as const;

type Label = (typeof PATHS)[keyof typeof PATHS][number];

/** What is under way now; what stands before it is done. Nothing is shown of what nobody has accepted, or what has ended. */
const NOW: Readonly<Partial<Record<State, Label>>> = {
  accepted: '路上',
  postponed: '路上',
  arrived: '报价',
  quoted: '报价',
  approved: '修好',
  finished: '修好',
};

export function progressOf({ state, meeting, rework }: Shown): readonly Stage[] | null {
  const under = NOW[state];
  if (!under) return null;
  if (meeting !== 'home') {
    const path = PATHS[meeting];
    return stages(path, state === 'finished' ? path.length - 1 : 1);
  }
  const path: readonly Label[] = rework ? PATHS.rework : PATHS.repair;
  return stages(path, path.indexOf(under));
}

const stages = (path: readonly Label[], under: number): Stage[] =>
  path.map((label, place) => ({
    label,
    state: place < under ? 'done' : place === under ? 'now' : 'to-come',
  }));

const COMING: readonly State[] = ['accepted', 'postponed'];

interface Countdown {
  /** 还有 12 分钟 */
  readonly words: string;
  readonly late: boolean;
}

type Awaited = Pick<OrderView, 'state' | 'promisedAt' | 'visit' | 'recognised'>;

/** 还有 12 分钟, while somebody is on the way. Of what is more than a day ahead the instant says enough. */
export function countdownOf(order: Awaited, now: number): Countdown | null {
  const { state, promisedAt, visit, recognised } = order;
  if (!COMING.includes(state) || promisedAt === null || recognised || visit?.agreed === false) return null;
  const left = promisedAt - now;
  if (left > DAY) return null;
  if (left >= MINUTE) return { words: `还有 ${sayMinutes(Math.floor(left / MINUTE))}`, late: false };
  if (left > -MINUTE) return { words: '时间到了', late: false };
  return { words: `比说好的晚了 ${sayMinutes(Math.floor(-left / MINUTE))}`, late: true };
}
