import { USUAL } from '#domain/appointment/calendar';
import { type Asking, ask } from '#domain/appointment/decide/asking';
import { type Entering, enter } from '#domain/appointment/decide/entering';
import type { Case } from '#domain/appointment/decide/step';
import type { Appointment, Topic } from '#domain/appointment/request';
import { leave, newSlot, type Slot } from '#domain/appointment/slot';
import type { Studio } from '#domain/appointment/studio';
import { DAY, HOUR } from '#domain/kernel/time';
import { LIU, moment } from './given';
import { CHAIR_ACTOR, inState, MONDAY, placeAt, studioOf, TEN, WORDS } from './given-requests';
import { YUNNAN } from './studios';
import { settled } from './what-follows';

/** What the rules of talks are tried on: a wish, somebody who is entered, a time with its places. */

export const refusal = (code: string, path?: string, problem?: string) => ({
  ok: false,
  refusal: { code, ...(path ? { fields: [{ path, ...(problem ? { problem } : {}) }] } : {}) },
});

/* ---- studios ---- */

const LIN = { memberId: 'lin', name: '林老师', title: '干事', cares: true };
/** With a second counsellor, and with none. */
export const withLin: Studio = { ...studioOf(YUNNAN), officers: [...studioOf(YUNNAN).officers, LIN] };
export const withoutCare: Studio = {
  ...studioOf(YUNNAN),
  officers: studioOf(YUNNAN).officers.map((one) => ({ ...one, cares: false })),
};

/* ---- who asks, and who is entered ---- */

const WISH: Asking = {
  id: 'request-1',
  topic: 'dispute',
  mode: 'studio',
  people: 1,
  studio: studioOf(YUNNAN),
  place: null,
  about: WORDS,
  contact: WORDS,
  reachable: true,
};
export const asking = (changes: Partial<Asking>, now = MONDAY, who = LIU) =>
  ask({ ...WISH, ...changes }, USUAL, moment({ actor: who, now }));

const ENTERING: Entering = {
  id: 'entered-1',
  channel: 'walk-in',
  topic: 'dispute',
  mode: 'studio',
  people: 1,
  studio: studioOf(YUNNAN),
  residentId: 'liu',
  shared: false,
  about: WORDS,
  unsaid: { ...WORDS, box: 'nothing' },
  contact: WORDS,
  meetingAt: null,
};
export const enterBy = (changes: Partial<Entering>, who = CHAIR_ACTOR) =>
  enter({ ...ENTERING, ...changes }, USUAL, moment({ actor: who, now: TEN }));

/* ---- times ---- */

/** Tuesday at ten, with one place; at two, with three. */
export const ONE = MONDAY + DAY + HOUR;
export const THREE = MONDAY + DAY + 5 * HOUR;
export const who = (memberId: string) => ({ requestId: `request-${memberId}`, memberId });

export function slotAt(from: number): Slot {
  const { planned } = placeAt(from);
  if (!planned) throw new Error('no slot is planned then');
  return newSlot(planned);
}
export const [ONE_PLACE, THREE_PLACES] = [slotAt(ONE), slotAt(THREE)];
export const taken = (slot: Slot, ...people: readonly string[]): Slot => ({
  ...slot,
  taken: people.map(who),
});
export const people = (all: readonly { readonly memberId: string }[]) => all.map(({ memberId }) => memberId);
export const placesOf = (slot: Slot | null) =>
  slot && { taken: people(slot.taken), offered: people(slot.offers), waiting: people(slot.waiting) };

/** The one place is Liu's, and somebody waits for it. */
export const SLOT = { id: ONE_PLACE._id, from: ONE, to: ONE + HOUR };
export const FULL: Slot = { ...taken(ONE_PLACE, 'liu'), waiting: [who('b')] };
export const holding = (
  state: 'requested' | 'accepted',
  topic: Topic,
  changes: Partial<Appointment> = {},
): Case => {
  const { request } = inState(state, { topic, id: 'request-liu' });
  return {
    request: { ...settled(request), slot: SLOT, meetingAt: ONE, ...changes },
    slot: null,
  };
};

/** The slot once what the request owes it has been done. */
export const givenBack = (slot: Slot, { effects }: Pick<Appointment, 'effects'>, now: number): Slot =>
  Object.values(effects).reduce(
    (known, effect) =>
      effect.kind === 'leave-slot' && effect.slotId === slot._id ? leave(known, effect, now) : known,
    slot,
  );
