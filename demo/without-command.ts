import type { CollectionName } from '../cloudfunctions/store/indexes';

/**
 * What the demo still writes as literal documents: nobody comes to it by a command of the product, because the demo lays
 * it down as if it had always been so. Whatever else is an entity in the seed was decided by the rules, step by step. A
 * new entity of the demo is made by its commands; this list only becomes shorter.
 */
export const WITHOUT_COMMAND: readonly CollectionName[] = ['providers'];

/** Made by the rules as what follows from others: they keep no history in the product either. */
const FOLLOWING: readonly CollectionName[] = ['standings', 'appointment_slots'];

/** The collections in which a document has a history without anything in it. */
export const laidDown = (
  collections: Readonly<Partial<Record<CollectionName, object[]>>>,
): CollectionName[] =>
  (Object.keys(collections) as CollectionName[]).filter(
    (name) =>
      !FOLLOWING.includes(name) &&
      collections[name]?.some(
        (one) => 'events' in one && Array.isArray(one.events) && one.events.length === 0,
      ),
  );
