import { owed } from '../due';
import type { Job } from '../job';

export const stationJobs = (): Job[] => [owed('station', 60)];
