import type { Limits } from '#domain/kernel/allowance';

export const sessionLimits = {
  'open-sign-ups': {
    counts: 'open',
    noun: 'sign-up',
    max: 6,
    unconfirmedMax: 1,
    refusal: 'TOO_MANY_SIGN_UPS',
  },
  'sessions-a-day': { counts: 'day', max: 20, refusal: 'TOO_MANY_SESSIONS' },
  'venues-a-day': { counts: 'day', max: 10, refusal: 'TOO_MANY_VENUES_A_DAY' },
} as const satisfies Limits;
export const LIMITS_OF_SIGN_UP = ['open-sign-ups'] as const;
export const LIMITS_OF_SESSION = ['sessions-a-day'] as const;
export const LIMITS_OF_VENUE = ['venues-a-day'] as const;
/** A place is given back, and an appeal heard, however often. */
export const sessionStepsWithoutLimit = ['cancel', 'appeal'] as const;
