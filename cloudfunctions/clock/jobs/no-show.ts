import { actOnNoShow } from '../../outbox/no-shows';
import { acting, owed } from '../due';
import type { Job } from '../job';

export const noShowJobs = (): Job[] => [acting('no-shows', 'no-show', 60, actOnNoShow), owed('no-show', 60)];
