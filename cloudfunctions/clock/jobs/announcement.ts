import { owed } from '../due';
import type { Job } from '../job';

export const announcementJobs = (): Job[] => [owed('announcement', 60)];
