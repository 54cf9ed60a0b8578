import { acting, owed } from '../due';
import type { Job } from '../job';
import { actOnNoShow } from '../no-shows';

export const noShowJobs = (): Job[] => [acting('no-shows', 'no-show', 60, actOnNoShow), owed('no-show', 15)];
