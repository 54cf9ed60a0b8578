import * as fc from 'fast-check';
import { USUAL } from '#domain/appointment/calendar';
import * as arranging from '#domain/appointment/decide/arranging';
import * as asker from '#domain/appointment/decide/asker';
import { ask, enter } from '#domain/appointment/decide/asking';
import * as handling from '#domain/appointment/decide/handling';
import * as moving from '#domain/appointment/decide/moving';
import type { Case } from '#domain/appointment/decide/step';
import { act, follow, loseSlot } from '#domain/appointment/decide/ticking';
import type { Appointment, Topic } from '#domain/appointment/request';
import { concerned, expire, type Slot } from '#domain/appointment/slot';
import { type Officer, plannedSlots, type Studio, slotId } from '#domain/appointment/studio';
import { requestView } from '#domain/appointment/view';
import { type Actor, CLOCK, type Moment, type Seat } from '#domain/kernel/actor';
import type { Effect } from '#domain/kernel/effect';
import { DAY, HOUR } from '#domain/kernel/time';
import { actor, moment, openBoxes } from './given';
import { MONDAY, WORDS } from './given-requests';
import { DISTRICT, STUDIOS, YUNNAN, ZHONGSHAN } from './studios';

/** A town in which officers come and go while people ask. Nothing here decides: it holds what the domain decided. */

const HOUSES = [YUNNAN, ZHONGSHAN, DISTRICT] as const;
/** Officers ask, too, and whoever asks may be appointed. */
export const PEOPLE = ['liu', 'neighbour', 'chair', 'zheng', 'qian', 'above', 'lin', 'zhou'] as const;
const OPEN = { ...openBoxes, words: () => '话' };

const KINDS = [
  'ask',
  'ask-soon',
  'enter',
  'rebook',
  'withdraw',
  'reopen',
  'accept',
  'answer',
  'transfer',
  'reassign',
  'cover',
  'cover',
  'swap',
  'cancel',
  'appoint',
  'appoint',
  'dismiss',
  'roster',
  'settle',
  'settle',
  'settle-all',
  'time',
] as const;

export interface MoveMade {
  readonly kind: (typeof KINDS)[number];
  readonly topic: Topic;
  readonly who: (typeof PEOPLE)[number];
  readonly other: (typeof PEOPLE)[number];
  readonly house: (typeof HOUSES)[number];
  readonly pick: number;
  readonly cares: boolean;
}

export const moves = (topics: readonly Topic[]): fc.Arbitrary<MoveMade> =>
  fc.record({
    kind: fc.constantFrom(...KINDS),
    topic: fc.oneof(fc.constant<Topic>('psychological'), fc.constantFrom(...topics)),
    who: fc.constantFrom(...PEOPLE),
    other: fc.constantFrom(...PEOPLE),
    house: fc.constantFrom(...HOUSES),
    pick: fc.nat({ max: 40 }),
    cares: fc.boolean(),
  });

type Holder = Pick<Case, 'request' | 'slot' | 'wanted'>;

export class Town {
  now = MONDAY;
  readonly studios = new Map<string, Studio>(STUDIOS.map((one) => [one._id, one]));
  readonly requests = new Map<string, Appointment>();
  readonly slots = new Map<string, Slot>();
  private readonly seats = new Map<string, Seat>();
  private readonly owed: Effect[] = [];
  private asked = 0;

  constructor() {
    for (const { _id, officers } of STUDIOS) {
      for (const { memberId, name, cares } of officers)
        this.seats.set(memberId, { studioId: _id, name, cares });
    }
  }

  /* ---- what is looked at ---- */

  actor(memberId: string): Actor {
    if (memberId === 'zhou') return actor('zhou', ['staff']);
    const seat = this.seats.get(memberId);
    return seat ? { ...actor(memberId, ['officer']), seat } : actor(memberId);
  }

  inNeed = (): Appointment[] => [...this.requests.values()].filter(({ topic }) => topic === 'psychological');
  owes = (): boolean => this.owed.length > 0;
  slotsAhead = (): Slot[] => [...this.slots.values()].filter(({ from }) => from > this.now);
  requestsIn = (id: string): Appointment[] =>
    [...this.requests.values()].filter((one) => (one.slot ?? one.waitsFor)?.id === id && one.due !== null);

  readersOf = (request: Appointment): string[] =>
    PEOPLE.filter(
      (one) => (requestView(request, null, this.actor(one), this.now, OPEN)?.words ?? null) !== null,
    );

  counsellorsOf = (studioId: string): string[] =>
    this.officersOf(studioId).flatMap(({ memberId, cares }) => (cares ? [memberId] : []));
  isCounsellorOf = (memberId: string, studioId: string): boolean =>
    this.counsellorsOf(studioId).includes(memberId);

  sitterOf = (studioId: string, from: number): string | null =>
    this.plan(studioId).find((slot) => slot.from === from)?.officerId ?? null;

  private officersOf = (studioId: string): readonly Officer[] => this.studios.get(studioId)?.officers ?? [];

  private plan(studioId: string) {
    const studio = this.studios.get(studioId);
    return studio ? plannedSlots(studio, USUAL, this.now + 1, this.now + 10 * DAY) : [];
  }

  /* ---- what happens ---- */

  make(move: MoveMade): void {
    this[HOW[move.kind]](move);
  }

  settleAll(): void {
    for (let left = 2000; this.owed.length > 0; left -= 1) {
      if (left === 0) throw new Error('effects never come to rest');
      this.settleOne(0);
    }
  }

  time({ pick }: MoveMade): void {
    this.now += pick * HOUR;
    for (const request of this.requests.values()) this.tick(request);
    for (const slot of this.slots.values())
      if (slot.actsAt !== null && slot.actsAt <= this.now) this.keepSlot(expire(slot, this.now));
  }

  private tick(request: Appointment): void {
    const above = request.studio.aboveId ? (this.studios.get(request.studio.aboveId) ?? null) : null;
    const bystanders = { studio: this.studios.get(request.studio.id) ?? null, above };
    for (let now = request; now.actsAt !== null && now.actsAt <= this.now; ) {
      const decision = act(now, bystanders, USUAL, this.by('clock'));
      if (!decision.ok) return;
      now = decision.after;
      this.keepRequest(now);
    }
  }

  ask(move: MoveMade): void {
    const planned = this.plan(move.house);
    this.bring(move, planned[move.pick % Math.max(planned.length, 1)]?.from ?? null);
  }

  askSoon(move: MoveMade): void {
    this.bring(move, null);
  }

  private bring({ who, house, topic, cares }: MoveMade, from: number | null): void {
    this.asked += 1;
    const studio = this.studios.get(house) ?? null;
    const place = from === null ? null : { ...this.placeIn(house, from), orWait: cares };
    const wish = { id: `request-${this.asked}`, topic, mode: 'studio', people: 1, studio, place } as const;
    const sealed = { about: WORDS, contact: WORDS, reachable: true };
    this.keep(ask({ ...wish, ...sealed }, USUAL, this.by(who)));
  }

  private placeIn = (house: string, from: number) => ({
    planned: this.plan(house).find((slot) => slot.from === from) ?? null,
    slot: this.slots.get(slotId(house, from)) ?? null,
  });

  enter({ who, other, topic, cares }: MoveMade): void {
    this.asked += 1;
    const studio = this.studios.get(this.seats.get(who)?.studioId ?? '') ?? null;
    const channel = cares ? ('walk-in' as const) : ('invited' as const);
    const wish = { id: `request-${this.asked}`, channel, topic, mode: 'studio', people: 1, studio } as const;
    const found = { residentId: other, shared: false, meetingAt: null };
    this.keep(enter({ ...wish, ...found, about: WORDS, unsaid: WORDS, contact: WORDS }, USUAL, this.by(who)));
  }

  rebook({ pick, cares }: MoveMade): void {
    const held = this.picked(pick);
    if (!held?.request.residentId) return;
    const house = held.request.studio.id;
    const planned = this.plan(house);
    const from = planned[(pick * 7) % Math.max(planned.length, 1)]?.from;
    const chosen =
      from === undefined
        ? null
        : {
            place: { ...this.placeIn(house, from), slot: null, orWait: cares },
            studio: this.studios.get(house) ?? null,
          };
    const wanted = from === undefined ? null : (this.slots.get(slotId(house, from)) ?? null);
    this.keep(asker.rebook({ ...held, wanted }, chosen, USUAL, this.by(held.request.residentId)));
  }

  withdraw({ pick }: MoveMade): void {
    const held = this.picked(pick);
    if (held) this.keep(asker.withdraw(held, USUAL, this.by(held.request.residentId ?? '')));
  }

  reopen({ pick }: MoveMade): void {
    const held = this.picked(pick);
    if (held) this.keep(asker.reopen(held, WORDS, USUAL, this.by(held.request.residentId ?? '')));
  }

  accept({ pick, who }: MoveMade): void {
    const held = this.picked(pick);
    if (held) this.keep(handling.accept(held, this.markOf(who), null, USUAL, this.by(who)));
  }

  answer({ pick, who }: MoveMade): void {
    const held = this.picked(pick);
    const outcome = held?.request.topic === 'suggestion' ? ('adopted' as const) : ('resolved' as const);
    const said = { outcome, words: WORDS, people: 1, recoveredFen: 0 };
    if (held) this.keep(handling.answer(held, said, this.markOf(who), USUAL, this.by(who)));
  }

  transfer({ pick, who, house }: MoveMade): void {
    const held = this.picked(pick);
    if (held) this.keep(moving.transfer(held, this.studios.get(house) ?? null, WORDS, USUAL, this.by(who)));
  }

  reassign({ pick, who, other }: MoveMade): void {
    const held = this.picked(pick);
    if (!held) return;
    const studio = this.studios.get(held.request.studio.id) ?? null;
    this.keep(moving.reassign(held, studio, other, USUAL, this.by(who)));
  }

  cover({ house, pick, other }: MoveMade): void {
    const [from] = this.twoOf(house, pick);
    if (from !== undefined)
      this.keepRoster(arranging.cover(this.rostered(house, [from]), from, other, USUAL, this.by('chair')));
  }

  swap({ house, pick }: MoveMade): void {
    const [one, other] = this.twoOf(house, pick);
    if (one === undefined || other === undefined) return;
    this.keepRoster(
      arranging.swap(this.rostered(house, [one, other]), [one, other], USUAL, this.by('chair')),
    );
  }

  cancel({ house, pick }: MoveMade): void {
    const [from] = this.twoOf(house, pick);
    if (from !== undefined && pick % 4 === 0)
      this.keepRoster(arranging.cancelSlot(this.rostered(house, [from]), from, USUAL, this.by('chair')));
  }

  appoint({ house, who, cares }: MoveMade): void {
    const studio = this.studios.get(house);
    const seat = this.seats.get(who);
    if (!studio || who === 'zhou' || (seat && seat.studioId !== house)) return;
    const officer = { memberId: who, name: who, title: '干事', cares };
    const decision = arranging.appoint(studio, officer, this.by('zhou'));
    if (!decision.ok) return;
    this.keepStudio(decision.after);
    this.seats.set(who, { studioId: house, name: who, cares });
  }

  dismiss({ who }: MoveMade): void {
    const studio = this.studios.get(this.seats.get(who)?.studioId ?? '');
    if (!studio) return;
    const decision = arranging.dismiss(studio, who, this.by('zhou'));
    if (!decision.ok) return;
    this.keepStudio(decision.after);
    this.seats.delete(who);
  }

  roster({ house, pick }: MoveMade): void {
    const studio = this.studios.get(house);
    if (!studio || studio.officers.length === 0) return;
    const duties = [1, 2, 3, 4, 5].flatMap((weekday) =>
      [10, 14].flatMap((hour, place) => {
        const officer = studio.officers[(pick + weekday + place) % studio.officers.length];
        const duty = { id: `${weekday}-${hour}`, weekday, from: hour * 60, to: hour * 60 + 60, capacity: 1 };
        return officer && pick % 7 !== weekday ? [{ ...duty, officerId: officer.memberId }] : [];
      }),
    );
    const decision = arranging.saveRoster(studio, duties, this.by('zhou'));
    if (decision.ok) this.keepStudio(decision.after);
  }

  settle({ pick }: MoveMade): void {
    if (this.owed.length > 0) this.settleOne(pick % this.owed.length);
  }

  /* ---- what follows ---- */

  private settleOne(place: number): void {
    const [effect] = this.owed.splice(place, 1);
    if (effect?.kind === 'change-officer') this.lookAgain(effect.requestId, effect.seat ?? false);
    if (effect?.kind === 'lose-slot') this.lose(effect.requestId, effect.cause);
    if (effect?.kind === 'follow-studio') this.followStudio(effect.cause);
  }

  private lookAgain(id: string, seat: boolean): void {
    const request = this.requests.get(id);
    if (!request) return;
    const held = this.withSlot(request);
    const studio = this.studios.get(request.studio.id) ?? null;
    const above = this.studios.get(request.studio.aboveId ?? '') ?? null;
    this.keep(follow({ held, studio, above, seat }, USUAL, this.by('clock')));
  }

  private lose(id: string, cause: string): void {
    const request = this.requests.get(id);
    const slot = [...this.slots.keys()].find((one) => cause === `${one}-${id}`) ?? '';
    const decision = request && loseSlot(request, slot, USUAL, this.by('clock'));
    if (decision?.ok) this.keepRequest(decision.after);
  }

  private followStudio(cause: string): void {
    const studio = [...this.studios.values()].find(({ _id }) => cause.startsWith(`${_id}-`));
    if (!studio) return;
    for (const slot of this.slotsAhead().filter(({ studioId }) => studioId === studio._id)) {
      const decision = arranging.followPlan(slot, studio, USUAL, this.by('clock'));
      if (decision.ok) this.keepSlot(decision.after);
    }
    for (const { _id, studio: its, due } of this.requests.values())
      if (its.id === studio._id && due !== null) this.lookAgain(_id, false);
  }

  /* ---- what is kept ---- */

  private by = (memberId: string): Moment =>
    moment({ actor: memberId === 'clock' ? CLOCK : this.actor(memberId), now: this.now });

  private markOf(memberId: string) {
    const seat = this.seats.get(memberId);
    return { memberId, name: memberId, cares: seat?.cares ?? false };
  }

  private picked(pick: number): Case | null {
    const all = [...this.requests.values()];
    const request = all[pick % Math.max(all.length, 1)];
    return request ? this.withSlot(request) : null;
  }

  private withSlot(request: Appointment): Case {
    const booked = request.slot ?? request.waitsFor;
    return { request, slot: booked ? (this.slots.get(booked.id) ?? null) : null, wanted: null };
  }

  private twoOf(house: string, pick: number): (number | undefined)[] {
    const planned = this.plan(house);
    const at = (place: number) => planned[place % Math.max(planned.length, 1)]?.from;
    return [at(pick), at(pick + 1)];
  }

  private rostered(house: string, starts: readonly number[]): arranging.Rostered {
    const studio = this.studios.get(house);
    if (!studio) throw new Error(`no studio ${house}`);
    const found = starts.flatMap((from) => this.slots.get(slotId(house, from)) ?? []);
    return { studio, slots: found };
  }

  private keep(decision: { readonly ok: true; readonly after: Holder } | { readonly ok: false }): void {
    if (!decision.ok) return;
    const { request, slot, wanted } = decision.after;
    this.keepRequest(request);
    if (slot && slot !== this.slots.get(slot._id)) this.keepSlot(slot);
    if (wanted && wanted !== this.slots.get(wanted._id)) this.keepSlot(wanted);
  }

  private keepRoster(
    decision: { readonly ok: true; readonly after: arranging.Rostered } | { readonly ok: false },
  ): void {
    if (!decision.ok) return;
    this.keepStudio(decision.after.studio);
    for (const slot of decision.after.slots) this.keepSlot(slot);
  }

  private keepRequest(request: Appointment): void {
    this.requests.set(request._id, this.stored(request));
  }
  private keepSlot(slot: Slot): void {
    if (concerned(slot).length > 0 && slot.cancelled) throw new Error('a cancelled slot holds people');
    this.slots.set(slot._id, this.stored(slot));
  }
  private keepStudio(studio: Studio): void {
    this.studios.set(studio._id, this.stored(studio));
  }

  private stored<T extends { readonly version: number; readonly effects: Readonly<Record<string, Effect>> }>(
    noun: T,
  ): T {
    this.owed.push(...Object.values(noun.effects).filter(({ kind }) => FOLLOWS.includes(kind)));
    return { ...noun, version: noun.version + 1, effects: {} };
  }
}

const FOLLOWS: readonly Effect['kind'][] = ['change-officer', 'lose-slot', 'follow-studio'];

const HOW = {
  ask: 'ask',
  'ask-soon': 'askSoon',
  enter: 'enter',
  rebook: 'rebook',
  withdraw: 'withdraw',
  reopen: 'reopen',
  accept: 'accept',
  answer: 'answer',
  transfer: 'transfer',
  reassign: 'reassign',
  cover: 'cover',
  swap: 'swap',
  cancel: 'cancel',
  appoint: 'appoint',
  dismiss: 'dismiss',
  roster: 'roster',
  settle: 'settle',
  'settle-all': 'settleAll',
  time: 'time',
} as const;
