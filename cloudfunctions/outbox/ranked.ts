import { badgeValid, type Provider, servedBy, type Worker } from '#domain/firm/firm';
import { monthOf } from '#domain/kernel/time';
import { meanAt, newScore, type Score } from '#domain/rating/score';
import { type Figures, MONTHS_SHOWN, over } from '#domain/repair/figures';
import type { Ranked } from '#domain/repair/rank';
import type { Standing } from '#domain/standing/standing';

/** What the rooms know of a worker when his turn is to be found. */
export interface KnownOfWorker {
  readonly score: Score | null;
  readonly figures: Figures | null;
  readonly holdsUrgent: boolean;
  readonly grantsLeft: number;
  /** When he was last served as far as is known; null: never. */
  readonly servedAt: number | null;
}

export function rankedFrom(provider: Provider, worker: Worker, known: KnownOfWorker, now: number): Ranked {
  const { workerId, memberId, onDutySince } = worker;
  const { visits, inTime } = over(known.figures, monthOf(now), MONTHS_SHOWN);
  return {
    workerId,
    memberId,
    providerId: provider._id,
    streets: provider.streets,
    categories: servedBy(provider, worker, now),
    onDuty: onDutySince !== null,
    badgeValid: badgeValid(worker, now),
    standing: RANKED_STANDING[provider.standing],
    holdsUrgent: known.holdsUrgent,
    reachable: known.grantsLeft > 0,
    esteem: (meanAt(known.score ?? newScore(workerId, now), now) - 1) / 4,
    visits,
    inTime,
    servedAt: known.servedAt ?? onDutySince ?? now,
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
