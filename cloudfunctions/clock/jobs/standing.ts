import { letSuspensionFall } from '../confirmations';
import { owed, queued, settling } from '../due';
import { everyFirm } from '../every-firm';
import type { Job } from '../job';

export const standingJobs = (): Job[] => [
  queued(
    'confirmations',
    60,
    () => ({ collection: 'standings', field: 'confirmBy', from: 1, upTo: Date.now() }),
    settling('standing', letSuspensionFall),
  ),
  owed('standing', 60),
  everyFirm(),
];
