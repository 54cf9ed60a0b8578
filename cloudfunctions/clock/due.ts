import { settle } from '../outbox/settle';
import type { CollectionName } from '../store/indexes';
import { NOUNS, type NounName } from '../store/nouns';
import { lastIn, nextIn, type Queue } from '../store/queue';
import type { Job, Lateness } from './job';

// What a job can be made of: it goes through a queue of the store, and mostly lets time act on a noun, or carries out what is owed.

type Work = (id: string) => Promise<void>;
/** Answers whether the noun owes something afterwards. */
type Act = (id: string) => Promise<boolean>;

export const queued = (
  name: string,
  lateness: Lateness,
  queue: () => Queue | Promise<Queue>,
  work: Work,
): Job => ({
  name,
  lateness,
  due: async (rows, after) => nextIn(await queue(), rows, after),
  newest: async (rows) => lastIn(await queue(), rows),
  work,
});

type Field = readonly [collection: CollectionName, name: string];
export const dueBy = (name: string, [collection, field]: Field, lateness: Lateness, work: Work): Job =>
  queued(name, lateness, () => ({ collection, field, upTo: Date.now() }), work);

export const acting = (name: string, noun: NounName, lateness: Lateness, act: Act): Job =>
  dueBy(name, [NOUNS[noun], 'actsAt'], lateness, settling(noun, act));

export const owed = (noun: NounName, lateness: Lateness): Job =>
  queued(
    `owed by ${noun}`,
    lateness,
    () => ({ collection: NOUNS[noun], field: 'owed', from: 1, upTo: OWED_MAX }),
    (id) => settle(noun, id),
  );
const OWED_MAX = 1_000_000;

/** Whoever is concerned is told at once, and not when everything else that was due has been done, too. */
export function settling(noun: NounName, act: Act): Work {
  return async (id) => {
    if (await act(id)) await settle(noun, id);
  };
}
