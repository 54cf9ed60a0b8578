import { logFault } from '../runtime/log';
import { newId } from '../runtime/moment';
import type { Job } from './job';
import { jobs } from './jobs';
import { withLease } from './lease';
import { Rota } from './rota';
import { ITEM, inTime, inTurns } from './turns';

/** A tick works at most this long; what is left over, the next one does. */
const WORKS_AT_MOST = 20_000;

/** What this instance has asked. */
const rota = new Rota();

/**
 * Running twice or late changes nothing: every job looks at what is due and does it under a computed id. Those whose turn it is
 * are asked side by side; the lease is taken as soon as there is something to do, so that a tick without work costs a few questions.
 */
export async function tick(): Promise<void> {
  const now = Date.now();
  const asked = rota.turnsAt(now, jobs());
  const waiting = await Promise.all(asked.map(hasWork));
  if (waiting.includes(true)) return work(asked, (job) => rota.wasQuiet(job, now));
  for (const [place, job] of asked.entries()) if (waiting[place] === false) rota.wasQuiet(job, now);
}

/** All jobs, whoever's turn it is: for the console, after an outage. */
export const tickForAll = (): Promise<void> => work(jobs(), () => undefined);

/** Null where it could not be asked; it will be in the next tick. */
async function hasWork(job: Job): Promise<boolean | null> {
  try {
    return (await inTime(job.due(1, null), ITEM)).length > 0;
  } catch (error) {
    logFault({ job: job.name }, error);
    return null;
  }
}

const work = (asked: readonly Job[], wasQuiet: (job: Job) => void): Promise<void> =>
  withLease(newId(), (stopped) => {
    const until = performance.now() + WORKS_AT_MOST;
    return inTurns(asked, stopped, () => until - performance.now(), wasQuiet);
  });
