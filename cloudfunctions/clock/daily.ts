import type { Provider } from '#domain/firm/firm';
import { dayOf } from '#domain/kernel/time';
import { type Cursor, cursors } from '../store/cursors';
import { providers } from '../store/providers';
import { placeById } from '../store/queue';
import { commitOnce } from '../store/unit-of-work';
import type { Job } from './job';

/**
 * Work that is done for every firm once a Beijing day, firm by firm; the cursor remembers how far a tick has come.
 * `id` names the cursor, so it never changes.
 */
export const daily = (id: string, work: (provider: Provider) => Promise<void>): Job => ({
  name: id,
  lateness: 60,
  due: async (rows, behind) => {
    const cursor = today(id, await cursors.findById(id));
    const next = await providers.after(latest(cursor.after, behind?.id ?? ''), rows);
    return next.map(({ _id }) => placeById(_id));
  },
  work: async (providerId) => {
    const provider = await providers.findById(providerId);
    if (provider) await work(provider);
    await moveOn(id, providerId);
  },
});

const latest = (one: string, other: string) => (one > other ? one : other);

const today = (id: string, known: Cursor | null): Cursor => {
  const on = dayOf(Date.now());
  return known?.on === on ? known : { _id: id, version: known?.version ?? 0, on, after: '' };
};

/** One tick works at a time. Should another have moved it meanwhile, some firms are merely looked at twice. */
async function moveOn(id: string, providerId: string): Promise<void> {
  const before = await cursors.findById(id);
  const after = { ...today(id, before), after: providerId };
  await commitOnce({ collection: 'cursors', before, after });
}
