import type { LimitName } from '#domain/kernel/allowance';
import type { Topic } from './request';

export type RequestLimit = Extract<LimitName, 'open-requests' | 'care-places'>;

/**
 * What a request counts as. A psychological one is refused for no limit; only of the counsellors' times nobody holds so
 * many that none are left for others: beyond that it is taken up as soon as possible, as if no time had been chosen.
 */
export function limitsOfRequest(topic: Topic, hasPlace: boolean): RequestLimit[] {
  if (topic !== 'psychological') return ['open-requests'];
  return hasPlace ? ['care-places'] : [];
}
