import { isWaiting } from './certificate';
import { hasQuit, type Provider, type Worker } from './firm';

export const withWorker = (provider: Provider, worker: Worker, now: number): Provider =>
  waiting(
    {
      ...provider,
      workers: provider.workers.map((one) => (one.workerId === worker.workerId ? worker : one)),
    },
    now,
  );

/** A newcomer does from the first paper on; before that there is nothing to look at. */
export const waitsForStaff = ({ approvedAt, certificates }: Worker): boolean =>
  approvedAt === null && certificates.length > 0;

/** Whether somebody or something waits for staff, and since when. */
export function waiting(provider: Provider, now: number): Provider {
  const present = provider.workers.filter(({ left }) => !left);
  const waits =
    !hasQuit(provider) &&
    (provider.amendments.length > 0 ||
      provider.videos.some(({ releasedAt }) => releasedAt === null) ||
      present.some(waitsForStaff) ||
      [...provider.certificates, ...present.flatMap(({ certificates }) => certificates)].some(isWaiting));
  return { ...provider, waitingSince: waits ? (provider.waitingSince ?? now) : null };
}
