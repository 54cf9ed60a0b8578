import { actOnCallback } from '../../outbox/callbacks';
import { acting, dueBy, owed } from '../due';
import type { Job } from '../job';
import { forgetCaller } from '../retention';

export const callbackJobs = (): Job[] => [
  acting('callbacks', 'callback', 15, actOnCallback),
  owed('callback', 60),
  dueBy('callers', ['callbacks', 'goesAt'], 60, forgetCaller),
];
