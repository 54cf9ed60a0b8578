import type { CollectionName } from '../store/indexes';
import { CHANGED, isOlder, schemaOf } from '../store/migrations';
import { commitOnce } from '../store/unit-of-work';
import type { Job } from './job';
import { pagesOf, Rewriting } from './rewriting';

/** What this instance knows to be done. */
const finished = new Set<CollectionName>();

const shapes = new Rewriting('migrated', {
  isOlder,
  write: async (collection, document) => {
    await commitOnce({ collection, before: document, after: document });
  },
});

/**
 * Writes what lies there in an older shape down in today's, a page at a time. Nobody waits for it, since whoever reads an older
 * document sees today's shape; and whoever was faster has written today's.
 */
export const migrate = (): Job => ({
  name: 'migrations',
  lateness: 60,
  due: async () => {
    const open = CHANGED.filter((name) => !finished.has(name));
    if (open.length === 0) return [];
    const standing = await shapes.standing(open, (name) => String(schemaOf(name)));
    for (const { collection, after } of standing) if (after === null) finished.add(collection);
    return pagesOf(standing);
  },
  work: (place) => shapes.page(place),
});
