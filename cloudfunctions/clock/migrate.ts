import { logFault } from '../runtime/log';
import { command } from '../runtime/wechat-world';
import { find, findById } from '../store/documents';
import type { CollectionName } from '../store/indexes';
import { CHANGED, isOlder, schemaOf } from '../store/migrations';
import type { Stored } from '../store/migrations/step';
import { placeById } from '../store/queue';
import { commitOnce } from '../store/unit-of-work';
import type { Job } from './job';

/** How far the rewriting of a collection in today's shape has come. */
interface Progress {
  readonly _id: string;
  readonly version: number;
  /** The shape that is being written. */
  readonly to: number;
  /** The last id that was looked at; null when all were. */
  readonly after: string | null;
}

const PAGE = 100;

/** What this instance knows to be done. */
const finished = new Set<CollectionName>();

/**
 * Writes what lies there in an older shape down in today's, a page at a time. Nobody waits for it, since whoever reads an older
 * document sees today's shape. It may be cut off anywhere, and run twice at once: each document is written as a commit of the
 * version that was read, and is left alone when it has today's shape.
 */
export const migrate = (): Job => ({
  name: 'migrations',
  lateness: 60,
  due: async () => {
    const open = CHANGED.filter((name) => !finished.has(name));
    if (open.length === 0) return [];
    const where = { _id: command.in(open.map(idOf)) };
    const found = await find<Progress>('cursors', { where, limit: open.length });
    const places = open.map((name) => ({
      name,
      after: placeIn(found.find(({ _id }) => _id === idOf(name)) ?? null, name),
    }));
    for (const { name, after } of places) if (after === null) finished.add(name);
    return places.flatMap(({ name, after }) => (after === null ? [] : [placeById(`${name} ${after}`)]));
  },
  work: (page) => {
    const cut = page.indexOf(' ');
    return writePage(page.slice(0, cut) as CollectionName, page.slice(cut + 1));
  },
});

const idOf = (name: CollectionName) => `migrated-${name}`;
const known = (name: CollectionName) => findById<Progress>('cursors', idOf(name));

/** After which id to go on; a further shape begins anew. */
const placeIn = (progress: Progress | null, name: CollectionName): string | null =>
  progress?.to === schemaOf(name) ? progress.after : '';

async function writePage(name: CollectionName, after: string): Promise<void> {
  const documents = await find<Stored>(name, {
    where: { _id: command.gt(after) },
    orderBy: ['_id', 'asc'],
    limit: PAGE,
  });
  for (const document of documents.filter((one) => isOlder(name, one))) await write(name, document);
  await moveOn(name, after, documents.length < PAGE ? null : (documents.at(-1)?._id ?? null));
}

/** One that cannot be written keeps its shape, which readers bear, and holds up no other. */
async function write(name: CollectionName, document: Stored): Promise<void> {
  try {
    await commitOnce({ collection: name, before: document, after: document });
  } catch (error) {
    logFault({ migration: name, id: document._id }, error);
  }
}

/** Only from where the page began: somebody else may have come further. */
async function moveOn(name: CollectionName, from: string, after: string | null): Promise<void> {
  const before = await known(name);
  if (placeIn(before, name) !== from) return;
  const to = schemaOf(name);
  const moved = { _id: idOf(name), version: before?.version ?? 0, to, after };
  await commitOnce({ collection: 'cursors', before, after: moved });
}
