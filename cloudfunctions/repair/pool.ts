import type { Moment } from '#domain/kernel/actor';
import { PAGE_ROWS } from '#domain/kernel/limits';
import { type Candidate, poolsOf } from '#domain/repair/eligible';
import type { RepairOrder, When } from '#domain/repair/order';
import { pools, type Seekers } from '../store/pools';

/** A further page of one kind goes on from the instant at which the last row came to everyone. */
interface Further {
  readonly list: When['kind'];
  readonly after: number;
}

export interface Offered {
  /** Urgent ones first, each kind with the longest waiting first. */
  readonly found: readonly RepairOrder[];
  /** From where each kind goes on; null: there is no more. */
  readonly next: Readonly<Record<When['kind'], number | null>>;
  /** An urgent order waits there, or came not long ago: it is worth asking again soon. */
  readonly likely: boolean;
}

export const NOTHING_OFFERED: Offered = { found: [], next: { urgent: null, window: null }, likely: false };

/** What any of these may have now. */
export async function offeredTo(
  candidates: readonly Candidate[],
  { now }: Moment,
  further?: Further,
): Promise<Offered> {
  const seekers = seekersOf(candidates);
  const none = { found: [], next: null, waiting: false };
  const [urgent, window, asked, lately] = await Promise.all([
    further?.list === 'window' ? none : pageOf(seekers, 'urgent', now, further),
    further?.list === 'urgent' ? none : pageOf(seekers, 'window', now, further),
    further ? [] : invited(seekers, now),
    further ? false : pools.hadUrgentLately(seekers, now),
  ]);
  const found = [...eachOnce([...asked, ...urgent.found]), ...window.found];
  return { found, next: { urgent: urgent.next, window: window.next }, likely: urgent.waiting || lately };
}

async function pageOf(seekers: Seekers, kind: When['kind'], now: number, further?: Further) {
  const waiting = await pools.waiting(seekers, kind, now, further?.after);
  const toEveryone = ({ rounds }: RepairOrder) =>
    seekers.onProbation ? rounds.probationAt : rounds.everyoneAt;
  const come = waiting.filter((order) => toEveryone(order) <= now);
  const found = come.slice(0, PAGE_ROWS);
  const last = found.at(-1);
  const next = last && come.length > PAGE_ROWS ? toEveryone(last) : null;
  return { found, next, waiting: waiting.length > 0 };
}

/** By the rounds before: a firm under observation is not asked in any. */
async function invited(seekers: Seekers, now: number): Promise<RepairOrder[]> {
  if (seekers.onProbation) return [];
  const rounds = await Promise.all([pools.forTheFirst(seekers, now), pools.forTheSecond(seekers, now)]);
  return rounds.flatMap((found) => found.slice(0, PAGE_ROWS));
}

function eachOnce(orders: readonly RepairOrder[]): RepairOrder[] {
  const byId = new Map(orders.map((order) => [order._id, order]));
  return [...byId.values()].sort((one, other) => one.bookedAt - other.bookedAt);
}

const seekersOf = (candidates: readonly Candidate[]): Seekers => ({
  workerIds: candidates.map(({ worker }) => worker.workerId),
  pools: [...new Set(candidates.flatMap(poolsOf))],
  streets: [...new Set(candidates.flatMap(({ streets }) => streets))],
  categories: [...new Set(candidates.flatMap(({ categories }) => categories))],
  onProbation: candidates.some(({ onProbation }) => onProbation),
});
