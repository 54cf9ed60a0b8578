import { USUAL } from '#domain/appointment/calendar';
import * as asker from '#domain/appointment/decide/asker';
import { ask } from '#domain/appointment/decide/asking';
import { enter } from '#domain/appointment/decide/entering';
import * as handling from '#domain/appointment/decide/handling';
import * as moving from '#domain/appointment/decide/moving';
import type { Case } from '#domain/appointment/decide/step';
import { act } from '#domain/appointment/decide/ticking';
import { contributionsOf } from '#domain/appointment/figures';
import type { Candidate } from '#domain/appointment/handler';
import type { Appointment, Outcome, Topic } from '#domain/appointment/request';
import type { Slot } from '#domain/appointment/slot';
import { officerOf, plannedSlot, type Studio } from '#domain/appointment/studio';
import { type Actor, CLOCK, type Moment } from '#domain/kernel/actor';
import type { Member } from '#domain/membership/member';
import { seal, sealContact } from '../cloudfunctions/runtime/seal';
import { diceFor } from './dice';
import { made } from './residents';

/** Who plays in a talk. Everything happens by the domain's own decisions, so a talk cannot be impossible. */
export interface Talk {
  readonly id: string;
  readonly resident: Member;
  readonly studio: Studio;
  readonly topic: Topic;
  readonly people: number;
  readonly about: string;
  /** Start of a slot and its anchor, if it has one already. */
  readonly slot?: { readonly from: number; readonly known: Slot | null };
}

const her = ({ resident }: Talk): Actor => ({
  memberId: resident._id,
  roles: ['visitor', 'resident'],
  providerId: null,
});

const officerActor = (studio: Studio, { memberId, name, cares }: Candidate): Actor => ({
  memberId,
  roles: ['visitor', 'resident', 'officer'],
  providerId: null,
  seat: { studioId: studio._id, name, cares },
});

function momentFor(who: Actor, { _id, events }: Pick<Appointment, '_id' | 'events'>, now: number): Moment {
  const dice = diceFor(`${_id} ${events.length}`);
  const requestId = `demo-${_id}-${events.length}`;
  return { actor: who, now, requestId, digest: 'demo', newId: dice.id, newCode: () => dice.digits(6) };
}

const contactOf = ({ resident }: Talk) =>
  sealContact({
    name: resident.name,
    phone: `1990052${diceFor(`talk ${resident._id}`).digits(4)}`,
    door: '',
  });

export function asked(talk: Talk, at: number): Case {
  const { id, topic, people, studio, slot } = talk;
  const place = slot
    ? { planned: plannedSlot(studio, USUAL, slot.from), slot: slot.known, orWait: true }
    : null;
  const asking = { id, topic, mode: 'studio' as const, people, studio, place };
  const sealed = { about: seal(talk.about), contact: contactOf(talk), reachable: true };
  return made(ask({ ...asking, ...sealed }, USUAL, momentFor(her(talk), { _id: id, events: [] }, at)));
}

export function invited(talk: Talk, officer: Candidate, meetingAt: number, at: number): Case {
  const { id, topic, people, studio, resident } = talk;
  const wish = {
    id,
    channel: 'invited',
    topic,
    mode: 'studio',
    people,
    studio,
    residentId: resident._id,
    shared: false,
    meetingAt,
  } as const;
  const sealed = { about: seal(talk.about), unsaid: seal(''), contact: contactOf(talk) };
  const moment = momentFor(officerActor(studio, officer), { _id: id, events: [] }, at);
  return made(enter({ ...wish, ...sealed }, USUAL, moment));
}

/** Whoever has it, or the first of the studio. */
const handlerOf = ({ request }: Case, studio: Studio): Candidate => {
  const first = (request.officer && officerOf(studio, request.officer.memberId)) ?? studio.officers[0];
  if (!first) throw new Error(`${studio.name} has no officers`);
  return first;
};

/** The acts of one talk, each of them one row of the table. */
export function actsOf(talk: Talk) {
  const by = (held: Case, at: number) => {
    const officer = handlerOf(held, talk.studio);
    return { officer, moment: momentFor(officerActor(talk.studio, officer), held.request, at) };
  };
  const byHer = (held: Case, at: number) => momentFor(her(talk), held.request, at);
  return {
    accept: (held: Case, at: number) => {
      const { officer, moment } = by(held, at);
      return made(handling.accept(held, officer, null, USUAL, moment));
    },
    meet: (held: Case, at: number) => made(handling.meet(held, USUAL, by(held, at).moment)),
    answer:
      (outcome: Outcome, words: string, people = talk.people, recoveredFen = 0) =>
      (held: Case, at: number) => {
        const { officer, moment } = by(held, at);
        const answering = { outcome, words: seal(words), people, recoveredFen };
        return made(handling.answer(held, answering, officer, USUAL, moment));
      },
    askBack: (words: string) => (held: Case, at: number) => {
      const { officer, moment } = by(held, at);
      return made(moving.askBack(held, officer, seal(words), USUAL, moment));
    },
    transfer: (target: Studio, words: string) => (held: Case, at: number) =>
      made(moving.transfer(held, target, seal(words), USUAL, by(held, at).moment)),
    evaluate: (stars: number, solved: boolean) => (held: Case, at: number) =>
      made(asker.evaluate(held, { stars, solved, words: null }, USUAL, byHer(held, at))),
    evaluateAgain: (solved: boolean) => (held: Case, at: number) =>
      made(asker.evaluateAgain(held, solved, USUAL, byHer(held, at))),
    reopen: (words: string) => (held: Case, at: number) =>
      made(asker.reopen(held, seal(words), USUAL, byHer(held, at))),
    withdraw: (held: Case, at: number) => made(asker.withdraw(held, USUAL, byHer(held, at))),
  };
}

/** As if the clock had been there all the time. */
export function ticked(request: Appointment, studios: readonly Studio[], until: number): Appointment {
  let after = request;
  while (after.actsAt !== null && after.actsAt <= until) {
    const { studio } = after;
    const bystanders = {
      studio: studios.find(({ _id }) => _id === studio.id) ?? null,
      above: studios.find(({ _id }) => _id === studio.aboveId) ?? null,
    };
    after = made(act(after, bystanders, USUAL, momentFor(CLOCK, after, after.actsAt)));
  }
  return after;
}

/** A request whose effects have all been carried out. */
export const settledTalk = (request: Appointment): Appointment => ({
  ...request,
  version: request.events.length,
  counted: contributionsOf(request),
  effects: {},
  owed: 0,
});
