import { randomBytes, randomInt } from 'node:crypto';
import type { Actor, Moment } from '#domain/kernel/actor';
import { fingerprint } from './seal';

/** 128 random bits, url-safe. */
export const newId = (): string => randomBytes(16).toString('hex');

/** Six digits. */
export const newCode = (): string => String(randomInt(1_000_000)).padStart(6, '0');

export const momentOf = (actor: Actor, requestId: string, wish: unknown): Moment => ({
  actor,
  now: Date.now(),
  requestId,
  // Keyed, for a wish may hold a phone number, and those can be tried one after the other.
  digest: fingerprint(JSON.stringify(wish)),
  newId,
  newCode,
});
