import { act } from '../deadlines';
import { acting, dueBy, owed } from '../due';
import type { Job } from '../job';
import { forgetContact } from '../retention';

export const repairJobs = (): Job[] => [
  acting('deadlines', 'repair-order', 1, act),
  owed('repair-order', 1),
  dueBy('contacts', ['repair_orders', 'contactGoesAt'], 60, forgetContact),
];
