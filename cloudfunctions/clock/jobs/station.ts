import { actOnBreakage } from '../../outbox/breakages';
import { acting, owed } from '../due';
import type { Job } from '../job';

export const stationJobs = (): Job[] => [
  owed('station', 60),
  acting('breakages', 'breakage', 60, actOnBreakage),
  owed('breakage', 60),
];
