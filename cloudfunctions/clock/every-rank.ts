import { refreshRank } from '../outbox/refresh-rank';
import { daily } from './daily';
import type { Job } from './job';

/**
 * Every rank is found again, for what no event tells of: ratings fade, a month ends, certificates and trainings run out.
 */
export const everyRank = (): Job =>
  daily('every-rank', async ({ _id: providerId, workers }) => {
    for (const { workerId } of workers) await refreshRank({ providerId, workerId });
  });
