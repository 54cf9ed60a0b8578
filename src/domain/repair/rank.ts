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
  /** The smallest is next: when he was last served, later the less well he is rated and the less punctual he is. */
  readonly turnAt: number;
}
