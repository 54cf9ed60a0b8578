import { newHours } from '#domain/session/decide/new-session';
import * as decide from '#domain/session/decide/venue';
import type { FreeHour, PublishHours } from '#domain/session/owed';
import { momentOf } from '../runtime/moment';
import { addNew, untilCommitted } from './unit-of-work';
import { venues } from './venues';

/** 开放时段: those that are there already stay as they are. */
export async function publishHours(effect: PublishHours, venueId: string): Promise<void> {
  const keeper = { memberId: effect.by, roles: [], providerId: null };
  await addNew('sessions', newHours(effect, venueId, momentOf(keeper, effect.cause, effect)));
}

/** 取消时段 */
export const freeHour = ({ venueId, sessionId }: FreeHour): Promise<void> =>
  untilCommitted(async () => {
    const before = await venues.findById(venueId);
    const after = before && decide.freeHour(before, sessionId);
    return before && after && after !== before ? [{ collection: 'venues', before, after }] : [];
  });
