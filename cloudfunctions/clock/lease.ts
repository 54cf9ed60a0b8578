import { command, database } from '../runtime/wechat-world';
import { findById } from '../store/documents';
import { isDuplicate } from '../store/faults';
import { AT_THE_TOP, type Stopped } from './turns';

const LEASE = 60_000;
const ID = 'clock';

/** One tick works at a time; a lease that its holder could not give back runs out. It tells where the last one stopped. */
export async function withLease(holder: string, work: (from: Stopped) => Promise<Stopped>): Promise<void> {
  const from = await take(holder, Date.now());
  if (!from) return;
  let stopped = from;
  try {
    stopped = await work(from);
  } finally {
    const { turn, places } = stopped;
    await database
      .collection('leases')
      .where({ _id: ID, holder })
      .update({ data: { until: 0, turn, places: command.set(places) } });
  }
}

async function take(holder: string, now: number): Promise<Stopped | null> {
  const leases = database.collection('leases');
  const lease = { holder, until: now + LEASE };
  const { stats } = await leases.where({ _id: ID, until: command.lte(now) }).update({ data: lease });
  if (stats.updated === 1) return { ...AT_THE_TOP, ...(await findById<Stopped>('leases', ID)) };
  try {
    await leases.add({ data: { _id: ID, ...lease, ...AT_THE_TOP } });
    return AT_THE_TOP;
  } catch (error) {
    if (isDuplicate(error)) return null;
    throw error;
  }
}
