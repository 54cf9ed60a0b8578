import { HOUR, MINUTE } from '#domain/kernel/time';
import type { PriceLine } from '#domain/repair/catalogue';
import { CONFIRMS_AFTER } from '#domain/repair/deadlines';
import type { QuotedLine } from '#domain/repair/decide/price';
import type { RepairOrder, When } from '#domain/repair/order';
import type { Dice } from './dice';
import { actsOf, booked, type Cast } from './play';

/** How an order of the past ended. */
export type Outcome = 'confirmed' | 'silent' | 'declined' | 'withdrawn' | 'released' | 'lapsed' | 'disowned';

export interface Script {
  readonly id: string;
  readonly cast: Cast;
  readonly at: number;
  readonly when: When;
  readonly outcome: Outcome;
  readonly late: boolean;
  /** How long she takes to confirm. */
  readonly confirmsWithin: number;
  readonly pictures: { readonly before: string; readonly after: string };
}

/** Plays one order from booking to its end. */
export function playedOut(script: Script, dice: Dice): RepairOrder {
  const { id, cast, at, when, outcome } = script;
  const acts = actsOf(cast);
  const open = booked(cast, id, at, when, dice.chance(0.4) ? [script.pictures.before] : []);
  if (outcome === 'lapsed') return acts.lapse(open, open.lapsesAt);
  if (outcome === 'withdrawn') return acts.cancel(open, at + dice.between(1, 9) * MINUTE);
  const acceptedAt = at + dice.between(20, 360) * 1000;
  const accepted = acts.accept(open, acceptedAt);
  if (outcome === 'released') {
    const given = acts.release(accepted, acceptedAt + dice.between(4, 15) * MINUTE);
    return acts.cancel(given, acceptedAt + dice.between(16, 30) * MINUTE);
  }
  const arrivedAt = arrival(when, at, script.late, dice);
  if (outcome === 'disowned') {
    return acts.cancelByStaff(acts.disown(accepted, arrivedAt), arrivedAt + dice.between(20, 60) * MINUTE);
  }
  return atWork(
    acts.arrive(acts.recognise(accepted, arrivedAt - MINUTE), arrivedAt),
    script,
    arrivedAt,
    dice,
  );
}

const arrival = (when: When, bookedAt: number, late: boolean, dice: Dice): number => {
  if (when.kind === 'urgent') return bookedAt + (late ? dice.between(32, 58) : dice.between(13, 28)) * MINUTE;
  return late ? when.to + dice.between(5, 45) * MINUTE : when.from + dice.between(0, 100) * MINUTE;
};

function atWork(arrived: RepairOrder, script: Script, arrivedAt: number, dice: Dice): RepairOrder {
  const acts = actsOf(script.cast);
  const quotedAt = arrivedAt + dice.between(4, 12) * MINUTE;
  const quoted = acts.quote(linesOf(arrived, dice))(arrived, quotedAt);
  const decidedAt = quotedAt + dice.between(1, 4) * MINUTE;
  if (script.outcome === 'declined') return feePaid(acts.decline(quoted, decidedAt), acts, decidedAt);
  const finishedAt = decidedAt + dice.between(12, 80) * MINUTE;
  const total = quoted.quote?.totalFen ?? 0;
  const paid = dice.chance(0.15) ? Math.floor(total / 1000) * 1000 : total;
  const finished = acts.finish(
    paid,
    [script.pictures.before],
    [script.pictures.after],
  )(acts.approve(quoted, decidedAt), finishedAt);
  if (script.outcome === 'silent') return acts.autoConfirm(finished, finishedAt + CONFIRMS_AFTER);
  const differs = dice.chance(0.01) ? 1000 : 0;
  return acts.confirm(paid + differs)(finished, finishedAt + dice.between(MINUTE, script.confirmsWithin));
}

/** Paid at the door, before he leaves. */
const feePaid = (declined: RepairOrder, acts: ReturnType<typeof actsOf>, at: number): RepairOrder =>
  declined.visitFee ? acts.receiveFee(declined, at + 2 * MINUTE) : declined;

/** One or two lines of the public list, within it, and sometimes a part. */
export function linesOf(order: RepairOrder, dice: Dice): QuotedLine[] {
  const first = dice.pick(order.item.prices);
  const labour = labourLine(first, dice);
  const part = {
    kind: 'part',
    name: dice.pick(PARTS[order.item.id] ?? SMALL_THINGS),
    quantity: 1,
    unitFen: dice.between(12, 60) * 100,
  } as const;
  return dice.chance(0.3) && order.item.category !== 'cleaning' ? [labour, part] : [labour];
}

/** What is usually changed, by item. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  'kitchen-drain': ['存水弯', '密封圈'],
  'toilet-drain': ['法兰密封圈'],
  'floor-drain': ['防臭地漏芯'],
  'leaking-pipe': ['软管', '角阀'],
  faucet: ['水龙头', '花洒'],
  'open-lock': ['锁芯'],
  'change-lock': ['锁芯', '锁体'],
  'door-hinge': ['合页', '把手'],
  washer: ['排水泵', '门封圈'],
  fridge: ['温控器', '门封条'],
  'aircon-clean': ['滤网'],
  'range-hood': ['油杯', '滤网'],
  'gas-stove': ['点火器'],
  'power-cut': ['空气开关'],
  socket: ['五孔插座'],
  lamp: ['灯盘'],
  'heater-install': ['镁棒', '安全阀'],
};
const SMALL_THINGS = ['螺丝配件包'];
/** Whole yuan, and as many as such a thing is usually ordered in. */
const labourLine = (price: PriceLine, dice: Dice): QuotedLine => ({
  kind: 'labour',
  priceId: price.id,
  quantity: dice.between(...(QUANTITY[price.unit] ?? ONE)),
  unitFen: dice.between(price.minFen / 100, price.maxFen / 100) * 100,
});
const ONE = [1, 1] as const;
const QUANTITY: Readonly<Record<string, readonly [number, number]>> = {
  平方米: [30, 80],
  小时: [2, 4],
  米: [1, 3],
};

export const QUICK = HOUR;
export const SLOW = 10 * HOUR;
