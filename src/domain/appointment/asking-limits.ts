import type { LimitName } from '#domain/kernel/allowance';
import type { Appointment, Topic } from './request';

export type RequestLimit = Extract<LimitName, 'open-requests' | 'care-places'>;

/**
 * What a request counts as. A psychological one is refused for no limit; only of the counsellors' times nobody holds so
 * many that none are left for others: beyond that it is taken up as soon as possible, as if no time had been chosen.
 */
export function limitsOfRequest(topic: Topic, hasPlace: boolean): RequestLimit[] {
  if (topic !== 'psychological') return ['open-requests'];
  return hasPlace ? ['care-places'] : [];
}

/** What another time counts as: only that of a psychological request which came, or was left, without one. */
export const limitsOfRebooking = ({ topic, slot, waitsFor }: Appointment): 'care-places'[] =>
  topic === 'psychological' && slot === null && waitsFor === null ? ['care-places'] : [];
