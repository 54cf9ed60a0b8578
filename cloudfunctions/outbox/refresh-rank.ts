import type { Provider, Worker } from '#domain/firm/firm';
import { type Rank, rankOf } from '#domain/repair/rank';
import type { Change } from '../store/commit';
import { figures } from '../store/figures';
import { grants } from '../store/notices';
import { orders } from '../store/orders';
import { providers } from '../store/providers';
import { ranks } from '../store/ranks';
import { scores } from '../store/ratings';
import { untilCommitted } from '../store/unit-of-work';
import { type KnownOfWorker, rankedFrom } from './ranked';
import { sweep } from './sweep';

interface Whose {
  readonly providerId: string;
  readonly workerId: string;
}

/** 轮次 of one worker, found again from the documents that it follows from: doing it twice comes to the same. */
export const refreshRank = (whose: Whose): Promise<void> => untilCommitted(() => refreshedFrom(whose));

/** The rank is read before what it follows from: who commits on that version has seen nothing older than it saw. */
async function refreshedFrom({ providerId, workerId }: Whose): Promise<Change[]> {
  const before = await ranks.findById(workerId);
  const provider = await providers.findById(providerId);
  const worker = provider?.workers.find((one) => one.workerId === workerId && !one.left);
  if (!provider || !worker) {
    // Somebody who has left may have accepted an order at the same moment; this follows the one as well as the other.
    await sweep(providerId);
    return before?.providerId === providerId ? [retired(before)] : [];
  }
  // Who has never been on duty has not begun to wait.
  if (!before && worker.onDutySince === null) return [];
  const after = await found(provider, worker, before);
  return before && sameRank(before, after) ? [] : [{ collection: 'ranks', before, after }];
}

async function found(provider: Provider, worker: Worker, before: Rank | null): Promise<Rank> {
  const known = await knownOf(worker, before);
  return { ...rankOf(rankedFrom(provider, worker, known, Date.now())), version: before?.version ?? 0 };
}

async function knownOf({ workerId, memberId }: Worker, before: Rank | null): Promise<KnownOfWorker> {
  const [score, made, held, last, granted] = await Promise.all([
    scores.findById(workerId),
    figures.findById(workerId),
    orders.urgentOf(workerId),
    orders.acceptedLast(memberId),
    grants.findById(memberId),
  ]);
  const served = [before?.servedAt, last?.acceptedAt].filter((at) => typeof at === 'number');
  return {
    score,
    figures: made,
    holdsUrgent: held !== null,
    grantsLeft: granted?.left.task ?? 0,
    servedAt: served.length > 0 ? Math.max(...served) : null,
  };
}

const sameRank = (a: Rank, b: Rank): boolean =>
  a.providerId === b.providerId &&
  a.ready === b.ready &&
  a.reachable === b.reachable &&
  a.servedAt === b.servedAt &&
  a.turnAt === b.turnAt &&
  a.pools.join() === b.pools.join();

/** He has left the firm: nobody waits for him any more. */
function retired(before: Rank): Change {
  const after: Rank = { ...before, pools: [], ready: false };
  return { collection: 'ranks', before, after };
}
