import type { Effect } from '#domain/effects';
import { type Actor, CLOCK, type Moment } from '#domain/kernel/actor';
import type { Decision } from '#domain/kernel/entity';
import { DAY, HOUR, instantOf } from '#domain/kernel/time';
import { make } from '#domain/session/decide/keeping';
import { type Signed, signUp } from '#domain/session/decide/signing-up';
import type { SessionPlan } from '#domain/session/plan';
import type { Session } from '#domain/session/session';
import type { SignUp } from '#domain/session/sign-up';

/** A lecture of a union, three days ahead, and people who come to it. */
export const NINE = instantOf('2026-11-16', '09:00');
export const BEGINS = NINE + 3 * DAY;

export const PLAN: SessionPlan = {
  ...{ kind: 'lecture', title: '用气安全讲座', words: '怎么看、怎么关', online: false, where: '云南路 1 号' },
  stationId: null,
  ...{ from: BEGINS, to: BEGINS + 2 * HOUR, capacity: 3, audience: 'everybody', freeUntilHours: 24 },
};
export const UNION = { unionId: 'union-1', unionName: '云南路街道总工会', aboveIds: ['district'] };

export const actor = (memberId: string, roles: Actor['roles'] = ['resident']): Actor =>
  memberId === 'clock' ? CLOCK : { memberId, roles, providerId: null };

let requests = 0;
export const at = (who: Actor, now = NINE): Moment => {
  requests += 1;
  return { actor: who, now, requestId: `r${requests}`, digest: 'd', newId: () => 'id', newCode: () => '0' };
};
export const clock = (now: number) => at(CLOCK, now);

export const done = <T>(decision: Decision<T, string>): T => {
  if (!decision.ok) throw new Error(decision.refusal.code);
  return decision.after;
};
export const code = (decision: Decision<unknown, string>): string =>
  decision.ok ? 'done' : decision.refusal.code;

export function series(times: number, plan: Partial<SessionPlan> = {}): readonly Session[] {
  const ids = Array.from({ length: times }, (_, week) => `s${week + 1}`);
  const made = make(ids, UNION, { ...PLAN, ...plan }, at(actor('keeper')));
  if (!made.ok) throw new Error(made.refusal.code);
  return made.value.map((one) => ({ ...one, version: 1 }));
}

export function lecture(plan: Partial<SessionPlan> = {}): Session {
  const [one] = series(1, plan);
  if (!one) throw new Error('there is one');
  return one;
}

export const ANYBODY = { name: '刘女士', unionIds: [], faults: [] };

export const wish = (who: string, session: Session, size = 1, now = NINE, before: SignUp | null = null) =>
  signUp(session, before, { id: `up-${who}`, size, orWait: true }, ANYBODY, at(actor(who), now));
export const signed = (who: string, session: Session, size = 1, now = NINE): Signed =>
  done(wish(who, session, size, now));

export const owes = ({ effects }: { readonly effects: Readonly<Record<string, Effect>> }): string[] =>
  Object.values(effects).map((effect) => ('about' in effect ? effect.about : effect.kind));
