import type { Limits } from '#domain/kernel/allowance';

export const membershipLimits = {
  /** Tickets for pictures, and for films. */
  uploads: { counts: 'day', max: 200, refusal: 'TOO_MANY_UPLOADS' },
  films: { counts: 'day', max: 20, refusal: 'TOO_MANY_UPLOADS' },
} as const satisfies Limits;
