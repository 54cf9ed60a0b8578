import { acting, dueBy, owed } from '../due';
import type { Job } from '../job';
import { expirePoints, lapseRedemption } from '../points';
import { proveBooks } from '../prove';

export const pointsJobs = (): Job[] => [
  acting('redemptions', 'redemption', 60, lapseRedemption),
  dueBy('points expiring', ['points_accounts', 'expiresAt'], 60, expirePoints),
  owed('redemption', 60),
  owed('reward', 60),
  proveBooks(),
];
