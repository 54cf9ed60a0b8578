import type { Limits } from '#domain/kernel/allowance';

export const vettingLimits = {
  /** Begun: whoever withdraws one begins another. */
  'applications-a-day': {
    counts: 'day',
    max: 5,
    refusal: 'TOO_MANY_APPLICATIONS',
  },
} as const satisfies Limits;
