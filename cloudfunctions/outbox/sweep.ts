import { isHeldBack, mayTakeOrders, type Provider } from '#domain/firm/firm';
import { CLOCK, type Moment } from '#domain/kernel/actor';
import type { Decision } from '#domain/kernel/entity';
import { MINUTE } from '#domain/kernel/time';
import { isDue } from '#domain/repair/deadlines';
import { hasBegun } from '#domain/repair/decide/fitness';
import { releaseBySweep, withdrawOffer } from '#domain/repair/decide/sweeping';
import type { RepairOrder } from '#domain/repair/order';
import { momentOf, newId } from '../runtime/moment';
import { changeNoun } from '../store/nouns';
import { orders } from '../store/orders';
import { pools } from '../store/pools';
import { providers } from '../store/providers';
import { commitOnce } from '../store/unit-of-work';

const AT_ONCE = 200;
/** No function runs longer than a minute, so whoever read the earlier standing has committed by then. */
const LATECOMERS = 2 * MINUTE;
const AGAIN_AFTER = MINUTE / 2;

/**
 * 停接清单: takes from a suspended or expelled firm what it has accepted and not begun, and what it was asked for; from a firm
 * in good standing what workers hold who have left or were stopped. An acceptance that read what was before counts as before it, so this is
 * repeated until none can be left.
 */
export async function sweep(providerId: string): Promise<void> {
  const provider = await providers.findById(providerId);
  if (!provider || provider.sweepsAt === null) return;
  const now = Date.now();
  const left = await takeAway(provider);
  await note(left === 0 && now - lastStopOf(provider) > LATECOMERS ? null : now + AGAIN_AFTER);

  async function note(sweepsAt: number | null): Promise<void> {
    const after: Provider | null = provider && { ...provider, sweepsAt };
    if (provider && after) await commitOnce({ collection: 'providers', before: provider, after });
  }
}

const STOPPED: readonly string[] = ['suspended', 'expelled'];
const PARTED: readonly string[] = ['quit', 'leave', 'dismiss', 'suspendWorker', 'revokeBadge'];
const lastStopOf = ({ events }: Provider): number =>
  [...events]
    .reverse()
    .find(({ action, from, to }) => PARTED.includes(action) || (from !== to && STOPPED.includes(to)))?.at ??
  0;

/** Answers how many there were. */
async function takeAway(provider: Provider): Promise<number> {
  const stopped = !mayTakeOrders(provider);
  const serving = new Set(
    provider.workers
      .filter((one) => !one.left && !isHeldBack(one, Date.now()))
      .map(({ workerId }) => workerId),
  );
  const isServed = ({ worker }: RepairOrder) => worker === null || serving.has(worker.workerId);
  const [expected, asked] = await Promise.all([
    orders.expectedOf(provider._id, AT_ONCE),
    stopped ? pools.ofFirm(provider._id) : [],
  ]);
  const taken = expected.filter((order) => !hasBegun(order) && (stopped || !isServed(order)));
  // Whose deadline has passed already is judged by that: nobody came before the firm was stopped.
  for (const { _id } of taken.filter((order) => !isDue(order, Date.now()))) await take(_id, releaseBySweep);
  for (const { _id } of asked) await take(_id, withdrawOffer);
  return taken.length + asked.length;
}

async function take(
  id: string,
  decide: (order: RepairOrder, moment: Moment) => Decision<RepairOrder, string>,
): Promise<void> {
  const moment = momentOf(CLOCK, `clock-${newId()}`, id);
  await changeNoun({
    noun: 'repair-order',
    id,
    moment,
    decide: (order: RepairOrder) => decide(order, moment),
  });
}
