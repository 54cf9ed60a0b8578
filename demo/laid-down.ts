import type { CollectionName } from '../cloudfunctions/store/indexes';

/** Made by the rules as what follows from others: they keep no history in the product either. */
const FOLLOWING: readonly CollectionName[] = ['standings', 'appointment_slots'];

/** The collections in which a document has a history without anything in it: nobody came to it by a command. */
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
