import { type Actor, CLOCK, type Moment } from '#domain/kernel/actor';
import { MINUTE } from '#domain/kernel/time';
import { arrive, recognise } from '#domain/repair/decide/door';
import { OFFERS, offer } from '#domain/repair/decide/offering';
import { needsNoQuote, type RepairOrder } from '#domain/repair/order';
import { DOOR, type OrderAction, rowOf } from '#domain/repair/transitions';
import {
  actor,
  aProvider,
  aWorker,
  LIU,
  managerOf,
  moment,
  NEIGHBOUR,
  NOW,
  STAFF,
  workerActor,
} from '../../kit/given';
import type { Answer } from '../../kit/order-commands';
import { acceptBy, acceptForBy, COMMANDS } from './commands';

/** Two firms with several workers each: one of them off duty, one who has left, one without a current training. */
const FIRMS = [
  aProvider('huimin', [
    aWorker('ma'),
    aWorker('wang'),
    aWorker('idle', { onDutySince: null }),
    aWorker('gone', { left: true }),
  ]),
  aProvider('haibin', [
    aWorker('sun'),
    aWorker('cao'),
    aWorker('untrained', { trainedUntilOn: '2026-03-17' }),
  ]),
];
const WORKERS = FIRMS.flatMap((firm) => firm.workers.map((worker) => workerActor(firm, worker)));
const WORKER_IDS = FIRMS.flatMap((firm) => firm.workers.map((worker) => worker.workerId));

export const CROWD: readonly Actor[] = [LIU, NEIGHBOUR, ...WORKERS, ...FIRMS.map(managerOf), STAFF, CLOCK];
const ACTIONS = (Object.keys(DOOR) as OrderAction[]).filter((name) => name !== 'book');

/** One roll of the dice: who does what, with what, and how many minutes later. */
export interface Roll {
  readonly who: number;
  readonly what: number;
  readonly which: number;
  readonly minutes: number;
  /** Mostly the story goes on, or somebody does what the table allows; else an order would seldom get anywhere. */
  readonly bent: 'onward' | 'allowed' | 'anything';
}

export interface Tried {
  readonly action: OrderAction;
  readonly who: Actor;
  readonly now: number;
  readonly before: RepairOrder;
  readonly answer: Answer;
  /** Whom the resident said she sees, if that was the wish. */
  readonly seen: string | null;
}

const pick = <T>(from: readonly T[], n: number): T => {
  const one = from[n % from.length];
  if (one === undefined) throw new Error('nothing to pick from');
  return one;
};

export function tried(order: RepairOrder, roll: Roll, clock: number): Tried {
  const now = clock + roll.minutes * MINUTE;
  const { action, who } = chosen(order, roll);
  const wish = moment({ actor: who, now });
  const seen = action === 'recognise' ? seenAtTheDoor(order, roll) : null;
  const answer = answerTo(order, action, { roll, wish, seen });
  // What somebody wishes and what it comes to can differ: calling off a rework ends the rework.
  const happened = answer.ok ? answer.after.events.at(-1)?.action : action;
  return { action: happened as OrderAction, who, now, before: order, seen, answer };
}

/** Three times in four she looks at the one who accepted; else at somebody else. */
const seenAtTheDoor = (order: RepairOrder, roll: Roll): string =>
  roll.which % 4 > 0 && order.worker ? order.worker.workerId : pick(WORKER_IDS, roll.which);

interface Try {
  readonly roll: Roll;
  readonly wish: Moment;
  readonly seen: string | null;
}

function answerTo(order: RepairOrder, action: OrderAction, { roll, wish, seen }: Try): Answer {
  const who = wish.actor;
  if (action === 'book') throw new Error('a booking is not an action on an order');
  if (action === 'accept') return acceptBy(order, FIRMS, who, wish);
  if (action === 'acceptFor')
    return acceptForBy(order, FIRMS, { who, workerId: pick(WORKER_IDS, roll.which) }, wish);
  if (action === 'offer') return offer(order, pick(OFFERS, roll.which), wish);
  if (action === 'recognise') {
    return recognise(order, { workerId: seen ?? '', badgeWorn: true, uniformWorn: false }, wish);
  }
  if ((action === 'arrive' || action === 'resumeWork') && roll.which % 5 === 0)
    return arrive(order, '999999', null, wish);
  return COMMANDS[action](order, wish);
}

interface Choice {
  readonly action: OrderAction;
  readonly who: Actor;
}

/** What brings an order from each state one step nearer to its end. */
const ONWARD: readonly OrderAction[] = [
  'accept',
  'recognise',
  'arrive',
  'resumeWork',
  'quote',
  'approve',
  'finish',
  'confirm',
  'resume',
];

function chosen(order: RepairOrder, roll: Roll): Choice {
  const allowed = ACTIONS.filter((name) => rowOf(order, name)?.from.includes(order.state));
  if (roll.bent === 'anything' || allowed.length === 0) {
    return { action: pick(ACTIONS, roll.what), who: pick(CROWD, roll.who) };
  }
  return roll.bent === 'onward' ? onward(order, allowed, roll) : by(order, pick(allowed, roll.what), roll);
}

function onward(order: RepairOrder, allowed: readonly OrderAction[], roll: Roll): Choice {
  if (order.state === 'open' && order.pool === null) return herChoice(order, roll);
  if (order.state === 'postponed' && order.visit?.agreed === false)
    return { action: 'agreeVisit', who: order.visit.by === 'worker' ? LIU : workerOf(order) };
  if (order.state === 'closed')
    return { action: roll.what % 3 === 0 ? 'reworkElsewhere' : 'rework', who: LIU };
  const next = ONWARD.filter((name) => allowed.includes(name));
  if (next.length === 0) return by(order, pick(allowed, roll.what), roll);
  if (next.includes('recognise')) return by(order, order.recognised ? enters(order) : 'recognise', roll);
  return by(order, pick(next, roll.what), roll);
}

/** Nobody is asked: she chooses, sometimes after staff have found a firm. */
const herChoice = (order: RepairOrder, roll: Roll): Choice =>
  roll.what % 2 === 0 && order.suggestion === null
    ? { action: 'suggest', who: STAFF }
    : { action: 'offer', who: LIU };

const enters = (order: RepairOrder): OrderAction => (needsNoQuote(order) ? 'resumeWork' : 'arrive');

/** Somebody of the party that the table asks for. */
function by(order: RepairOrder, action: OrderAction, roll: Roll): Choice {
  const [party] = rowOf(order, action)?.by ?? [];
  if (party === 'staff') return { action, who: STAFF };
  if (party === 'clock') return { action, who: CLOCK };
  if (party === 'manager') return { action, who: pick(FIRMS.map(managerOf), roll.who) };
  if (party === 'candidate') return { action, who: pick(WORKERS, roll.who) };
  if (party === 'worker') return { action, who: workerOf(order) };
  return { action, who: LIU };
}

const workerOf = (order: RepairOrder): Actor =>
  WORKERS.find((one) => one.memberId === order.worker?.memberId) ?? actor('nobody');

export const START = NOW;
