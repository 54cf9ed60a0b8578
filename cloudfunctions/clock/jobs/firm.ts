import { dueBy, owed } from '../due';
import { everyRank } from '../every-rank';
import type { Job } from '../job';
import { sweep } from '../sweep';

export const firmJobs = (): Job[] => [
  owed('provider', 15),
  owed('application', 15),
  dueBy('sweeps', ['providers', 'sweepsAt'], 5, sweep),
  everyRank(),
];
