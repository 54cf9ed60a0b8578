import { act } from '../../outbox/complaints';
import { acting, owed } from '../due';
import type { Job } from '../job';

export const complaintJobs = (): Job[] => [acting('complaints', 'complaint', 60, act), owed('complaint', 60)];
