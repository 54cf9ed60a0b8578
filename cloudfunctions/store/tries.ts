import type { Tries } from '#domain/kernel/tries';
import type { Change } from './commit';
import { findById } from './documents';

type Kind = 'pickup_tries' | 'badge_tries';

/** 试码 of one kind of code, a document per person. */
const triesIn = (collection: Kind) => ({
  findById: (memberId: string) => findById<Tries>(collection, memberId),
  /** What counting one more changes: nothing where it is counted already. */
  change: (before: Tries | null, after: Tries): Change[] =>
    after === before ? [] : [{ collection, before, after }],
});

export const pickupTries = triesIn('pickup_tries');
export const badgeTries = triesIn('badge_tries');
