import { command, database } from '../runtime/wechat-world';
import { CLOCK_ID, clockRuns } from '../store/clock-runs';
import { findById } from '../store/documents';
import { isDuplicate } from '../store/faults';
import type { Runs } from './runs';
import { AT_THE_TOP, type Stopped } from './turns';

const LEASE = 60_000;

/**
 * One tick works at a time; a lease that its holder could not give back runs out. It tells where the last one stopped. What was seen
 * of the jobs is written with it.
 */
export async function withLease(
  holder: string,
  work: (from: Stopped) => Promise<Stopped>,
  runs: Runs | null = null,
): Promise<void> {
  const from = await take(holder, Date.now());
  if (!from) return;
  let stopped = from;
  try {
    stopped = await work(from);
  } finally {
    const { turn, places } = stopped;
    const now = Date.now();
    const seen = runs ? clockRuns.fields(runs.unwritten(), now) : {};
    const { stats } = await database
      .collection('leases')
      .where({ _id: CLOCK_ID, holder })
      .update({ data: { until: 0, turn, places: command.set(places), ...seen } });
    if (stats.updated > 0) runs?.wereWritten(now);
  }
}

async function take(holder: string, now: number): Promise<Stopped | null> {
  const leases = database.collection('leases');
  const lease = { holder, until: now + LEASE };
  const { stats } = await leases.where({ _id: CLOCK_ID, until: command.lte(now) }).update({ data: lease });
  if (stats.updated === 1) return { ...AT_THE_TOP, ...(await findById<Stopped>('leases', CLOCK_ID)) };
  try {
    await leases.add({ data: { _id: CLOCK_ID, ...lease, ...AT_THE_TOP } });
    return AT_THE_TOP;
  } catch (error) {
    if (isDuplicate(error)) return null;
    throw error;
  }
}
