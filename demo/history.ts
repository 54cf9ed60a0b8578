import { badgeValid, servedBy, type Worker } from '#domain/firm/firm';
import { DAY, HOUR, MINUTE, startOfDay } from '#domain/kernel/time';
import type { Member } from '#domain/membership/member';
import type { CatalogueItem } from '#domain/repair/catalogue';
import { type RepairOrder, type When, WINDOW_LENGTH } from '#domain/repair/order';
import { CATALOGUE, itemOf } from './catalogue';
import { type Outcome, playedOut, QUICK, type Script, SLOW } from './course';
import { type Dice, diceFor } from './dice';
import type { VettedFirm } from './providers';
import { wrongWith } from './words';
import type { Moment } from './work-picture';

export interface District {
  readonly now: number;
  readonly firms: readonly VettedFirm[];
  readonly staffId: string;
  picture(item: CatalogueItem, moment: Moment): string;
}

export const HISTORY_DAYS = 182;
const ORDERS = 600;
const SUSPENDED_SINCE_DAYS = 20;
/** The workers of the story have waited longest for an order, so that they are asked first. */
const NEXT = ['huimin-ma', 'haibin-sun'];
const WAITING_DAYS = 16;

/** What is ordered how often, of a hundred. */
const DEMAND: Readonly<Record<string, number>> = {
  pipes: 30,
  electric: 21,
  appliances: 18,
  cleaning: 17,
  locks: 14,
};
const OUTCOMES: readonly (readonly [Outcome, number])[] = [
  ['confirmed', 76],
  ['silent', 12],
  ['declined', 3],
  ['withdrawn', 4],
  ['released', 2],
  ['lapsed', 2],
  ['disowned', 1],
];

/** Half a year of orders of the neighbours. */
export function history(district: District, residents: readonly Member[]): RepairOrder[] {
  const dice = diceFor('history');
  return Array.from({ length: ORDERS }, () => {
    const daysAgo = dice.between(1, HISTORY_DAYS);
    const category = dice.weighted(Object.keys(DEMAND), (name) => DEMAND[name] ?? 0);
    const item = dice.pick(CATALOGUE.filter((one) => one.category.id === category));
    const [outcome] = dice.weighted(OUTCOMES, ([, share]) => share);
    return past(district, { resident: dice.pick(residents), item, daysAgo, outcome }, dice);
  });
}

interface Past {
  readonly resident: Member;
  readonly item: CatalogueItem;
  readonly daysAgo: number;
  readonly outcome: Outcome;
  /** Who came, where that matters to the story. */
  readonly workerId?: string;
}

function past(
  district: District,
  { resident, item, daysAgo, outcome, workerId }: Past,
  dice: Dice,
): RepairOrder {
  const at = startOfDay(district.now) - daysAgo * DAY + dice.between(7 * 60 + 30, 20 * 60 + 30) * MINUTE;
  const street = resident.addresses[0]?.street ?? '';
  const { firm, worker, skill } = sent(district, { category: item.category.id, street, at, workerId }, dice);
  const urgent =
    daysAgo < 3 || item.category.id === 'locks' || dice.chance(item.category.id === 'cleaning' ? 0.1 : 0.6);
  const soon = daysAgo < 3;
  const script: Script = {
    id: dice.id(),
    cast: {
      resident,
      provider: firm.provider,
      worker,
      staffId: district.staffId,
      item,
      wrong: wrongWith(item._id, dice),
    },
    at,
    when: urgent ? { kind: 'urgent' } : window(at, Math.min(4, daysAgo - 2), dice),
    outcome: soon && outcome === 'silent' ? 'confirmed' : outcome,
    late: dice.chance(skill < 3.8 ? 0.32 : 0.07),
    confirmsWithin: soon ? QUICK : SLOW,
    pictures: {
      before: district.picture(item, 'before'),
      after: district.picture(item, 'after'),
    },
  };
  return playedOut(script, dice);
}

const WINDOW_HOURS = [9, 11, 14, 16];

function window(bookedAt: number, daysAhead: number, dice: Dice): When {
  const from = startOfDay(bookedAt) + dice.between(1, daysAhead) * DAY + dice.pick(WINDOW_HOURS) * HOUR;
  return { kind: 'window', from, to: from + WINDOW_LENGTH };
}

interface Need {
  readonly category: string;
  readonly street: string;
  readonly at: number;
  readonly workerId: string | undefined;
}

interface Sent {
  readonly firm: VettedFirm;
  readonly worker: Worker;
  readonly skill: number;
  readonly share: number;
}

/** One of those who could come that day. */
function sent(district: District, need: Need, dice: Dice): Sent {
  const able = district.firms.flatMap((firm) => ableOf(firm, need, district.now));
  const wished = able.filter((one) => need.workerId === undefined || one.worker.workerId === need.workerId);
  if (wished.length === 0) throw new Error(`nobody could come for ${need.category} to ${need.street}`);
  return dice.weighted(wished, (one) => one.share);
}

function ableOf(firm: VettedFirm, { category, street, at }: Need, now: number): Sent[] {
  const { provider } = firm;
  if (!provider.streets.includes(street)) return [];
  if (provider.standing === 'suspended' && at > now - SUSPENDED_SINCE_DAYS * DAY) return [];
  return provider.workers.flatMap((worker, index) => {
    const { skill = 4, sought = 1 } = firm.firm.crew[index] ?? {};
    if (NEXT.includes(worker.workerId) && at > now - WAITING_DAYS * DAY) return [];
    const may = badgeValid(worker, at) && servedBy(provider, worker, at).includes(category);
    return may ? [{ firm, worker, skill, share: firm.firm.share * sought }] : [];
  });
}

/** What the people of the story ordered before; nothing of it is still going on. */
export function storyHistory(district: District, liu: Member, chen: Member): RepairOrder[] {
  const dice = diceFor('story history');
  const of = (resident: Member, itemId: string, daysAgo: number, outcome: Outcome, workerId?: string) =>
    past(
      district,
      { resident, item: itemOf(itemId), daysAgo, outcome, ...(workerId ? { workerId } : {}) },
      dice,
    );
  return [
    of(liu, 'washer', 148, 'confirmed', 'xinghe-tao'),
    of(liu, 'open-lock', 96, 'confirmed', 'anda-shi'),
    of(liu, 'lamp', 61, 'withdrawn'),
    of(liu, 'daily-cleaning', 19, 'confirmed', 'jiejia-ge'),
    of(chen, 'faucet', 84, 'confirmed', 'huimin-ma'),
    of(chen, 'socket', 24, 'confirmed', 'haibin-li'),
  ];
}
