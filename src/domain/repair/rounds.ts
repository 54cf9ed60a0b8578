import { HOUR, MINUTE } from '#domain/kernel/time';
import type { When } from './order-parts';

/**
 * 分轮邀请: an urgent order is seen by the workers who are next first, three minutes later by more, then by everyone. The
 * order stores the instants, so whoever reads it, at whatever moment, comes to the same answer.
 */
export interface Rounds {
  readonly first: readonly Invited[];
  readonly second: readonly Invited[];
  readonly secondAt: number;
  readonly everyoneAt: number;
  /** Workers of a firm under observation see what is left over. */
  readonly probationAt: number;
}

/** A worker who is told of it. */
interface Invited {
  readonly workerId: string;
  readonly memberId: string;
}

/** One place in the queue, the best first. */
export interface InQueue extends Invited {
  readonly reachable: boolean;
}

export const FIRST_ROUND_MAX = 3;
/** Of the first and the second round together. */
export const INVITED_MAX = 10;
const SECOND_ROUND_AFTER = 3 * MINUTE;
const LAST_ROUND_AFTER = 6 * MINUTE;
/** For a window there is time: only firms under observation wait. */
const WINDOW_PROBATION_AFTER = 2 * HOUR;

/** Nobody waits: a chosen firm, or no one known to be next. */
export const atOnce = (now: number, probationAt = now): Rounds => ({
  first: [],
  second: [],
  secondAt: now,
  everyoneAt: now,
  probationAt,
});

/** Who cannot be reached by a message is not waited for in the first round. */
export function roundsFor(when: When, queue: readonly InQueue[], now: number): Rounds {
  if (when.kind === 'window') return atOnce(now, now + WINDOW_PROBATION_AFTER);
  const invited = queue.slice(0, INVITED_MAX);
  const first = invited.filter(({ reachable }) => reachable).slice(0, FIRST_ROUND_MAX);
  if (first.length === 0) return atOnce(now, now + LAST_ROUND_AFTER);
  const person = ({ workerId, memberId }: InQueue): Invited => ({ workerId, memberId });
  return {
    first: first.map(person),
    second: invited.filter((one) => !first.includes(one)).map(person),
    secondAt: now + SECOND_ROUND_AFTER,
    everyoneAt: now + LAST_ROUND_AFTER,
    probationAt: now + LAST_ROUND_AFTER,
  };
}

/** From when on this worker may see and accept it. `-Infinity`: from the beginning. */
export function mayAcceptFrom(rounds: Rounds, workerId: string, onProbation: boolean): number {
  if (onProbation) return rounds.probationAt;
  const isIn = (round: readonly Invited[]) => round.some((one) => one.workerId === workerId);
  if (isIn(rounds.first)) return Number.NEGATIVE_INFINITY;
  return isIn(rounds.second) ? rounds.secondAt : rounds.everyoneAt;
}

/** How many have been asked by now; null: everyone. */
export function invitedBy(rounds: Rounds, now: number): number | null {
  if (now >= rounds.everyoneAt) return null;
  return rounds.first.length + (now >= rounds.secondAt ? rounds.second.length : 0);
}
