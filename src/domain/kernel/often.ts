import type { Moment, Role } from './actor';
import type { Entity } from './entity';
import { startOfDay } from './time';

/**
 * How often one person may change one thing in a day, counted by what is written down in it: so no document grows and nobody is
 * told of the same thing without end.
 */
export const CHANGES_A_DAY = { max: 40, atWork: 200, refusal: 'TOO_MANY_CHANGES' } as const;
const AT_WORK: readonly Role[] = ['manager', 'officer', 'staff'];

/** What staff do for a caller is refused for no limit. */
const WITHOUT_LIMIT: readonly string[] = ['staff', 'clock'];

/** Whether what has just been decided is more than one person changes of one thing in a day; `never` is what rooms always take. */
export function isTooOften(
  before: Pick<Entity, 'events'>,
  after: Pick<Entity, 'events'>,
  { actor, now }: Pick<Moment, 'actor' | 'now'>,
  never: readonly string[],
): boolean {
  const last = after.events[after.events.length - 1];
  if (!last || after.events === before.events) return false;
  if (WITHOUT_LIMIT.includes(last.by) || never.includes(last.action)) return false;
  const since = startOfDay(now);
  const own = before.events.filter(({ memberId, at }) => memberId === actor.memberId && at >= since);
  const max = actor.roles.some((role) => AT_WORK.includes(role)) ? CHANGES_A_DAY.atWork : CHANGES_A_DAY.max;
  return own.length >= max;
}
