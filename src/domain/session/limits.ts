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
  /** 送教上门: counted for the union, whoever of it asks. */
  'open-course-requests': {
    counts: 'open',
    noun: 'course-request',
    max: 5,
    refusal: 'TOO_MANY_COURSE_REQUESTS',
  },
  'course-requests-a-day': { counts: 'day', max: 10, refusal: 'TOO_MANY_COURSES_ASKED' },
  'courses-a-day': { counts: 'day', max: 60, refusal: 'TOO_MANY_COURSES_TODAY' },
} as const satisfies Limits;
export const LIMITS_OF_SIGN_UP = ['open-sign-ups'] as const;
export const LIMITS_OF_COURSE_REQUEST = ['open-course-requests', 'course-requests-a-day'] as const;
export const LIMITS_OF_COURSE = ['courses-a-day'] as const;
export const LIMITS_OF_SESSION = ['sessions-a-day'] as const;
export const LIMITS_OF_VENUE = ['venues-a-day'] as const;
/** A place is given back, and an appeal heard, however often. */
export const sessionStepsWithoutLimit = ['cancel', 'appeal'] as const;
