import type { Limits } from '#domain/kernel/allowance';

/** What staff look at of others, whichever room keeps it. */
export const rolesLimits = {
  /** Seals that staff open for a reason that they write. */
  'openings-an-hour': { counts: 'hour', max: 60, refusal: 'TOO_MANY_OPENINGS' },
  /** Whether a number belongs to somebody, and to whom. */
  'look-ups-an-hour': { counts: 'hour', max: 60, refusal: 'TOO_MANY_LOOK_UPS' },
  /** Tables that leave the house as a file. */
  'exports-a-day': { counts: 'day', max: 30, refusal: 'TOO_MANY_EXPORTS' },
} as const satisfies Limits;
