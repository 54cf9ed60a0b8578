import { reminders } from '#domain/firm/reminders';
import { daily } from './daily';
import type { Job } from './job';
import { judgeFirm } from './judge-firm';
import { tell } from './notify';

/** Certificates that run out are told of, each day of theirs once, and clean days lead back. */
export const everyFirm = (): Job =>
  daily('every-firm', async (provider) => {
    await tell(reminders(provider, Date.now()));
    await judgeFirm(provider._id);
  });
