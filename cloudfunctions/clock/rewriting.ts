import { log, logFault } from '../runtime/log';
import { command } from '../runtime/wechat-world';
import { find, findById } from '../store/documents';
import type { CollectionName } from '../store/indexes';
import type { Stored } from '../store/migrations/step';
import { type Place, placeById } from '../store/queue';
import { commitOnce, untilCommitted } from '../store/unit-of-work';

/** How far the rewriting of one collection has come. */
interface Progress {
  readonly _id: string;
  readonly version: number;
  /** What it is rewritten to. */
  readonly to: number | string;
  /** The last id that was looked at; null when all were. */
  readonly after: string | null;
  /** How many of those could not be written. */
  readonly left?: number;
  /** Whether any had to be written. */
  readonly found?: boolean;
}

/** Where a collection stands on its way; a further goal begins anew. */
export interface Standing {
  readonly collection: CollectionName;
  readonly to: string;
  readonly after: string | null;
  readonly left: number;
  readonly found: boolean;
}

/** One page of it. */
type Seen = Omit<Standing, 'found'>;

interface Rewrite {
  /** Whether it is not yet as it shall be. */
  readonly isOlder: (collection: CollectionName, document: Stored) => boolean;
  /** Writes a document as it shall be, if it is not so already. */
  readonly write: (collection: CollectionName, document: Stored) => Promise<void>;
}

const READ = 100;
/** One after the other, so that a page fits into a job's item also where each takes a tenth of a second. */
const WRITTEN = 25;

/**
 * Goes through whole collections, a page at a time, each with a cursor of its own. Nobody waits for it. It may be cut off anywhere,
 * and run twice at once: each document is written as a commit of the version that was read, and is left alone when it is as it
 * shall be.
 */
export class Rewriting {
  constructor(
    /** It names the cursors, so it never changes. */
    readonly name: string,
    readonly rewrite: Rewrite,
  ) {}

  async standing(
    collections: readonly CollectionName[],
    to: (collection: CollectionName) => string,
  ): Promise<Standing[]> {
    const where = { _id: command.in(collections.map((one) => this.#idOf(one))) };
    const found = await find<Progress>('cursors', { where, limit: collections.length });
    const known = new Map(found.map((one) => [one._id, one]));
    return collections.map((one) => standingOf(known.get(this.#idOf(one)) ?? null, one, to(one)));
  }

  /** One page, as it stands in a job's queue. */
  async page(place: string): Promise<void> {
    const { collection, to, after } = placeIn(place);
    const documents = await find<Stored>(collection, {
      where: { _id: command.gt(after) },
      orderBy: ['_id', 'asc'],
      limit: READ,
    });
    const older = documents.filter((document) => this.rewrite.isOlder(collection, document));
    const now = older.slice(0, WRITTEN);
    if (now.length > 0) await this.#find(collection, to);
    let left = 0;
    for (const document of now) if (!(await this.#isWritten(collection, document))) left += 1;
    const last = older.length > now.length ? now.at(-1) : documents[READ - 1];
    await this.#moveOn({ collection, to, after, left }, last?._id ?? null);
  }

  /** Noted before the first is written, so that it is known of whoever is cut off, too. */
  async #find(collection: CollectionName, to: string): Promise<void> {
    const _id = this.#idOf(collection);
    await untilCommitted(async () => {
      const before = await findById<Progress>('cursors', _id);
      const { found, after, left } = standingOf(before, collection, to);
      if (found) return [];
      const noted: Progress = { _id, version: before?.version ?? 0, to, after, left, found: true };
      return [{ collection: 'cursors', before, after: noted }];
    });
  }

  /** One that cannot be written stays as it is, is told, and holds up no other. */
  async #isWritten(collection: CollectionName, document: Stored): Promise<boolean> {
    try {
      await this.rewrite.write(collection, document);
      return true;
    } catch (error) {
      logFault({ [this.name]: collection, id: document._id }, error);
      return false;
    }
  }

  /** Only from where the page began: somebody else may have come further. */
  async #moveOn({ collection, to, after: from, left }: Seen, after: string | null): Promise<void> {
    const _id = this.#idOf(collection);
    const before = await findById<Progress>('cursors', _id);
    const known = standingOf(before, collection, to);
    if (known.after !== from) return;
    const { found } = known;
    const moved = { _id, version: before?.version ?? 0, to, after, left: known.left + left, found };
    const done = await commitOnce({ collection: 'cursors', before, after: moved });
    if (done && after === null) log('info', { [this.name]: collection, to, left: moved.left });
  }

  #idOf = (collection: CollectionName): string => `${this.name}-${collection}`;
}

const standingOf = (known: Progress | null, collection: CollectionName, to: string): Standing =>
  String(known?.to) === to
    ? { collection, to, after: known?.after ?? null, left: known?.left ?? 0, found: known?.found ?? false }
    : { collection, to, after: '', left: 0, found: false };

/** The next page of each collection that is not done, for a job's queue. */
export const pagesOf = (standing: readonly Standing[]): Place[] =>
  standing.flatMap(({ collection, to, after }) =>
    after === null ? [] : [placeById([collection, to, after].join(' '))],
  );

function placeIn(place: string): { collection: CollectionName; to: string; after: string } {
  const [collection = '', to = '', ...after] = place.split(' ');
  return { collection: collection as CollectionName, to, after: after.join(' ') };
}
