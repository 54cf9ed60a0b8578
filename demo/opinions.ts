import type { Actor, Moment } from '#domain/kernel/actor';
import { DAY, MINUTE } from '#domain/kernel/time';
import { rate } from '#domain/rating/decide';
import type { Marks, Rating, TAGS } from '#domain/rating/rating';
import { type RepairOrder, wasPunctual } from '#domain/repair/order';
import { type Dice, diceFor } from './dice';
import { FIRMS } from './firms';
import { made } from './residents';
import { said } from './words';

const RATED_SHARE = 0.64;

const SKILL = new Map(FIRMS.flatMap((firm) => firm.crew.map((one) => [`${firm.id}-${one.key}`, one.skill])));

/** What residents said of closed orders; `always` are those who rate each one. */
export function opinionsOn(orders: readonly RepairOrder[], always: readonly string[], now: number): Rating[] {
  return orders.flatMap((order) => {
    const dice = diceFor(`rating ${order._id}`);
    const rates = always.includes(order.residentId) || dice.chance(RATED_SHARE);
    const ratedAt = (order.closedAt ?? now) + dice.between(5 * MINUTE, 2 * DAY);
    if (order.state !== 'closed' || !rates || ratedAt >= now) return [];
    return [rated(order, ratedAt, dice)];
  });
}

function rated(order: RepairOrder, at: number, dice: Dice): Rating {
  const marks = marksFor(order, dice);
  const overall = (marks.punctuality + marks.workmanship + marks.attitude + marks.honestPrice) / 4;
  const moment = momentOf(authorOf(order), at, `demo-rating-${order._id}`, dice);
  const known = {
    id: order._id,
    residentId: order.residentId,
    closedAt: order.closedAt,
    category: order.item.category,
    worker: order.worker,
  };
  const opinion = { marks, tags: tagsFor(marks, dice), text: said(overall, dice), photos: [] };
  return made(rate(known, opinion, moment));
}

export const authorOf = ({ residentId }: Pick<Rating, 'residentId'>): Actor => ({
  memberId: residentId,
  roles: ['resident'],
  providerId: null,
});

export const momentOf = (actor: Actor, now: number, requestId: string, dice: Dice): Moment => ({
  actor,
  now,
  requestId,
  digest: 'demo',
  newId: dice.id,
  newCode: () => dice.digits(6),
});

function marksFor(order: RepairOrder, dice: Dice): Marks {
  const skill = SKILL.get(order.worker?.workerId ?? '') ?? 4;
  const mood = (dice.roll() - 0.5) * 0.9;
  const mark = (about: number) =>
    Math.min(5, Math.max(1, Math.round(about + mood + (dice.roll() - 0.5) * 1.4)));
  return {
    punctuality: mark(wasPunctual(order) === false ? skill - 1.5 : skill + 0.1),
    workmanship: mark(skill),
    attitude: mark(skill + 0.1),
    honestPrice: mark(skill - 0.05),
  };
}

type Tag = (typeof TAGS)[number];

function tagsFor(marks: Marks, dice: Dice): Tag[] {
  const all: readonly (readonly [Tag, boolean])[] = [
    ['准时到达', marks.punctuality >= 5],
    ['手艺好', marks.workmanship >= 5],
    ['收费明白', marks.honestPrice >= 5],
    ['说话和气', marks.attitude >= 5],
    ['收拾干净', marks.workmanship >= 4],
    ['来得晚', marks.punctuality <= 3],
    ['返工', marks.workmanship <= 2],
    ['多收费', marks.honestPrice <= 2],
  ];
  return all.filter(([, fits]) => fits && dice.chance(0.5)).map(([tag]) => tag);
}
