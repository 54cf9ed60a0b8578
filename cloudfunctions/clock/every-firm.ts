import { appealsOfWorkers, reminders } from '#domain/firm/reminders';
import { appealsOf } from '#domain/standing/watching';
import { judgeFirm } from '../outbox/judge-firm';
import { tell } from '../outbox/notify';
import { standings } from '../store/standings';
import { daily } from './daily';
import type { Job } from './job';

/** Certificates that run out and appeals that become due are told of, and clean days lead back. */
export const everyFirm = (): Job =>
  daily('every-firm', async (provider) => {
    const now = Date.now();
    const ladder = await standings.findById(provider._id);
    const appeals = [...appealsOfWorkers(provider, now), ...(ladder ? appealsOf(ladder, now) : [])];
    await tell([...reminders(provider, now), ...appeals]);
    await judgeFirm(provider._id);
  });
