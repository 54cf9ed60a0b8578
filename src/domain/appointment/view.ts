import type { Actor } from '#domain/kernel/actor';
import { type Pictures, showPhoto } from '#domain/kernel/pictures';
import type { Contact, Sealed } from '#domain/kernel/sealed';
import { actionsFrom } from '#domain/kernel/transitions';
import type { RequestView, SlotView, StudioView } from './contract';
import { outcomesOf } from './decide/handling';
import { goesUp } from './decide/moving';
import { maySeeWords, partyOf } from './party';
import { photosOf } from './photos';
import { receptionsOf } from './receptions';
import {
  type Appointment,
  type AppointmentAction,
  ASK_AGAIN_AFTER,
  type Party,
  REOPEN_WITHIN,
} from './request';
import { freePlaces, newSlot, offerTo, type Slot } from './slot';
import { officerOf, type PlannedSlot, type Studio } from './studio';
import { COURSE } from './transitions';

/** Opens a sealed field; called only where the viewer may see it. */
export interface Open {
  contact(sealed: Sealed): Contact;
  words(sealed: Sealed): string;
}

/** What somebody who stands so to it may do now. */
export const possibleFor = (request: Appointment, party: Party, now: number): AppointmentAction[] =>
  actionsFrom(COURSE, request.state, party).filter((name) => possibleNow(request, name, party, now));

/** The request as this person may see it; null for a stranger. `slot` is the one that it has or waits for, where it is known. */
export function requestView(
  request: Appointment,
  slot: Slot | null,
  actor: Actor,
  now: number,
  open: Open,
  { pictures, face }: Seen = NOTHING_SEEN,
): RequestView | null {
  const party = partyOf(request, actor);
  if (party === 'stranger') return null;
  return {
    id: request._id,
    state: request.state,
    party,
    can: possibleFor(request, party, now),
    topic: request.topic,
    channel: request.channel,
    mode: request.mode,
    people: request.people,
    studio: { id: request.studio.id, name: request.studio.name },
    officerName: request.officer?.name ?? null,
    officerFace: face,
    words: maySeeWords(party) ? wordsOf(request, open) : null,
    photos: maySeeWords(party)
      ? photosOf(request).map((one) => showPhoto(one, party === 'asker', pictures))
      : [],
    slot: request.slot,
    waitsFor: request.waitsFor,
    offeredUntil: offerTo(slot, request._id)?.until ?? null,
    ...courseOf(request),
  };
}

/** What belongs to it as files, where it was looked for. */
export interface Seen {
  readonly pictures: Pictures;
  /** Where the officer's portrait is seen. */
  readonly face: string | null;
}
export const NO_PICTURES: Pictures = { urlOf: () => null, verdictOn: () => 'waiting' };
const NOTHING_SEEN: Seen = { pictures: NO_PICTURES, face: null };

const wordsOf = (request: Appointment, open: Open): RequestView['words'] => {
  const { name, phone } = open.contact(request.contact);
  return {
    name,
    phone,
    about: open.words(request.about),
    answer: request.answer && open.words(request.answer.words),
    verdict: request.evaluation?.words ? open.words(request.evaluation.words) : null,
    notes: request.notes.map(({ words, ...note }) => ({ ...note, words: open.words(words) })),
  };
};

const courseOf = (request: Appointment) => ({
  meetingAt: request.meetingAt,
  requestedAt: request.requestedAt,
  due: request.due && {
    ...request.due,
    because: {
      ...request.due.because,
      skipped: request.due.because.skipped.map(({ name, on }) => ({ name, on: [...on] })),
      madeUp: [...request.due.because.madeUp],
    },
  },
  escalated: request.escalated.length > 0,
  goesUp: goesUp(request),
  outcomes: [...outcomesOf(request)],
  answer: request.answer && {
    at: request.answer.at,
    outcome: request.answer.outcome,
    people: request.answer.people,
    recoveredFen: request.answer.recoveredFen,
    inTime: request.answer.inTime,
  },
  evaluation: request.evaluation && { stars: request.evaluation.stars, solved: request.evaluation.solved },
  lasting: request.lasting && { solved: request.lasting.solved },
  timeline: request.events.map(({ at, action, by, to, why }) => ({
    at,
    action: action as RequestView['timeline'][number]['action'],
    by: by as Exclude<Party, 'stranger'>,
    to: to as RequestView['state'],
    why,
  })),
});

/** The table says what a state allows; the instant says whether it is time. */
function possibleNow(request: Appointment, action: AppointmentAction, party: Party, now: number): boolean {
  const { answer, meetingAt } = request;
  switch (action) {
    case 'meet':
      return request.slot === null || now >= request.slot.from;
    case 'miss':
      return meetingAt !== null && now >= meetingAt;
    case 'cancelMeeting':
      return meetingAt !== null && meetingAt > now;
    case 'decline':
      return request.channel === 'invited';
    case 'withdraw':
      return request.channel !== 'invited' || request.state !== 'accepted';
    case 'askBack':
      return request.residentId !== null;
    case 'reopen':
      return answer !== null && now <= answer.at + REOPEN_WITHIN;
    case 'evaluateAgain':
    case 'reopenUnsolved':
      return request.lasting === null && answer !== null && now >= answer.at + ASK_AGAIN_AFTER;
    case 'transfer':
      return !(goesUp(request) && request.studio.aboveId === null);
    default:
      return party !== 'clock';
  }
}

/** `today` are its slots of today, `openDays` those of the next weeks to which everybody is invited. */
export const studioView = (
  studio: Studio,
  today: readonly SlotView[],
  openDays: readonly SlotView[],
): StudioView => ({
  id: studio._id,
  name: studio.name,
  unionName: studio.union.name,
  street: studio.street,
  address: studio.address,
  receives: receptionsOf(studio),
  officers: studio.officers.map(({ memberId, name, title, cares }) => ({ id: memberId, name, title, cares })),
  cares: studio.officers.some(({ cares }) => cares),
  freeToday: today.reduce((sum, { free }) => sum + free, 0),
  openDays: [...openDays],
});

/** A slot as planned, with what its document knows of its places. */
export function slotView(planned: PlannedSlot, stored: Slot | null, studio: Studio): SlotView {
  const slot = stored ?? newSlot(planned);
  return {
    id: planned.id,
    from: planned.from,
    to: planned.to,
    officerId: planned.officerId,
    officerName: officerOf(studio, planned.officerId)?.name ?? '',
    cares: officerOf(studio, planned.officerId)?.cares ?? false,
    title: planned.title,
    capacity: slot.capacity,
    free: freePlaces(slot),
    waiting: slot.waiting.length,
    cancelled: slot.cancelled,
  };
}
