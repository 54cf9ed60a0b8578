import { withSeals } from '#domain/kernel/sealed';
import { DAY, MINUTE } from '#domain/kernel/time';
import { log } from '../runtime/log';
import { sealAnew, sealingKey } from '../runtime/seal';
import { SEALED } from '../store/declared';
import { findById } from '../store/documents';
import type { Withheld } from '../store/house-holdings';
import type { CollectionName } from '../store/indexes';
import type { Stored } from '../store/migrations/step';
import { placeById } from '../store/queue';
import { commitOnce, untilCommitted } from '../store/unit-of-work';
import { boxAnew } from '../store/withheld';
import type { Job } from './job';
import { pagesOf, Rewriting } from './rewriting';

/** Under which key everything comes to lie. Whoever deploys reads here whether an older one is needed still. */
interface Resealing {
  readonly _id: typeof ID;
  readonly version: number;
  readonly key: string;
  /** When it begins. */
  readonly from: number;
  /** When somebody had gone through all of it and found nothing under another key; null: something may lie there. */
  readonly doneAt: number | null;
}

const ID = 'seals';
/** Whoever was called before has ended by then: it seals with the old key no more, and copies no seal that it read under it. */
const SETTLES = 10 * MINUTE;
const [BEGIN, END] = ['begin', 'end'];

/** The key for which this instance knows that all is done. */
let finished: string | null = null;

const seals = new Rewriting('resealed', {
  isOlder: (collection, document) => {
    try {
      return anew(collection, document) !== document;
    } catch {
      // What no key opens is told where it is to be written.
      return true;
    }
  },
  write: (collection, document) =>
    untilCommitted(async (round) => {
      const before = round === 1 ? document : await findById<Stored>(collection, document._id);
      const after = before && anew(collection, before);
      return before && after && after !== before ? [{ collection, before, after }] : [];
    }),
});

const anew = (collection: CollectionName, document: Stored): Stored =>
  collection === 'withheld'
    ? (boxAnew(document as unknown as Withheld) as unknown as Stored)
    : withSeals(document, sealAnew);

/**
 * Seals anew what lies under an older key once another one seals, a page at a time, so that the older one can be let go. As seals are
 * copied from document to document, what was not yet gone through may be copied to where all was gone through already: so it goes through
 * all of it again, until there is nothing to write. What could not be opened is told, and tried again a day later.
 */
export const reseal = (): Job => ({
  name: 'seals',
  lateness: 60,
  due: async () => {
    const key = sealingKey();
    if (key === finished) return [];
    const known = await resealing();
    if (known?.key !== key) return [placeById(BEGIN)];
    if (known.doneAt !== null) finished = key;
    if (known.doneAt !== null || Date.now() < known.from) return [];
    const pages = pagesOf(await standingOf(known));
    return pages.length > 0 ? pages : [placeById(END)];
  },
  work: (place) => {
    if (place === BEGIN) return begin();
    return place === END ? end() : seals.page(place);
  },
});

const resealing = () => findById<Resealing>('cursors', ID);

const standingOf = ({ key, from }: Resealing) => seals.standing(SEALED, () => `${key}@${from}`);

async function begin(): Promise<void> {
  const before = await resealing();
  const key = sealingKey();
  if (before?.key === key) return;
  const from = Date.now() + SETTLES;
  const after: Resealing = { _id: ID, version: before?.version ?? 0, key, from, doneAt: null };
  await commitOnce({ collection: 'cursors', before, after });
}

async function end(): Promise<void> {
  const before = await resealing();
  if (!before || before.doneAt !== null) return;
  const standing = await standingOf(before);
  if (standing.some(({ after }) => after !== null)) return;
  const left = standing.reduce((sum, one) => sum + one.left, 0);
  const found = standing.filter((one) => one.found).length;
  const now = Date.now();
  const again = left > 0 ? now + DAY : now + SETTLES;
  const after = left > 0 || found > 0 ? { ...before, from: again } : { ...before, doneAt: now };
  const done = await commitOnce({ collection: 'cursors', before, after });
  if (done) log(left > 0 ? 'error' : 'info', { sealed: before.key, collections: SEALED.length, left, found });
}
