import { PHOTOS_MAX, type RepairOrder } from './order';

// 修之前: what the home looked like before the work can be shown only as long as nothing is done, so it is asked for at the door.

/** Of whoever has the order now, and of this time: a rework begins anew, and so does another worker. */
export function photosBefore({
  before = [],
  acceptedAt,
  rework,
}: Pick<RepairOrder, 'before' | 'acceptedAt' | 'rework'>): string[] {
  if (acceptedAt === null) return [];
  const since = Math.max(acceptedAt, rework?.at ?? 0);
  return before.filter(({ at }) => at >= since).flatMap(({ photos }) => [...photos]);
}

/** Once it was finished, nothing can show any more how it was. */
export const mayShowBefore = (order: RepairOrder): boolean =>
  order.rejected === null && photosBefore(order).length < PHOTOS_MAX;

/** With these, too: what was shown is not taken back. */
export const withBefore = (
  { before = [] }: RepairOrder,
  photos: readonly string[],
  at: number,
): Pick<RepairOrder, 'before'> => ({ before: [...before, { at, photos }] });
