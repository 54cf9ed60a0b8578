import type { Moment } from '#domain/kernel/actor';
import { type Happening, withEvent as noted } from '#domain/kernel/lifecycle';
import type { Provider } from './firm';

/** A firm lives for years, and each look at it reads its story. */
const EVENTS_KEPT = 50;

export const withEvent = (
  after: Provider,
  moment: Moment,
  happening: Omit<Happening<Provider['effects'][string]>, 'kept'>,
): Provider => noted(after, moment, { ...happening, kept: EVENTS_KEPT });
