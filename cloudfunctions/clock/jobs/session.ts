import { actOnSession, actOnSignUp } from '../../outbox/sessions';
import { acting, owed } from '../due';
import type { Job } from '../job';

export const sessionJobs = (): Job[] => [
  acting('sessions', 'session', 15, actOnSession),
  acting('sign-ups', 'sign-up', 15, actOnSignUp),
  owed('session', 60),
  owed('sign-up', 60),
  owed('venue', 60),
  owed('course-request', 60),
];
