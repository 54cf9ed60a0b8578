import type { Limits } from '#domain/kernel/allowance';

export const membershipLimits = {
  /** Tickets for pictures, and for films. */
  uploads: { counts: 'day', max: 200, refusal: 'TOO_MANY_UPLOADS' },
  films: { counts: 'day', max: 20, refusal: 'TOO_MANY_UPLOADS' },
  /** 我的数据, as a file for the person alone. */
  'own-data-a-day': { counts: 'day', max: 3, refusal: 'TOO_MANY_OWN_FILES' },
} as const satisfies Limits;
