import { comesAllTheSame, limitsOfRequest, type RequestLimit } from '#domain/appointment/asking-limits';
import type { AppointmentContract } from '#domain/appointment/contract';
import {
  type AskRefusal,
  ask as decideAsk,
  enter as decideEnter,
  type EnterRefusal,
  placeAt,
} from '#domain/appointment/decide/asking';
import type { Case } from '#domain/appointment/decide/step';
import type { Slot } from '#domain/appointment/slot';
import { slotId } from '#domain/appointment/studio';
import { isShared, personOf } from '#domain/appointment/walk-in';
import type { Moment } from '#domain/kernel/actor';
import type { LimitRefusal } from '#domain/kernel/allowance';
import type { InputOf } from '#domain/kernel/contract';
import { type Decision, sentBefore } from '#domain/kernel/noun';
import { no } from '#domain/kernel/result';
import { hasConfirmedPhone, type Member } from '#domain/membership/member';
import { fingerprint, open, seal, sealContact } from '../runtime/seal';
import type { Context, UseCases } from '../runtime/serve';
import { admit, giveBack } from '../store/allowances';
import { appointments } from '../store/appointments';
import { type Change, commit } from '../store/commit';
import { members } from '../store/members';
import { pause, ROUNDS_MAX } from '../store/nouns';
import { slots } from '../store/slots';
import { calendars, studios } from '../store/studios';
import { type Changed, followOf, requestIdFor, shown } from './change-request';

type Cases = UseCases<AppointmentContract>;
type Wish = InputOf<AppointmentContract, 'ask'>;

/**
 * 约谈. Request and place are committed together; who comes second to the last place reads again and is told so. It is
 * counted before it is made; a psychological one beyond what counts gets no time of its own, but is never refused.
 */
export const ask: Cases['ask'] = async (input, context) => {
  const { moment } = context;
  const id = requestIdFor(moment);
  const [member, studio, calendar] = await Promise.all([
    members.findById(moment.actor.memberId),
    studios.findById(input.studioId),
    calendars.current(),
  ]);
  const words = { about: seal(input.about), ...reaching(input, member) };
  const decided = async (wish: Wish) => {
    const slot = wish.place ? await slots.findById(slotId(wish.studioId, wish.place.from)) : null;
    const place = wish.place && placeAt(wish.place, studio, calendar, slot);
    return { slot, decision: decideAsk({ ...wish, id, ...words, studio, place }, calendar, moment) };
  };
  const claim = claimOf(input, id, member, moment);
  let counted: ReturnType<typeof admit<RequestLimit>> | undefined;
  const created = await createCase<AskRefusal | LimitRefusal<RequestLimit> | 'BUSY'>(
    id,
    context,
    async () => {
      const attempt = await decided(input);
      if (!attempt.decision.ok) return attempt;
      // Whoever loses a race decides again, and is not counted again.
      counted ??= admit(claim);
      const count = await counted;
      if (count.ok) return attempt;
      return comesAllTheSame(input.topic)
        ? decided({ ...input, place: null })
        : { slot: null, decision: count };
    },
  );
  if (!created.ok && !MAYBE_MADE.includes(created.refusal.code) && (await counted)?.ok) await giveBack(claim);
  return shown(created, context);
};

/** After these there may be one under this id. */
const MAYBE_MADE: readonly string[] = ['REQUEST_REUSED', 'BUSY'];

const claimOf = ({ topic, place }: Wish, id: string, member: Member | null, { actor, now }: Moment) => ({
  limits: limitsOfRequest(topic, place !== null),
  id,
  now,
  claimants: [{ memberId: actor.memberId, phoneConfirmed: hasConfirmedPhone(member) }],
});

function reaching({ name, phone }: Wish, member: Member | null) {
  const known = phone ?? (member?.phone ? open.phone(member.phone) : null);
  return { contact: sealContact({ name, phone: known ?? '', door: '' }), reachable: known !== null };
}

/** 邀约与登记 by an officer; the phone number tells whether it is a member. */
export const enter: Cases['enter'] = async (input, context) => {
  const { moment } = context;
  const id = requestIdFor(moment);
  const [holder, studio, calendar] = await Promise.all([
    members.ofPhone(fingerprint(input.phone)),
    moment.actor.seat ? studios.findById(moment.actor.seat.studioId) : null,
    calendars.current(),
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
  const created = await createCase<EnterRefusal>(id, context, async () => ({
    slot: null,
    decision: decideEnter(entering, calendar, moment),
  }));
  if (!created.ok) return created;
  // What went to a counsellor, whoever entered it does not see.
  const told = await shown(created, context);
  return { ok: true, value: { request: told.ok ? told.value : null }, ...followOf(created) };
};

/** What a counsellor reads of a request that was heard of by somebody else. */
const UNSAID = '没有记下内容，请回电。';

interface Attempt<Code extends string> {
  /** The anchor of the place as it was read. */
  readonly slot: Slot | null;
  readonly decision: Decision<Case, Code>;
}

/** Adds a request under its computed id, with the place that it takes. */
async function createCase<Code extends string>(
  id: string,
  { moment }: Context,
  attempt: () => Promise<Attempt<Code>>,
): Promise<Changed<Case, Code | 'BUSY'>> {
  for (let round = 1; round <= ROUNDS_MAX; round += 1) {
    const { slot, decision } = await attempt();
    if (decision.ok) {
      const outcome = await commit(birth(decision.after, slot));
      if (outcome === 'done') return asItStands(decision.after);
    }
    const existing = await appointments.findById(id);
    if (existing) {
      const same = sentBefore(existing, moment) === 'same';
      return same ? asItStands({ request: existing, slot: null, wanted: null }) : no('REQUEST_REUSED');
    }
    if (!decision.ok) return { ok: false, refusal: decision.refusal };
    await pause(round);
  }
  return no('BUSY');
}

const birth = (after: Case, slot: Slot | null): Change[] => [
  { collection: 'appointments', before: null, after: after.request },
  ...(after.slot ? [{ collection: 'appointment_slots', before: slot, after: after.slot } as const] : []),
];

const asItStands = (held: Case) =>
  ({ ok: true, value: held, follow: { noun: 'appointment', id: held.request._id } }) as const;
