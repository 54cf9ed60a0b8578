import { act } from '../deadlines';
import { acting, owed } from '../due';
import type { Job } from '../job';

export const repairJobs = (): Job[] => [acting('deadlines', 'repair-order', 1, act), owed('repair-order', 1)];
