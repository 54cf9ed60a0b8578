import { command, database } from '../runtime/wechat-world';
import { isDuplicate } from '../store/faults';

const LEASE = 60_000;
const ID = 'clock';

/** One tick works at a time; a lease that its holder could not give back runs out. */
export async function withLease(holder: string, work: () => Promise<void>): Promise<void> {
  if (!(await take(holder, Date.now()))) return;
  try {
    await work();
  } finally {
    await database
      .collection('leases')
      .where({ _id: ID, holder })
      .update({ data: { until: 0 } });
  }
}

async function take(holder: string, now: number): Promise<boolean> {
  const leases = database.collection('leases');
  const lease = { holder, until: now + LEASE };
  const { stats } = await leases.where({ _id: ID, until: command.lte(now) }).update({ data: lease });
  if (stats.updated === 1) return true;
  try {
    await leases.add({ data: { _id: ID, ...lease } });
    return true;
  } catch (error) {
    if (isDuplicate(error)) return false;
    throw error;
  }
}
