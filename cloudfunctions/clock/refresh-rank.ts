import { monthOf } from '#domain/kernel/time';
import { badgeValid, type Provider, type Standing, servedBy, type Worker } from '#domain/provider/provider';
import { meanAt, newScore } from '#domain/rating/score';
import { MONTHS_SHOWN, over } from '#domain/repair/figures';
import { type Rank, type Ranked, rankOf } from '#domain/repair/rank';
import { commit, type Outcome } from '../store/commit';
import { figures } from '../store/figures';
import { grants } from '../store/notices';
import { orders } from '../store/orders';
import { providers } from '../store/providers';
import { ranks } from '../store/ranks';
import { scores } from '../store/ratings';
import { untilDone } from './until-done';

interface Whose {
  readonly providerId: string;
  readonly workerId: string;
}

/** 轮次 of one worker, found again from the documents that it follows from: doing it twice comes to the same. */
export const refreshRank = (whose: Whose): Promise<void> => untilDone(() => refreshOnce(whose));

/** The rank is read before what it follows from: who commits on that version has seen nothing older than it saw. */
async function refreshOnce({ providerId, workerId }: Whose): Promise<Outcome> {
  const before = await ranks.findById(workerId);
  const provider = await providers.findById(providerId);
  const worker = provider?.workers.find((one) => one.workerId === workerId && !one.left);
  if (!provider || !worker) return before?.providerId === providerId ? retire(before) : 'done';
  // Who has never been on duty has not begun to wait.
  if (!before && worker.onDutySince === null) return 'done';
  const rank = rankOf(await rankedNow(provider, worker, before));
  return commit([{ collection: 'ranks', before, after: { ...rank, version: before?.version ?? 0 } }]);
}

async function rankedNow(provider: Provider, worker: Worker, before: Rank | null): Promise<Ranked> {
  const { workerId, memberId } = worker;
  const [score, made, held, last, granted] = await Promise.all([
    scores.findById(workerId),
    figures.findById(workerId),
    orders.urgentOf(workerId),
    orders.acceptedLast(memberId),
    grants.findById(memberId),
  ]);
  const now = Date.now();
  const { visits, inTime } = over(made, monthOf(now), MONTHS_SHOWN);
  return {
    workerId,
    memberId,
    providerId: provider._id,
    streets: provider.streets,
    categories: servedBy(provider, worker, now),
    onDuty: worker.onDutySince !== null,
    badgeValid: badgeValid(worker, now),
    standing: RANKED_STANDING[provider.standing],
    holdsUrgent: held !== null,
    reachable: (granted?.left ?? 0) > 0,
    esteem: (meanAt(score ?? newScore(workerId, now), now) - 1) / 4,
    visits,
    inTime,
    servedAt: Math.max(before?.servedAt ?? worker.onDutySince ?? now, last?.acceptedAt ?? 0),
  };
}

/** 观察: he sees offers in the last round only. */
const RANKED_STANDING: Readonly<Record<Standing, Ranked['standing']>> = {
  good: 'good',
  warned: 'warned',
  probation: 'last-round',
  suspended: 'none',
  expelled: 'none',
};

/** He has left the firm: nobody waits for him any more. */
function retire(before: Rank): Promise<Outcome> {
  const after: Rank = { ...before, pools: [], ready: false };
  return commit([{ collection: 'ranks', before, after }]);
}
