import { type Indexes, owed, queue } from './indexed';

/** Of what belongs to no room: what everybody counts, keeps or waits for. */
export const houseIndexes = {
  allowances: [],
  code_tries: [owed],
  uploads: [queue('sweeps', 'sweepsAt')],
  media_verdicts: [],
  exports: [queue('gone', 'removeAt')],
  seal_openings: [],
  leases: [],
  cursors: [],
} as const satisfies Indexes;
