import { type Indexes, owed } from './indexed';

export const announcementIndexes = {
  announcements: [owed],
  announcement_marks: [],
  announcement_reads: [],
} as const satisfies Indexes;
