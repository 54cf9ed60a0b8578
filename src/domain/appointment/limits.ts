import type { Limits } from '#domain/kernel/allowance';
import type { Appointment, Topic } from './request';

export const appointmentLimits = {
  'open-requests': {
    counts: 'open',
    noun: 'appointment',
    max: 3,
    unconfirmedMax: 1,
    refusal: 'TOO_MANY_REQUESTS',
  },
  /** Times that counsellors offer, held by open requests. */
  'care-places': {
    counts: 'open',
    noun: 'appointment',
    max: 3,
    unconfirmedMax: 1,
    refusal: 'TOO_MANY_PLACES',
  },
  'requests-a-day': { counts: 'day', max: 10, refusal: 'TOO_MANY_REQUESTS_TODAY' },
  /** Whom an officer invites, and who came or telephoned: each is told. */
  'recorded-a-day': { counts: 'day', max: 50, refusal: 'TOO_MANY_RECORDED' },
} as const satisfies Limits;
export type RequestLimit = Exclude<keyof typeof appointmentLimits, 'recorded-a-day'>;

/**
 * What a request counts as. A psychological one is refused for no limit; only of the counsellors' times nobody holds so
 * many that none are left for others: beyond that it is taken up as soon as possible, as if no time had been chosen.
 */
export function limitsOfRequest(topic: Topic, hasPlace: boolean): RequestLimit[] {
  if (!comesAllTheSame(topic)) return ['requests-a-day', 'open-requests'];
  return hasPlace ? ['care-places'] : [];
}

/** What an officer records counts for him; that somebody needs a counsellor is always taken down. */
export const limitsOfRecording = (topic: Topic): 'recorded-a-day'[] =>
  comesAllTheSame(topic) ? [] : ['recorded-a-day'];

/** What is beyond the measure comes without a time where it is never refused. */
export const comesAllTheSame = (topic: Topic): boolean => topic === 'psychological';

/**
 * What another time counts as for who asks: only that of a psychological request which came, or was left, without one.
 * Whoever asks for what is not the own has nothing to count.
 */
export const limitsOfRebooking = (
  { topic, slot, waitsFor, residentId }: Appointment,
  memberId: string,
): 'care-places'[] =>
  topic === 'psychological' && slot === null && waitsFor === null && residentId === memberId
    ? ['care-places']
    : [];
