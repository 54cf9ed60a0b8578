import type { Limits } from '#domain/kernel/allowance';

export const stationLimits = {
  'breakages-a-day': { counts: 'day', max: 5, refusal: 'TOO_MANY_BREAKAGES' },
  /** Tries with a code, right or wrong. */
  'check-ins-a-day': { counts: 'day', max: 10, refusal: 'TOO_MANY_CHECK_INS' },
  'stations-a-day': { counts: 'day', max: 200, refusal: 'TOO_MANY_STATION_CHANGES' },
} as const satisfies Limits;
export const LIMITS_OF_BREAKAGE = ['breakages-a-day'] as const;
export const LIMITS_OF_CHECK_IN = ['check-ins-a-day'] as const;
export const LIMITS_OF_STATION = ['stations-a-day'] as const;
