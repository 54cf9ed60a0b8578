import type { Limits } from '#domain/kernel/allowance';

export const stationLimits = {
  'breakages-a-day': { counts: 'day', max: 5, refusal: 'TOO_MANY_BREAKAGES' },
} as const satisfies Limits;
export const LIMITS_OF_BREAKAGE = ['breakages-a-day'] as const;
