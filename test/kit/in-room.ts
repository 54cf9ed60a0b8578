import type { Actor } from '#domain/kernel/actor';
import type { Context } from '../../cloudfunctions/runtime/serve';
import { moment, NOW } from './given';

/** What a use case is given where it is asked in the test's own process: who calls, when, and by which request. */
export function called(
  actor: Actor,
  {
    now = NOW,
    ...how
  }: { readonly now?: number; readonly requestId?: string; readonly digest?: string } = {},
): Context {
  const { memberId, roles, providerId } = actor;
  const openid = `wx-${memberId}`;
  const identity = { _id: openid, version: 1, memberId, roles, providerId };
  return { moment: moment({ actor, now, ...how }), actor, openid, identity };
}

type Answered<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: { readonly code: string } };

/** What it came to, in one word: its refusal, or ok. */
export const codeOf = (answer: Answered<unknown>): string => (answer.ok ? 'ok' : answer.refusal.code);

/** What was answered; a no ends the test. */
export function granted<T>(answer: Answered<T>): T {
  if (!answer.ok) throw new Error(`refused: ${answer.refusal.code}`);
  return answer.value;
}
