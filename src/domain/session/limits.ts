import type { Limits } from '#domain/kernel/allowance';

export const sessionLimits = {
  'open-sign-ups': {
    counts: 'open',
    noun: 'sign-up',
    max: 6,
    unconfirmedMax: 1,
    refusal: 'TOO_MANY_SIGN_UPS',
  },
} as const satisfies Limits;
export const LIMITS_OF_SIGN_UP = ['open-sign-ups'] as const;
