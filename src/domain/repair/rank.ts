import { HOUR, MINUTE } from '#domain/kernel/time';
import { openPool } from './order';

/**
 * 轮次: where a worker stands in the queue of those who are offered an urgent order first; `_id` is the workerId. Kept
 * by the clock's room, one document per worker, so that an event moves one document and a booking reads one index.
 */
export interface Rank {
  readonly _id: string;
  readonly version: number;
  readonly memberId: string;
  readonly providerId: string;
  /** The pools he may accept from, as `openPool` names them. */
  readonly pools: readonly string[];
  /** On duty, fit, in good standing (probation waits for the last round), and holds no urgent order. */
  readonly ready: boolean;
  /** A message would reach him; who cannot be reached is not waited for in the first round. */
  readonly reachable: boolean;
  /** When he was last served; a newcomer counts as served when he first went on duty. */
  readonly servedAt: number;
  /** The smallest is next: when he was last served, later the less well he is rated and the less punctual he is. */
  readonly turnAt: number;
}

/** What a rank is made of. Provider, rating and notice know it; the clock's room hands it over. */
export interface Ranked {
  readonly workerId: string;
  readonly memberId: string;
  readonly providerId: string;
  readonly streets: readonly string[];
  /** For which firm and worker are certified today. */
  readonly categories: readonly string[];
  readonly onDuty: boolean;
  readonly badgeValid: boolean;
  readonly standing: 'good' | 'warned' | 'last-round' | 'none';
  readonly holdsUrgent: boolean;
  readonly reachable: boolean;
  /** 0 to 1, the careful estimate of what people say of him. */
  readonly esteem: number;
  readonly visits: number;
  readonly inTime: number;
  readonly servedAt: number;
}

/** The worst there can be waits this much longer for his turn than the best. */
export const STRIDE_MAX = 8 * HOUR;
const ESTEEM_SHARE = 0.6;
const WARNED_MALUS = 0.2;
/** So many visits, four fifths of them in time, are taken for granted before there are any. */
const ASSUMED_VISITS = 5;
const ASSUMED_IN_TIME = 4;

/**
 * Turns are instants of a virtual time, as in stride scheduling (Waldspurger & Weihl, MIT 1995): whoever has been
 * served queues behind by a stride that is the longer the worse he works. So the order of a queue holds while time
 * passes and nothing is computed again; whoever waits is overtaken by everybody else at most once after his turn has
 * come, hence nobody starves; and a turn that was not used is not saved up. Whole minutes, so that what fades from day
 * to day moves a rank only where that matters.
 */
export const turnAt = (ranked: Pick<Ranked, 'servedAt' | Quality>): number =>
  ranked.servedAt + MINUTE * Math.round((STRIDE_MAX / MINUTE) * (1 - quality(ranked)));

type Quality = 'esteem' | 'visits' | 'inTime' | 'standing';

/** 0 to 1 */
export function quality({ esteem, visits, inTime, standing }: Pick<Ranked, Quality>): number {
  const punctual = (inTime + ASSUMED_IN_TIME) / (visits + ASSUMED_VISITS);
  const worth = ESTEEM_SHARE * esteem + (1 - ESTEEM_SHARE) * punctual;
  return Math.min(1, Math.max(0, worth - (standing === 'warned' ? WARNED_MALUS : 0)));
}

export const rankOf = (ranked: Ranked): Omit<Rank, 'version'> => ({
  _id: ranked.workerId,
  memberId: ranked.memberId,
  providerId: ranked.providerId,
  pools: ranked.streets.flatMap((street) =>
    ranked.categories.map((category) => openPool({ street, community: '' }, category)),
  ),
  ready: isReady(ranked),
  reachable: ranked.reachable,
  servedAt: ranked.servedAt,
  turnAt: turnAt(ranked),
});

const isReady = ({ onDuty, badgeValid, standing, holdsUrgent }: Ranked): boolean =>
  onDuty && badgeValid && !holdsUrgent && (standing === 'good' || standing === 'warned');

/** Is he free to come at once, for this category and to this street? null: whichever. */
export const couldCome = (rank: Rank, category: string | null, street: string | null): boolean =>
  rank.ready &&
  rank.pools.some((pool) => {
    const [where, what] = pool.split('/');
    return (street === null || where === street) && (category === null || what === category);
  });
