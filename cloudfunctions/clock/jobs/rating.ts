import { dueBy, owed } from '../due';
import type { Job } from '../job';
import { publishBatch } from '../publish-batch';

export const ratingJobs = (): Job[] => [
  owed('rating', 60),
  dueBy('ratings to publish', ['scores', 'closesAt'], 60, publishBatch),
];
