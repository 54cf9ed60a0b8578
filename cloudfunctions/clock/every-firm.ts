import { reminders } from '#domain/provider/reminders';
import { judgeFirm } from './count-course';
import { daily } from './daily';
import type { Job } from './job';
import { notify } from './notify';

/** Certificates that run out are told of, each day of theirs once, and clean days lead back. */
export const everyFirm = (): Job =>
  daily('every-firm', async (provider) => {
    for (const reminder of reminders(provider, Date.now())) await notify(reminder);
    await judgeFirm(provider._id);
  });
