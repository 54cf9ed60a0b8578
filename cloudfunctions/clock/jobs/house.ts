import { dueBy, owed } from '../due';
import { removeExport } from '../exports';
import type { Job } from '../job';
import { sweepUpload } from '../sweep-upload';
import { finishImport } from '../write-import';

/** What belongs to no room: codes, files that came and files that left. */
export const houseJobs = (): Job[] => [
  owed('code-tries', 60),
  dueBy('uploads', ['uploads', 'sweepsAt'], 60, sweepUpload),
  dueBy('imports', ['imports', 'writesAt'], 60, finishImport),
  dueBy('exports', ['exports', 'removeAt'], 60, removeExport),
];
