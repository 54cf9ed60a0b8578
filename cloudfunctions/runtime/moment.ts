import { createHash, randomBytes, randomInt } from 'node:crypto';
import type { Actor, Moment } from '#domain/kernel/actor';
import { fingerprint } from './seal';

/** 128 random bits, url-safe. */
export const newId = (): string => randomBytes(16).toString('hex');

/** Computed from person and request, so that a retry finds what it has made instead of making it twice. */
export const idFor = ({ actor, requestId }: Pick<Moment, 'actor' | 'requestId'>): string =>
  createHash('sha256').update(`${actor.memberId}:${requestId}`).digest('hex').slice(0, 32);

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
