import * as fc from 'fast-check';
import { USUAL } from '#domain/appointment/calendar';
import * as appointing from '#domain/appointment/decide/appointing';
import * as asker from '#domain/appointment/decide/asker';
import { ask } from '#domain/appointment/decide/asking';
import { enter } from '#domain/appointment/decide/entering';
import { follow } from '#domain/appointment/decide/following';
import * as handling from '#domain/appointment/decide/handling';
import { loseSlot } from '#domain/appointment/decide/losing-slot';
import * as moving from '#domain/appointment/decide/moving';
import * as planning from '#domain/appointment/decide/planning';
import * as rostering from '#domain/appointment/decide/rostering';
import type { Case } from '#domain/appointment/decide/step';
import { act } from '#domain/appointment/decide/ticking';
import { desksOf, waitingForCare } from '#domain/appointment/desks';
import type { FollowStudio, LeaveSlot, LoseSlot } from '#domain/appointment/owed';
import { partyOf } from '#domain/appointment/party';
import type { Appointment, Topic } from '#domain/appointment/request';
import { concerned, expire, leave, type Slot } from '#domain/appointment/slot';
import { plannedSlots, type Studio, slotId } from '#domain/appointment/studio';
import { requestView } from '#domain/appointment/view';
import { personOf } from '#domain/appointment/walk-in';
import type { Effect } from '#domain/effects';
import { type Actor, CLOCK, type Moment, type Seat } from '#domain/kernel/actor';
import type { Sealed } from '#domain/kernel/sealed';
import { DAY, HOUR } from '#domain/kernel/time';
import { CareTruth, type Kind } from './care-truth';
import { actor, moment, openBoxes } from './given';
import { MONDAY, REPLY, WORDS } from './given-requests';
import { DISTRICT, STUDIOS, YUNNAN, ZHONGSHAN } from './studios';

/**
 * A town in which officers come and go while people ask. Nothing here decides: it holds what the domain decided, and tells
 * the truth of it (who came to whom, who is a counsellor where) to somebody who knows nothing of the domain.
 */

export const HOUSES = [YUNNAN, ZHONGSHAN, DISTRICT] as const;
/** Officers ask, too, and whoever asks may be appointed. */
export const PEOPLE = ['liu', 'neighbour', 'chair', 'zheng', 'qian', 'above', 'lin', 'zhou'] as const;
const OPEN = { ...openBoxes, words: () => '话' };
/** The daughter answers the phone of the family, too. */
const FAMILY: readonly string[] = ['liu', 'neighbour'];
const UNSAID: Sealed = { key: 'test', iv: '', box: 'nothing' };

const KINDS = [
  'ask',
  'ask',
  'ask',
  'ask',
  'ask-soon',
  'enter',
  'enter',
  'rebook',
  'rebook',
  'withdraw',
  'decline',
  'ask-back',
  'ask-back',
  'supply',
  'supply',
  'reopen',
  'accept',
  'answer',
  'transfer',
  'transfer',
  'reassign',
  'reassign',
  'cover',
  'cover',
  'swap',
  'swap',
  'cancel',
  'appoint',
  'appoint',
  'appoint',
  'dismiss',
  'change-studio',
  'roster',
  'roster',
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
  readonly house: string;
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

export class Town {
  now = MONDAY;
  readonly truth = new CareTruth();
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

  /** Whoever is shown that it exists: by itself, or in a list. */
  knowersOf = (request: Appointment): string[] =>
    PEOPLE.filter((one) => this.isShown(request, this.actor(one)));
  private isShown = (request: Appointment, viewer: Actor): boolean =>
    requestView(request, null, viewer, this.now, OPEN) !== null;

  /** Of whom it lies on the desk, and who is shown it there. */
  findersOf = (request: Appointment): string[] =>
    PEOPLE.filter((one) => {
      const viewer = this.actor(one);
      const desks = viewer.seat ? desksOf(viewer.seat.studioId, one) : [];
      return desks.includes(request.desk ?? '') && partyOf(request, viewer) !== 'stranger';
    });

  plannedIn = (studioId: string): string[] => this.plan(studioId).map(({ officerId }) => officerId);

  sitterOf = (studioId: string, from: number): string | null =>
    this.plan(studioId).find((slot) => slot.from === from)?.officerId ?? null;

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
    let now = request;
    for (let left = 20; now.actsAt !== null && now.actsAt <= this.now; left -= 1) {
      if (left === 0) throw new Error('the clock never comes to rest');
      const decision = act(now, bystanders, USUAL, this.by('clock'));
      if (!decision.ok) return;
      now = decision.after;
      if (now.events.at(-1)?.action === 'escalate') this.truth.count('ran late', now);
      this.keepRequest(now);
    }
  }

  ask(move: MoveMade): void {
    const all = this.plan(move.house);
    // Mostly a time with somebody who may have it.
    const cared = all.filter(({ officerId }) => this.seats.get(officerId)?.cares);
    const planned = move.pick % 5 > 0 && cared.length > 0 ? cared : all;
    this.bring(move, planned[move.pick % Math.max(planned.length, 1)]?.from ?? null);
  }

  askSoon(move: MoveMade): void {
    this.bring(move, null);
  }

  private bring({ who, house, topic, cares }: MoveMade, from: number | null): void {
    this.asked += 1;
    const studio = this.studios.get(house) ?? null;
    const place = from === null ? null : { ...this.placeIn(house, from), orWait: cares };
    const id = `request-${this.asked}`;
    const wish = { id, topic, mode: 'studio', people: 1, studio, place } as const;
    const sealed = { about: WORDS, contact: WORDS, reachable: true };
    this.truth.comes(id, who, house);
    this.keep(ask({ ...wish, ...sealed }, USUAL, this.by(who)), from === null ? 'asked' : 'asked for a time');
  }

  private placeIn = (house: string, from: number) => ({
    planned: this.plan(house).find((slot) => slot.from === from) ?? null,
    slot: this.slots.get(slotId(house, from)) ?? null,
  });

  /** Somebody walks in, telephones or is invited; the number is the own one, the family's, or a friend's. */
  enter({ who, other, topic, cares, pick }: MoveMade): void {
    if (who === other) return;
    this.asked += 1;
    const house = this.seats.get(who)?.studioId ?? '';
    const studio = this.studios.get(house) ?? null;
    const channel = pick % 4 > 0 ? ('walk-in' as const) : ('invited' as const);
    const friend = pick % 3 === 0 ? (PEOPLE[(PEOPLE.indexOf(other) + 1) % PEOPLE.length] ?? other) : other;
    const shared = FAMILY.includes(friend);
    const holder = shared
      ? ({ kind: 'several' } as const)
      : ({ kind: 'one', member: { _id: friend, name: friend } } as const);
    const id = `request-${this.asked}`;
    const wish = { id, channel, topic, mode: 'studio', people: 1, studio } as const;
    // Invited is whoever holds the number; whoever walks in is who he is, whatever number he says.
    const comes = channel === 'invited' ? friend : other;
    const residentId = personOf(holder, topic, comes);
    const found = { residentId, shared, meetingAt: cares ? this.now + DAY : null };
    const words = { about: WORDS, unsaid: UNSAID, contact: WORDS };
    this.truth.comes(id, comes, house, {
      known: residentId !== null,
      heardBy: channel === 'invited' ? null : who,
    });
    const as =
      channel === 'invited' ? 'invited' : shared ? 'came with a shared number' : 'came with a number';
    this.keep(enter({ ...wish, ...found, ...words }, USUAL, this.by(who)), as);
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
            place: { ...this.placeIn(house, from), orWait: cares },
            studio: this.studios.get(house) ?? null,
          };
    this.keep(asker.rebook(held, chosen, USUAL, this.by(held.request.residentId)), 'rebook');
  }

  withdraw({ pick }: MoveMade): void {
    const held = this.picked(pick);
    if (held && pick % 3 === 0)
      this.keep(asker.withdraw(held, USUAL, this.by(held.request.residentId ?? '')), 'withdraw');
  }

  decline({ pick }: MoveMade): void {
    const held = this.picked(pick);
    if (held) this.keep(asker.decline(held, USUAL, this.by(held.request.residentId ?? '')), 'decline');
  }

  askBack(move: MoveMade): void {
    const held = this.picked(move.pick);
    if (!held) return;
    const by = this.handlerFor(held, move);
    this.keep(moving.askBack(held, this.markOf(by), WORDS, USUAL, this.by(by)), 'ask back');
  }

  supply({ pick }: MoveMade): void {
    const held = this.picked(pick);
    if (held) this.keep(asker.supply(held, REPLY, USUAL, this.by(held.request.residentId ?? '')), 'supply');
  }

  reopen({ pick }: MoveMade): void {
    const held = this.picked(pick);
    if (held) this.keep(asker.reopen(held, WORDS, USUAL, this.by(held.request.residentId ?? '')), 'reopen');
  }

  accept(move: MoveMade): void {
    const held = this.picked(move.pick);
    if (!held) return;
    const by = this.handlerFor(held, move);
    this.keep(handling.accept(held, this.markOf(by), null, USUAL, this.by(by)), 'accept');
  }

  answer(move: MoveMade): void {
    const held = this.picked(move.pick);
    if (!held) return;
    const by = this.handlerFor(held, move);
    const outcome = held.request.topic === 'suggestion' ? ('adopted' as const) : ('resolved' as const);
    const said = { outcome, words: WORDS, people: 1, recoveredFen: 0 };
    this.keep(handling.answer(held, said, this.markOf(by), USUAL, this.by(by)), 'answer');
  }

  transfer(move: MoveMade): void {
    const held = this.picked(move.pick);
    if (!held) return;
    const target = this.studios.get(moving.goesUp(held.request) ? DISTRICT : move.house) ?? null;
    const by = this.by(this.handlerFor(held, move));
    this.keep(moving.transfer(held, target, WORDS, USUAL, by), 'transfer');
  }

  /** Who may sit above it names somebody of the studio; half of the time anybody tries it with anybody. */
  reassign({ pick, who, other, cares }: MoveMade): void {
    const held = this.picked(pick);
    if (!held) return;
    const studio = this.studios.get(held.request.studio.id) ?? null;
    const named = studio?.officers[pick % Math.max(studio.officers.length, 1)]?.memberId ?? other;
    const above = held.request.studio.aboveId === null ? 'zhou' : 'above';
    const by = this.by(cares ? who : above);
    this.keep(moving.reassign(held, studio, cares ? other : named, USUAL, by), 'reassign');
  }

  /** Mostly whoever has it, at times somebody who has not. */
  private handlerFor = ({ request }: Case, { pick, who }: MoveMade): string =>
    pick % 4 === 0 ? who : (request.officer?.memberId ?? who);

  cover(move: MoveMade): void {
    const { house, from } = this.timeFor(move);
    if (from === undefined) return;
    const officers = this.studios.get(house)?.officers ?? [];
    const named = officers[move.pick % Math.max(officers.length, 1)]?.memberId ?? move.other;
    const decision = rostering.cover(this.studioOf(house), from, named, USUAL, this.by('chair'));
    this.keepRoster(decision, [from], 'cover');
  }

  swap(move: MoveMade): void {
    const { house, from } = this.timeFor(move);
    const planned = this.plan(house);
    const own = planned.find((slot) => slot.from === from)?.officerId;
    const others = planned.filter(({ officerId }) => officerId !== own);
    const other = others[move.pick % Math.max(others.length, 1)]?.from;
    if (from === undefined || other === undefined) return;
    const decision = rostering.swap(this.studioOf(house), [from, other], USUAL, this.by('chair'));
    this.keepRoster(decision, [from, other], 'swap');
  }

  cancel(move: MoveMade): void {
    const { house, from } = this.timeFor(move);
    if (from === undefined || move.pick % 3 > 0) return;
    const decision = rostering.cancelSlot(this.studioOf(house), from, USUAL, this.by('chair'));
    this.keepRoster(decision, [from], 'cancel');
  }

  /** Mostly a time that somebody in need has or waits for, else any of the house. */
  private timeFor({ house, pick }: MoveMade): { readonly house: string; readonly from: number | undefined } {
    const times = this.timesInNeed();
    if (pick % 4 > 0 && times.length > 0) return times[pick % times.length] ?? { house, from: undefined };
    const planned = this.plan(house);
    return { house, from: planned[pick % Math.max(planned.length, 1)]?.from };
  }

  private timesInNeed = () =>
    this.inNeed().flatMap(({ slot, waitsFor, studio, due }) => {
      const from = (slot ?? waitsFor)?.from ?? 0;
      return due !== null && from > this.now ? [{ house: studio.id, from }] : [];
    });

  /** Often somebody who has a need in hand: as before, or a counsellor no longer. */
  appoint(move: MoveMade): void {
    const holders = this.inNeed().flatMap(({ due, officer }) => (due && officer ? [officer.memberId] : []));
    const who =
      move.pick % 3 === 0 ? (holders[move.pick % Math.max(holders.length, 1)] ?? move.who) : move.who;
    this.seat({ ...move, who, house: this.seats.get(who)?.studioId ?? move.house });
  }

  private seat({ house, who, cares }: Pick<MoveMade, 'house' | 'cares'> & { readonly who: string }): void {
    const studio = this.studios.get(house);
    const seat = this.seats.get(who);
    if (!studio || who === 'zhou' || (seat && seat.studioId !== house)) return;
    const officer = { memberId: who, name: who, title: '干事', cares };
    const decision = appointing.appoint(studio, officer, { roles: [] }, this.by('zhou'));
    if (!decision.ok) return;
    if (!cares) this.truth.countIf(this.has(who), 'counsellor no longer');
    this.keepStudio(decision.after);
    this.seats.set(who, { studioId: house, name: who, cares });
    this.truth.sits(who, house, cares);
  }

  dismiss({ who }: MoveMade): void {
    const studio = this.studios.get(this.seats.get(who)?.studioId ?? '');
    if (!studio) return;
    const decision = appointing.dismiss(studio, who, this.by('zhou'));
    if (!decision.ok) return;
    this.truth.countIf(this.has(who), 'dismiss');
    this.keepStudio(decision.after);
    this.seats.delete(who);
    this.truth.goes(who);
  }

  /** A counsellor who goes to another studio leaves everything behind. */
  changeStudio(move: MoveMade): void {
    const had = this.has(move.who) && this.seats.get(move.who)?.studioId !== move.house;
    this.dismiss(move);
    this.seat({ ...move, cares: true });
    this.truth.countIf(had && this.seats.has(move.who), 'another studio');
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
    const decision = planning.saveRoster(studio, duties, this.by('zhou'));
    if (!decision.ok) return;
    this.truth.countIf(
      this.timesInNeed().some((time) => time.house === house),
      'roster',
    );
    this.keepStudio(decision.after);
  }

  private has = (memberId: string): boolean =>
    this.inNeed().some(({ due, officer }) => due !== null && officer?.memberId === memberId);

  settle({ pick }: MoveMade): void {
    if (this.owed.length > 0) this.settleOne(pick % this.owed.length);
  }

  /* ---- what follows ---- */

  private settleOne(place: number): void {
    const [effect] = this.owed.splice(place, 1);
    if (effect?.kind === 'change-officer') this.lookAgain(effect.requestId, effect.seat ?? false);
    if (effect?.kind === 'lose-slot') this.lose(effect);
    if (effect?.kind === 'leave-slot') this.leave(effect);
    if (effect?.kind === 'follow-slot') this.followSlot(effect.slotId);
    if (effect?.kind === 'cancel-slot')
      this.keepSlot(rostering.cancelled(this.slots.get(effect.planned.id) ?? null, effect.planned));
    if (effect?.kind === 'follow-studio') this.followStudio(effect);
  }

  private lookAgain(id: string, seat: boolean): void {
    const request = this.requests.get(id);
    if (!request) return;
    const studio = this.studios.get(request.studio.id) ?? null;
    const above = this.studios.get(request.studio.aboveId ?? '') ?? null;
    const decision = follow({ request, studio, above, seat }, USUAL, this.by('clock'));
    if (decision.ok) this.keepRequest(decision.after);
  }

  private leave({ slotId: id, ...left }: LeaveSlot): void {
    const slot = this.slots.get(id);
    const after = slot && leave(slot, left, this.now);
    if (after && after !== slot) this.keepSlot(after);
  }

  private lose({ requestId, cause, lapsed = false }: LoseSlot): void {
    const request = this.requests.get(requestId);
    const slotId = [...this.slots.keys()].find((one) => cause.startsWith(`${one}-${requestId}`)) ?? '';
    const lost = { slotId, slot: this.slots.get(slotId) ?? null, lapsed };
    const decision = request && loseSlot(request, lost, USUAL, this.by('clock'));
    if (decision?.ok) this.keepRequest(decision.after);
  }

  private followSlot(id: string): void {
    const slot = this.slots.get(id);
    const studio = slot && this.studios.get(slot.studioId);
    const decision = slot && rostering.followPlan(slot, studio ?? null, USUAL, this.by('clock'));
    if (decision?.ok) this.keepSlot(decision.after);
  }

  /** As the clock does it: the slots, what lies with that officer, and what waits for a counsellor. */
  private followStudio({ cause, officerId }: FollowStudio): void {
    const studio = [...this.studios.values()].find(({ _id }) => cause.startsWith(`${_id}-`));
    if (!studio) return;
    for (const slot of this.slotsAhead().filter(({ studioId }) => studioId === studio._id))
      this.followSlot(slot._id);
    for (const { _id, studio: its, officer, desk } of this.requests.values()) {
      const lies = its.id === studio._id && desk !== null;
      const with_ = officerId !== null && officer?.memberId === officerId;
      if (lies && (with_ || desk === waitingForCare(studio._id))) this.lookAgain(_id, false);
    }
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
    return request ? { request, slot: null } : null;
  }

  private studioOf(house: string): Studio {
    const studio = this.studios.get(house);
    if (!studio) throw new Error(`no studio ${house}`);
    return studio;
  }

  private keep(
    decision: { readonly ok: true; readonly after: Case } | { readonly ok: false },
    kind: Kind | null = null,
  ): void {
    if (!decision.ok) return;
    const { request, slot } = decision.after;
    if (kind) this.truth.count(kind, request);
    this.keepRequest(request);
    if (slot && slot !== this.slots.get(slot._id)) this.keepSlot(slot);
  }

  private keepRoster(
    decision: { readonly ok: true; readonly after: Studio } | { readonly ok: false },
    starts: readonly number[],
    kind: Kind,
  ): void {
    if (!decision.ok) return;
    const { after } = decision;
    this.countIfInNeed(
      starts.flatMap((from) => this.slots.get(slotId(after._id, from)) ?? []),
      kind,
    );
    this.keepStudio(after);
  }

  private countIfInNeed(slots: readonly Slot[], kind: Kind): void {
    const inNeed = new Set(this.inNeed().map(({ _id }) => _id));
    this.truth.countIf(
      slots.some((slot) => concerned(slot).some(({ requestId }) => inNeed.has(requestId))),
      kind,
    );
  }

  private keepRequest(request: Appointment): void {
    this.truth.hears(request);
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

const FOLLOWS: readonly Effect['kind'][] = [
  'change-officer',
  'lose-slot',
  'leave-slot',
  'follow-slot',
  'cancel-slot',
  'follow-studio',
];

const HOW = {
  ask: 'ask',
  'ask-soon': 'askSoon',
  enter: 'enter',
  rebook: 'rebook',
  withdraw: 'withdraw',
  decline: 'decline',
  'ask-back': 'askBack',
  supply: 'supply',
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
  'change-studio': 'changeStudio',
  roster: 'roster',
  settle: 'settle',
  'settle-all': 'settleAll',
  time: 'time',
} as const;
