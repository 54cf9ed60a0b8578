import { dayOf } from '#domain/kernel/time';
import { reminders } from '#domain/provider/reminders';
import { commit } from '../store/commit';
import { type Cursor, cursors } from '../store/cursors';
import { providers } from '../store/providers';
import { judgeFirm } from './count-course';
import type { Job } from './job';
import { notify } from './notify';

/**
 * Once a Beijing day every firm is looked at: certificates that run out are told of, each day of theirs once, and clean
 * days lead back. The cursor remembers how far a tick has come.
 */
export const everyFirm = (): Job => ({
  name: 'every firm',
  due: async (rows) => {
    const cursor = await cursorOfToday();
    return (await providers.after(cursor.after, rows)).map(({ _id }) => _id);
  },
  work: async (providerId) => {
    const provider = await providers.findById(providerId);
    for (const reminder of provider ? reminders(provider, Date.now()) : []) await notify(reminder);
    await judgeFirm(providerId);
    await moveOn(providerId);
  },
});

const ID = 'every-firm';

const cursorOfToday = async (): Promise<Cursor> => today(await cursors.findById(ID));

const today = (known: Cursor | null): Cursor => {
  const on = dayOf(Date.now());
  return known?.on === on ? known : { _id: ID, version: known?.version ?? 0, on, after: '' };
};

/** One tick works at a time. Should another have moved it meanwhile, some firms are merely looked at twice. */
async function moveOn(providerId: string): Promise<void> {
  const before = await cursors.findById(ID);
  const after = { ...today(before), after: providerId };
  await commit([{ collection: 'cursors', before, after }]);
}
