import type { Limits } from '#domain/kernel/allowance';

export const unionLimits = {
  /** 集中入会: lists that one person brings, whatever the union. */
  'lists-a-day': { counts: 'day', max: 10, refusal: 'TOO_MANY_LISTS' },
} as const satisfies Limits;
