import type { Actor } from '#domain/kernel/actor';
import type { RepairOrder } from './order';
import { partyOf } from './party';
import { possibleFor } from './view';

// What a message of an order says today.

/** The worker's name, while it is he who is on the order. */
export const nameOn = ({ worker, rework }: RepairOrder, memberId: string): string | null =>
  [worker, rework?.first.worker].find((one) => one?.memberId === memberId)?.name ?? null;

/** The sum that waits for a yes, which may have been written anew since. */
export const sumOn = ({ state, quote }: RepairOrder): number | null =>
  state === 'quoted' ? (quote?.totalFen ?? null) : null;

export const mayStill = (order: RepairOrder, does: string, actor: Actor, now: number): boolean => {
  const party = partyOf(order, actor);
  return party !== 'stranger' && possibleFor(order, party, now).some((action) => action === does);
};
