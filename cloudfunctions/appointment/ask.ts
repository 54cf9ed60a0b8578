import type { AppointmentContract } from '#domain/appointment/contract';
import { type AskRefusal, ask as decideAsk } from '#domain/appointment/decide/asking';
import { askFor as decideAskFor } from '#domain/appointment/decide/asking-for';
import { enter as decideEnter, type EnterRefusal } from '#domain/appointment/decide/entering';
import { placeAt } from '#domain/appointment/decide/place';
import type { Case } from '#domain/appointment/decide/step';
import {
  comesAllTheSame,
  limitsOfRecording,
  limitsOfRequest,
  type RequestLimit,
} from '#domain/appointment/limits';
import type { Appointment } from '#domain/appointment/request';
import type { Slot } from '#domain/appointment/slot';
import { slotId } from '#domain/appointment/studio';
import { isShared, personOf } from '#domain/appointment/walk-in';
import type { InputOf } from '#domain/kernel/contract';
import type { Decision } from '#domain/kernel/entity';
import { handedIn } from '#domain/kernel/pictures';
import type { LimitRefusal } from '#domain/limits';
import type { Member } from '#domain/membership/member';
import { idFor } from '../runtime/moment';
import { fingerprint, open, seal, sealContact } from '../runtime/seal';
import type { Context, UseCases } from '../runtime/serve';
import { type Admission, admit, giveBack, measuresOf } from '../store/allowances';
import { members } from '../store/members';
import { createNoun } from '../store/nouns';
import { personWithMeasures } from '../store/people';
import { keepPlace, takePlace } from '../store/places';
import { slots } from '../store/slots';
import { studios } from '../store/studios';
import { followOf, requestOf, shown } from './change-request';

type Cases = UseCases<AppointmentContract>;
type Wish = InputOf<AppointmentContract, 'ask'>;
type NotEntered = EnterRefusal | LimitRefusal<'recorded-a-day'> | 'BUSY';
type NotAsked = AskRefusal | LimitRefusal<RequestLimit> | 'BUSY';

/**
 * 约谈. It is counted, then its place is taken, then it is written: whoever comes second to the last one finds it so, and is
 * told. A psychological one beyond what counts gets no time of its own, but is never refused.
 */
export const ask: Cases['ask'] = async (wish, context) => {
  const { moment } = context;
  const id = idFor(moment);
  const wished = await readFor(wish, id, context);
  const { counted, decision } = await admitted(wish, wished);
  const created = await createNoun<Appointment, NotAsked, 'REQUEST_REUSED'>({
    noun: 'appointment',
    id,
    moment,
    decision: requestOf(decision),
    taken: 'REQUEST_REUSED',
  });
  if (counted && !created.ok && !MAYBE_MADE.includes(created.refusal.code)) await giveBack(wished.admission);
  const slot = decision.ok ? decision.after.slot : null;
  if (slot) await keepPlace(slot, id, created.ok ? created.value : null);
  return shown(created, context, slot);
};

/** After these there may be one under this id. */
const MAYBE_MADE: readonly string[] = ['REQUEST_REUSED', 'BUSY'];

interface Wished {
  readonly admission: Admission<RequestLimit>;
  /** The anchor of the chosen place as it was read. */
  readonly slot: Slot | null;
  readonly decide: (place: Wish['place'], slot: Slot | null) => Decision<Case, AskRefusal>;
}

async function readFor(wish: Wish, id: string, { actor, moment }: Context): Promise<Wished> {
  const limits = limitsOfRequest(wish.topic, wish.place !== null);
  const [person, { studio, calendar }, slot] = await Promise.all([
    personWithMeasures(actor.memberId, limits),
    studios.withCalendar(wish.studioId),
    wish.place ? slots.findById(slotId(wish.studioId, wish.place.from)) : null,
  ]);
  const photos = handedIn(wish.photos ?? []);
  const asking = { ...wish, id, about: seal(wish.about), photos, ...reaching(wish, person.member), studio };
  return {
    admission: { limits, id, now: moment.now, claimants: [person], asRead: person.measures },
    slot,
    decide: (place, known) => {
      const chosen = place && placeAt(place, studio, calendar, known);
      return decideAsk({ ...asking, place: chosen }, calendar, moment);
    },
  };
}

function reaching({ name, phone }: Wish, member: Member | null) {
  const known = phone ?? (member?.phone ? open.phone(member.phone) : null);
  return { contact: sealContact({ name, phone: known ?? '', door: '' }), reachable: known !== null };
}

/** Nothing is counted for what cannot be, and no place is taken by what does not count. */
async function admitted(
  { place, studioId, topic }: Wish,
  { admission, slot, decide }: Wished,
): Promise<{ readonly counted: boolean; readonly decision: Decision<Case, NotAsked> }> {
  const first = decide(place, slot);
  if (!first.ok) return { counted: false, decision: first };
  const count = await admit(admission);
  if (!count.ok) return { counted: false, decision: comesAllTheSame(topic) ? decide(null, null) : count };
  if (!place) return { counted: true, decision: first };
  const taken = await takePlace(slotId(studioId, place.from), slot, (known) => decide(place, known));
  return { counted: true, decision: taken };
}

/** 邀约与登记 by an officer; the phone number tells whether it is a member. */
export const enter: Cases['enter'] = async (input, context) => {
  const { moment } = context;
  const id = idFor(moment);
  const { memberId } = moment.actor;
  const limits = limitsOfRecording(input.topic);
  const [holder, { studio, calendar }, asRead] = await Promise.all([
    members.ofPhone(fingerprint(input.phone)),
    studios.withCalendar(moment.actor.seat?.studioId ?? ''),
    limits.length > 0 ? measuresOf([memberId], limits) : undefined,
  ]);
  const { about, name, phone, ...rest } = input;
  const entering = {
    ...rest,
    id,
    studio,
    residentId: personOf(holder, input.topic, name),
    shared: isShared(holder),
    about: seal(about),
    unsaid: seal(UNSAID),
    contact: sealContact({ name, phone, door: '' }),
  };
  const decision = decideEnter(entering, calendar, moment);
  const claimants = [{ memberId, phoneConfirmed: true }];
  const admission = { limits, id, now: moment.now, sent: id, claimants, ...(asRead ? { asRead } : {}) };
  const counted = decision.ok ? await admit(admission) : null;
  const created = await createNoun<Appointment, NotEntered, 'REQUEST_REUSED'>({
    noun: 'appointment',
    id,
    moment,
    decision: requestOf<NotEntered>(counted && !counted.ok ? counted : decision),
    taken: 'REQUEST_REUSED',
  });
  if (!created.ok) return created;
  // What went to a counsellor, whoever entered it does not see.
  const told = await shown(created, context);
  return { ok: true, value: { request: told.ok ? told.value : null }, ...followOf(created) };
};

/** 代为约谈, by staff; what they do for a caller is refused for no limit. The request is the studio's from then on. */
export const askFor: Cases['askFor'] = async ({ studioId, about, name, phone, ...wish }, { moment }) => {
  const id = idFor(moment);
  const [holder, { studio, calendar }] = await Promise.all([
    members.ofPhone(fingerprint(phone)),
    studios.withCalendar(studioId),
  ]);
  const asking = {
    ...wish,
    ...{ id, studio, residentId: personOf(holder, wish.topic, name) },
    ...{ about: seal(about), unsaid: seal(UNSAID), contact: sealContact({ name, phone, door: '' }) },
  };
  const created = await createNoun<Appointment, 'STUDIO_NOT_FOUND' | 'NO_CARE_HERE', 'REQUEST_REUSED'>({
    noun: 'appointment',
    id,
    moment,
    decision: requestOf(decideAskFor(asking, calendar, moment)),
    taken: 'REQUEST_REUSED',
  });
  return created.ok ? { ok: true, value: { requestId: id }, ...followOf(created) } : created;
};

/** What a counsellor reads of a request that was heard of by somebody else. */
const UNSAID = '没有记下内容，请回电。';
