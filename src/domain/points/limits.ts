import type { Limits } from '#domain/kernel/allowance';

export const pointsLimits = {
  /** Whatever has become of them: each books twice when it is called off. Counted by the entries of the account. */
  'redemptions-a-day': { counts: 'day', max: 20, refusal: 'TOO_MANY_REDEMPTIONS' },
} as const satisfies Limits;
