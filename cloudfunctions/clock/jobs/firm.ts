import { sweep } from '../../outbox/sweep';
import { dueBy, owed, queued, settling } from '../due';
import { everyRank } from '../every-rank';
import type { Job } from '../job';
import { letWorkersGoOn } from '../suspensions';

export const firmJobs = (): Job[] => [
  owed('provider', 15),
  owed('application', 60),
  dueBy('sweeps', ['providers', 'sweepsAt'], 5, sweep),
  queued(
    'suspensions',
    60,
    () => ({ collection: 'providers', field: 'confirmBy', from: 1, upTo: Date.now() }),
    settling('provider', letWorkersGoOn),
  ),
  everyRank(),
];
