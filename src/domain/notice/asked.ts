import type { Role } from '#domain/kernel/actor';
import type { MessagePurpose } from './purposes';

/** WeChat asks for so many at once. */
export const ASKED_MAX = 3;

/** Where a person sees the use of being told, and of what. */
export const ASKED_AT = {
  booking: ['order', 'quote', 'result'],
  /** For a day ahead, of which she is reminded. */
  bookingAhead: ['order', 'visit', 'quote'],
  approving: ['visit', 'order', 'result'],
  asking: ['request', 'result'],
  duty: ['task', 'order', 'result'],
  accepting: ['task', 'order', 'visit'],
  finishing: ['order', 'result', 'task'],
  answered: ['request', 'result'],
} as const satisfies Readonly<Record<string, readonly MessagePurpose[]>>;

const AT_A_DESK: readonly Role[] = ['staff', 'officer', 'manager', 'worker'];

/** On the message page, where everybody comes by. */
export const askedAmongMessages = (roles: readonly Role[]): readonly MessagePurpose[] =>
  roles.some((role) => AT_A_DESK.includes(role)) ? ASKED_AT.duty : ['order', 'request', 'result'];
