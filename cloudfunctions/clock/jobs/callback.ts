import { actOnCallback } from '../../outbox/callbacks';
import { acting, owed } from '../due';
import type { Job } from '../job';

export const callbackJobs = (): Job[] => [
  acting('callbacks', 'callback', 15, actOnCallback),
  owed('callback', 60),
];
