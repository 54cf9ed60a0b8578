import type { Limits } from '#domain/kernel/allowance';

export const callbackLimits = {
  'open-callbacks': { counts: 'open', noun: 'callback', max: 1, refusal: 'CALLBACK_ASKED_ALREADY' },
  'callbacks-a-day': { counts: 'day', max: 3, refusal: 'TOO_MANY_CALLBACKS' },
} as const satisfies Limits;
export const LIMITS_OF_CALLBACK = ['open-callbacks', 'callbacks-a-day'] as const;
