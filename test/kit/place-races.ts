import { USUAL } from '#domain/appointment/calendar';
import * as asker from '#domain/appointment/decide/asker';
import { loseSlot } from '#domain/appointment/decide/losing-slot';
import { cancelled } from '#domain/appointment/decide/rostering';
import type { Case } from '#domain/appointment/decide/step';
import type { LookAtPlace } from '#domain/appointment/owed';
import { isAgreed, lookAtPlace } from '#domain/appointment/place-kept';
import type { Appointment } from '#domain/appointment/request';
import { concerned, leave, type Slot } from '#domain/appointment/slot';
import { LIVE } from '#domain/appointment/transitions';
import type { Effect } from '#domain/effects';
import { CLOCK } from '#domain/kernel/actor';
import type { Decision } from '#domain/kernel/entity';
import { MINUTE } from '#domain/kernel/time';
import { actor, moment } from './given';
import { placeAt, studioOf, TEN } from './given-requests';
import { asking } from './given-talks';
import { YUNNAN } from './studios';

/**
 * People who ask, move, withdraw and cancel side by side, one read or write at a time in any order, some of whom die in between.
 * What is written is conditional on the version that was read, as in the store; all decisions are the domain's own.
 */

/** One command; goes on with each step until it is done. */
export type Course = Generator<undefined, void>;

interface Stored {
  readonly _id: string;
  readonly version: number;
  readonly effects: Readonly<Record<string, Effect>>;
}

class Collection<T extends Stored> {
  readonly all = new Map<string, T>();
  read = (id: string): T | null => this.all.get(id) ?? null;
  /** As the store does it: effects are added, and nobody else was faster. */
  commit(before: T | null, after: T): boolean {
    const now = this.read(after._id);
    if ((now?.version ?? null) !== (before?.version ?? null)) return false;
    const added = Object.entries(after.effects).filter(([key]) => !(key in (before?.effects ?? {})));
    const effects = { ...now?.effects, ...Object.fromEntries(added) };
    this.all.set(after._id, { ...after, effects, version: (now?.version ?? 0) + 1 });
    return true;
  }
  strike(id: string, key: string): void {
    const now = this.read(id);
    if (!now) return;
    const { [key]: _, ...effects } = now.effects;
    this.all.set(id, { ...now, effects });
  }
}

const idOf = (person: string) => `request-${person}`;

export class PlaceRace {
  now = TEN;
  readonly slots = new Collection<Slot>();
  readonly requests = new Collection<Appointment>();

  /* ---- commands ---- */

  *ask(person: string, from: number, orWait: boolean): Course {
    const decide = (slot: Slot | null) =>
      asking({ id: idOf(person), place: placeAt(from, slot, orWait) }, this.now, actor(person));
    const taken = yield* this.take(from, decide);
    if (!taken) return;
    yield;
    this.requests.commit(null, taken.request);
    yield;
    yield* this.keep(taken);
  }

  *rebook(person: string, from: number, orWait: boolean): Course {
    for (let rounds = 16; rounds > 0; rounds -= 1) {
      const request = this.requests.read(idOf(person));
      if (!request) return;
      yield;
      const decide = (slot: Slot | null) => {
        const chosen = { place: placeAt(from, slot, orWait), studio: studioOf(YUNNAN) };
        return asker.rebook({ request }, chosen, USUAL, moment({ actor: actor(person), now: this.now }));
      };
      const taken = yield* this.take(from, decide);
      if (!taken) return;
      yield;
      const done = this.requests.commit(request, taken.request);
      yield;
      yield* this.keep(taken);
      if (done) return yield* this.leaveAll(idOf(person));
    }
  }

  *withdraw(person: string): Course {
    for (let rounds = 16; rounds > 0; rounds -= 1) {
      const request = this.requests.read(idOf(person));
      yield;
      const by = moment({ actor: actor(person), now: this.now });
      const decision = request && asker.withdraw({ request, slot: null }, USUAL, by);
      if (!decision?.ok) return;
      if (!this.requests.commit(request, decision.after.request)) continue;
      yield;
      return yield* this.leaveAll(idOf(person));
    }
  }

  *cancel(from: number): Course {
    const { planned } = placeAt(from);
    if (planned) yield* this.follow(planned.id, (slot) => cancelled(slot, planned));
  }

  /* ---- as the store does it ---- */

  private *take(
    from: number,
    decide: (slot: Slot | null) => Decision<Case, string>,
  ): Generator<undefined, Case | null> {
    const id = placeAt(from).planned?.id ?? '';
    for (let rounds = 16; rounds > 0; rounds -= 1) {
      const before = this.slots.read(id);
      yield;
      const decision = decide(before);
      if (!decision.ok) return null;
      const { slot } = decision.after;
      if (!slot || slot === before || this.slots.commit(before, slot)) return decision.after;
    }
    return null;
  }

  private *keep({ request, slot }: Case): Course {
    for (const [key, effect] of Object.entries(slot?.effects ?? {})) {
      if (effect.kind !== 'look-at-place' || effect.requestId !== request._id || !slot) continue;
      const written = this.requests.read(request._id);
      const now = this.slots.read(slot._id);
      const known = written && isAgreed(slot, written) && now && !now.cancelled && key in now.effects;
      if (known) this.slots.strike(slot._id, key);
      else yield* this.look(slot._id, key, effect);
    }
  }

  private *look(slotId: string, key: string, effect: LookAtPlace): Course {
    let later = false;
    yield* this.follow(slotId, (slot) => {
      const after = slot && lookAtPlace(slot, effect, this.requests.read(effect.requestId), this.now);
      later = after === null;
      return after;
    });
    if (!later) this.slots.strike(slotId, key);
  }

  private *leaveAll(requestId: string): Course {
    for (const [key, effect] of Object.entries(this.requests.read(requestId)?.effects ?? {})) {
      if (effect.kind !== 'leave-slot') continue;
      yield* this.follow(effect.slotId, (slot) => slot && leave(slot, effect, this.now));
      this.requests.strike(requestId, key);
    }
  }

  private *follow(slotId: string, decide: (slot: Slot | null) => Slot | null): Course {
    for (let rounds = 16; rounds > 0; rounds -= 1) {
      const before = this.slots.read(slotId);
      yield;
      const after = decide(before);
      if (!after || after === before || this.slots.commit(before, after)) return;
    }
  }

  private *lose(slotId: string, key: string, requestId: string): Course {
    const request = this.requests.read(requestId);
    yield;
    const lost = { slotId, slot: this.slots.read(slotId), lapsed: false };
    const decision = request && loseSlot(request, lost, USUAL, moment({ actor: CLOCK, now: this.now }));
    if (decision?.ok && !this.requests.commit(request, decision.after)) return;
    this.slots.strike(slotId, key);
  }

  /** What is owed by then, carried out by the clock. */
  *tick(): Course {
    for (const { _id, effects } of [...this.slots.all.values()])
      for (const [key, effect] of Object.entries(effects)) {
        if (effect.kind === 'look-at-place') yield* this.look(_id, key, effect);
        if (effect.kind === 'lose-slot') yield* this.lose(_id, key, effect.requestId);
      }
    for (const { _id } of [...this.requests.all.values()]) yield* this.leaveAll(_id);
  }

  /* ---- what must hold in the end ---- */

  comesToRest(): void {
    this.now += 3 * MINUTE;
    for (let ticks = 4; ticks > 0; ticks -= 1) for (const _ of this.tick());
  }

  wrong(): string[] {
    const live = [...this.requests.all.values()].filter(({ state }) => LIVE.includes(state));
    return [...this.slots.all.values()].flatMap((slot) => {
      const ids = (all: readonly { readonly requestId: string }[]) =>
        all.map(({ requestId }) => requestId).sort();
      const having = live
        .filter((one) => one.slot?.id === slot._id)
        .map(({ _id }) => _id)
        .sort();
      const waiting = live
        .filter((one) => one.waitsFor?.id === slot._id)
        .map(({ _id }) => _id)
        .sort();
      const owes = Object.values(slot.effects).filter(({ kind }) => kind !== 'notify');
      return [
        ...(ids(slot.taken).join() === having.join() ? [] : [`${ids(slot.taken)} sit there, not ${having}`]),
        ...(ids([...slot.offers, ...slot.waiting]).join() === waiting.join() ? [] : [`not ${waiting} wait`]),
        ...(slot.taken.length + slot.offers.length > slot.capacity ? ['too many'] : []),
        ...(slot.cancelled && concerned(slot).length > 0 ? ['cancelled, and full'] : []),
        ...(owes.length > 0 ? [`owes ${owes.map(({ kind }) => kind)}`] : []),
      ];
    });
  }
}
