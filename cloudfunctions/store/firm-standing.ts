import { standingAt } from '#domain/firm/standing-follows';
import type { Actor } from '#domain/kernel/actor';
import { CLOCK } from '#domain/kernel/actor';
import type { Ladder } from '#domain/standing/ladder';
import { momentOf, newId } from '../runtime/moment';
import { barred } from './barred';
import { providers } from './providers';
import { standings } from './standings';
import { untilCommitted } from './unit-of-work';

/**
 * The firm stands as its ladder says, and who was made to leave is barred in the same commit. The firm is read before the ladder:
 * who commits on that version has seen nothing older than whoever wrote it. It happens when it is written, not when it was
 * decided: whoever accepts an order until then accepts it from a firm that stands.
 */
export const followLadder = (providerId: string): Promise<void> =>
  untilCommitted(async () => {
    const before = await providers.findById(providerId);
    const ladder = await standings.findById(providerId);
    if (!before || !ladder) return [];
    const after = standingAt(before, ladder, momentOf(whoDecided(ladder), `ladder-${newId()}`, null));
    if (after === before) return [];
    const bars = await barred.following(before, after);
    return [{ collection: 'providers', before, after }, ...bars];
  });

function whoDecided({ events }: Ladder): Actor {
  const last = events.at(-1);
  return last?.by === 'staff' ? { ...CLOCK, memberId: last.memberId, roles: ['staff'] } : CLOCK;
}
