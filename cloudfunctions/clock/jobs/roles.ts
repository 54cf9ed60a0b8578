import type { Job } from '../job';
import { roles } from '../roles';

export const rolesJobs = (): Job[] => [roles()];
