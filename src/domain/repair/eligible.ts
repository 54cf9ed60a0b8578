import type { AssignedWorker, RepairOrder } from './order';
import { firmPool, openPool } from './order';

/**
 * What acceptance has to know of a worker and the firm. The provider room owns the facts; the use case hands
 * over this much of them, so that the two areas meet there and nowhere else.
 */
export interface Candidate {
  readonly worker: AssignedWorker;
  readonly onDuty: boolean;
  /** Firm approved, neither suspended nor expelled. */
  readonly inGoodStanding: boolean;
  /** 观察: he sees what the earlier rounds left. */
  readonly onProbation: boolean;
  /** Badge valid: certified and inducted, and working there now. */
  readonly badgeValid: boolean;
  readonly streets: readonly string[];
  /** Categories for which firm and worker both hold a certificate valid today. */
  readonly categories: readonly string[];
}

/** The pools in which a candidate finds orders. */
export const poolsOf = (candidate: Pick<Candidate, 'worker' | 'streets' | 'categories'>): string[] => [
  firmPool(candidate.worker.providerId),
  ...candidate.streets.flatMap((street) =>
    candidate.categories.map((category) => openPool({ street, community: '' }, category)),
  ),
];

/** May this order be shown to the candidate at all? If not, it is to him as if it did not exist. */
export function concerns(order: RepairOrder, candidate: Candidate): boolean {
  const { workerId, providerId } = candidate.worker;
  return (
    candidate.streets.includes(order.place.street) &&
    candidate.categories.includes(order.item.category) &&
    !order.excludedWorkerIds.includes(workerId) &&
    (order.chosenProviderId === null || order.chosenProviderId === providerId)
  );
}
