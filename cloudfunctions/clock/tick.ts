import { inTime } from '../runtime/in-time';
import { logFault, logging } from '../runtime/log';
import { newId } from '../runtime/moment';
import { clockRuns } from '../store/clock-runs';
import { nameOf } from '../store/faults';
import type { Job } from './job';
import { jobs } from './jobs';
import { withLease } from './lease';
import { Rota } from './rota';
import { Runs, type Went } from './runs';
import { ITEM, inTurns } from './turns';

/** A tick works at most this long; what is left over, the next one does. */
const WORKS_AT_MOST = 20_000;

/** What this instance has asked, and how each job went. */
const rota = new Rota();
let known: Runs | undefined;

/** Whose turn it is. */
export const tick = (): Promise<void> => ticking(tickForSome);

/** All jobs, whoever's turn it is: for the console, after an outage. */
export const tickForAll = (): Promise<void> =>
  ticking((id, runs) => work(id, jobs(), runs, (job, went) => runs?.note(job, went, Date.now())));

/** All that a tick says is found by its id. */
function ticking(work: (id: string, runs: Runs | null) => Promise<void>): Promise<void> {
  const id = newId();
  return logging({ room: 'clock', requestId: id }, async () => work(id, await runsKnown()));
}

/**
 * Running twice or late changes nothing: every job looks at what is due and does it under a computed id. Those whose turn it is
 * are asked side by side; the lease is taken as soon as there is something to do, so that a tick without work costs a few questions.
 */
async function tickForSome(id: string, runs: Runs | null): Promise<void> {
  const now = Date.now();
  const asked = rota.turnsAt(now, jobs());
  const found = await Promise.all(asked.map(ask));
  const ended = (job: Job, went: Went) => {
    runs?.note(job, went, now);
    if (went.quiet) rota.wasQuiet(job, now);
  };
  if (found.some(({ went }) => went.worked)) return work(id, asked, runs, ended);
  for (const { job, went } of found) ended(job, went);
  if (runs?.isDue(now)) await write(runs, now);
}

/** Whether it has something to do. Where it could not be asked, it will be in the next tick. */
async function ask(job: Job): Promise<{ job: Job; went: Went }> {
  const began = performance.now();
  const took = () => performance.now() - began;
  try {
    const worked = (await inTime(job.due(1, null), ITEM)).length > 0;
    return { job, went: { ms: took(), worked, quiet: !worked, error: null } };
  } catch (error) {
    logFault({ job: job.name }, error);
    return { job, went: { ms: took(), worked: false, quiet: false, error: nameOf(error) } };
  }
}

const work = (
  id: string,
  asked: readonly Job[],
  runs: Runs | null,
  ended: (job: Job, went: Went) => void,
): Promise<void> =>
  withLease(
    id,
    (stopped) => {
      const until = performance.now() + WORKS_AT_MOST;
      return inTurns(asked, stopped, () => until - performance.now(), ended);
    },
    runs,
  );

/** How the jobs went before this instance was there; null where that cannot be read now. The tick goes on, and notes nothing. */
async function runsKnown(): Promise<Runs | null> {
  try {
    known ??= new Runs((await inTime(clockRuns.stored(), ITEM))?.runs ?? {}, jobs(), Date.now());
    return known;
  } catch (error) {
    logFault({ job: 'runs' }, error);
    return null;
  }
}

async function write(runs: Runs, now: number): Promise<void> {
  try {
    await inTime(clockRuns.write(runs.unwritten(), now), ITEM);
    runs.wereWritten(now);
  } catch (error) {
    logFault({ job: 'runs' }, error);
  }
}
