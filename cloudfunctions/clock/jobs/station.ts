import { actOnBreakage } from '../../outbox/breakages';
import { acting, dueBy, owed } from '../due';
import type { Job } from '../job';
import { forgetWhoCame } from '../retention';

export const stationJobs = (): Job[] => [
  owed('station', 60),
  acting('breakages', 'breakage', 60, actOnBreakage),
  owed('breakage', 60),
  dueBy('who-came', ['station_months', 'forgetsAt'], 60, forgetWhoCame),
];
