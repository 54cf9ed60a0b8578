import { giveNumber } from '../../store/library';
import { dueBy, owed } from '../due';
import type { Job } from '../job';

/** What members owe comes from before there were memberships. */
export const unionJobs = (): Job[] => [
  owed('membership', 60),
  owed('union', 60),
  owed('member', 60),
  dueBy('library', ['library_changes', 'waitsAt'], 60, giveNumber),
];
