import type { Effect } from '#domain/effects';
import type { Decision } from '#domain/kernel/entity';
import { lookAtPlace } from '#domain/means/place-kept';
import { leave } from '#domain/means/places';
import { follow, lapse } from '#domain/session/decide/following';
import { changeLike, onTime } from '#domain/session/decide/keeping';
import { cancel, signUp } from '#domain/session/decide/signing-up';
import { holderIn, SESSION_RULES } from '#domain/session/rules';
import type { Session } from '#domain/session/session';
import { OPEN_SIGN_UP, type SignUp } from '#domain/session/sign-up';
import { ANYBODY, actor, at, clock } from './given-sessions';

// The course of sessions without a cloud: documents, and what they owe, carried out late, in any order, or twice.

type Owing = { readonly effects: Readonly<Record<string, Effect>> };

export class Course {
  now: number;
  readonly sessions = new Map<string, Session>();
  readonly ups = new Map<string, SignUp>();

  constructor(all: readonly Session[], now: number) {
    this.now = now;
    for (const one of all) this.sessions.set(one._id, one);
  }

  session(id: string): Session {
    const found = this.sessions.get(id);
    if (!found) throw new Error(`no session ${id}`);
    return found;
  }

  keep(session: Session): void {
    this.sessions.set(session._id, { ...session, version: session.version + 1 });
  }

  write(up: SignUp): void {
    this.ups.set(up._id, { ...up, version: up.version + 1 });
  }

  decided<T>(decision: Decision<T, string>, then: (after: T) => void): void {
    if (decision.ok) then(decision.after);
  }

  /** The place is taken first; what was taken for may be written then, or never. */
  signsUp(id: string, who: string, size: number, written: boolean): void {
    const own = `${id}-${who}`;
    const wish = { id: own, size, orWait: true };
    const before = this.ups.get(own) ?? null;
    this.decided(signUp(this.session(id), before, wish, ANYBODY, at(actor(who), this.now)), (after) => {
      this.keep(after.session);
      if (written) this.write(after.signUp);
    });
  }

  callsOff(id: string, who: string): void {
    const up = this.ups.get(`${id}-${who}`);
    if (up)
      this.decided(cancel(up, this.session(id), at(actor(who), this.now)), (after) => this.write(after));
  }

  clockComes(): void {
    for (const session of this.sessions.values())
      if (session.actsAt !== null && session.actsAt <= this.now)
        this.decided(onTime(session, clock(this.now)), (after) => this.keep(after));
  }

  /** Whatever is owed, as far as `soon` says; answers whether something is owed still. */
  carryOut(soon: () => boolean): boolean {
    let left = false;
    for (const id of [...this.sessions.keys()]) left = this.carry(this.sessions, id, soon) || left;
    for (const id of [...this.ups.keys()]) left = this.carry(this.ups, id, soon) || left;
    return left;
  }

  private carry<T extends Owing>(from: Map<string, T>, id: string, soon: () => boolean): boolean {
    let left = false;
    for (const [key, effect] of Object.entries(from.get(id)?.effects ?? {})) {
      if (!soon() || !this.done(effect, id)) {
        left = true;
        continue;
      }
      const known = from.get(id);
      if (!known) continue;
      const { [key]: _, ...effects } = known.effects;
      from.set(id, { ...known, effects });
    }
    return left;
  }

  private done(effect: Effect, id: string): boolean {
    if (effect.kind === 'check-sign-up') {
      const up = this.ups.get(effect.requestId);
      const after = lookAtPlace(SESSION_RULES, this.session(id), effect, up ? holderIn(up) : null, this.now);
      if (after && after !== this.session(id)) this.keep(after);
      return after !== null;
    }
    if (effect.kind === 'lapse-sign-up') {
      const up = this.ups.get(effect.requestId);
      if (up) this.decided(lapse(up, this.session(id), clock(this.now)), (after) => this.write(after));
    }
    if (effect.kind === 'leave-session') {
      const { sessionId, ...left } = effect;
      const session = this.session(sessionId);
      const after = leave(SESSION_RULES, session, left, this.now);
      if (after !== session) this.keep(after);
    }
    if (effect.kind === 'follow-session') this.followed(this.session(id));
    if (effect.kind === 'change-later')
      for (const one of this.sessions.values())
        if (one.seriesId === effect.seriesId && one.seriesNo > effect.after)
          this.decided(changeLike(one, effect, clock(this.now)), (after) => this.keep(after));
    return true;
  }

  private followed(session: Session): void {
    const own = [...this.ups.values()].filter(({ sessionId }) => sessionId === session._id);
    for (const up of own)
      if (OPEN_SIGN_UP.includes(up.state))
        this.decided(follow(up, session, clock(this.now)), (after) => this.write(after));
  }
}
