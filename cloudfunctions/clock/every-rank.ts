import { dayOf } from '#domain/kernel/time';
import { commit } from '../store/commit';
import { type Cursor, cursors } from '../store/cursors';
import { providers } from '../store/providers';
import type { Job } from './job';
import { refreshRank } from './refresh-rank';

/**
 * Once a Beijing day every rank is found again, for what no event tells of: ratings fade, a month ends, certificates
 * and trainings run out. Firm by firm; the cursor remembers how far a tick has come.
 */
export const everyRank = (): Job => ({
  name: 'every rank',
  due: async (rows) => {
    const cursor = await cursorOfToday();
    return (await providers.after(cursor.after, rows)).map(({ _id }) => _id);
  },
  work: async (providerId) => {
    const provider = await providers.findById(providerId);
    for (const { workerId } of provider?.workers ?? []) await refreshRank({ providerId, workerId });
    await moveOn(providerId);
  },
});

const ID = 'every-rank';

const cursorOfToday = async (): Promise<Cursor> => today(await cursors.findById(ID));

const today = (known: Cursor | null): Cursor => {
  const on = dayOf(Date.now());
  return known?.on === on ? known : { _id: ID, version: known?.version ?? 0, on, after: '' };
};

/** One tick works at a time. Should another have moved it meanwhile, some firms are merely done twice. */
async function moveOn(providerId: string): Promise<void> {
  const before = await cursors.findById(ID);
  const after = { ...today(before), after: providerId };
  await commit([{ collection: 'cursors', before, after }]);
}
