import { type Decision, sentBefore } from '#domain/kernel/entity';
import { PAGE_ROWS } from '#domain/kernel/limits';
import { no, yes } from '#domain/kernel/result';
import type { LimitRefusal } from '#domain/limits';
import type { SessionContract } from '#domain/session/contract';
import {
  type Comer,
  cancel as decideCancel,
  signUp as decideSignUp,
  type Signed,
  type SigningRefusal,
} from '#domain/session/decide/signing-up';
import { LIMITS_OF_SIGN_UP } from '#domain/session/limits';
import { OPEN_SIGN_UP, type SignUp } from '#domain/session/sign-up';
import { ownSignUpRow, sessionRow } from '#domain/session/view';
import type { Context, UseCases } from '../runtime/serve';
import { type Admission, admit, giveBack } from '../store/allowances';
import { changeNoun, createNoun } from '../store/nouns';
import { carryOutNow } from '../store/owed';
import { personWithMeasures } from '../store/people';
import { keepSessionPlace, leaveSession, takeSessionPlace } from '../store/session-places';
import { type SessionAround, sessions, signUpId, signUps } from '../store/sessions';
import { personMeant } from '../store/whom';
import { changeOwn, viewOf } from './around';

type Cases = UseCases<SessionContract>;
type NotSigned = SigningRefusal | LimitRefusal<(typeof LIMITS_OF_SIGN_UP)[number]> | 'BUSY';

export const soon: Cases['soon'] = async ({ after }, { actor, moment }) => {
  const found = await sessions.soon(moment.now, after);
  const rows = found.slice(0, PAGE_ROWS).map((one) => sessionRow(one, actor.memberId));
  return yes({ rows, more: found.length > PAGE_ROWS });
};

export const session: Cases['session'] = async ({ sessionId }, { actor, moment }) => {
  const around = await sessions.around(sessionId, actor.memberId);
  return around ? yes(viewOf(around, around.signUp, moment)) : no('NOT_FOUND');
};

export const mine: Cases['mine'] = async ({ after }, { actor }) => {
  const found = await signUps.ofMember(actor.memberId, after);
  const known = await sessions.findAll(found.map(({ sessionId }) => sessionId));
  const rows = found.slice(0, PAGE_ROWS).flatMap((signUp) => {
    const its = known.find(({ _id }) => _id === signUp.sessionId);
    return its ? [ownSignUpRow(signUp, its)] : [];
  });
  return yes({ rows, more: found.length > PAGE_ROWS });
};

/**
 * 报名. It is counted, then its place is taken, then it is written: whoever comes second to the last one finds it so, and is told.
 */
export const signUp: Cases['signUp'] = async (wish, { actor, moment }) => {
  const [around, person] = await Promise.all([
    sessions.around(wish.sessionId, actor.memberId),
    personWithMeasures(actor.memberId, LIMITS_OF_SIGN_UP),
  ]);
  if (!around) return no('NOT_FOUND');
  const comer = { ...around, memberId: actor.memberId, name: person.member?.name ?? '' };
  return signedUp(wish, { around, comer, claimants: [person], asRead: person.measures }, moment);
};

/** 替来电人报名. What staff do for a caller is refused for no limit. */
export const signUpFor: Cases['signUpFor'] = async ({ phone, ...wish }, { moment }) => {
  const meant = await personMeant({ by: 'phone', phone }, moment);
  if (!meant.ok)
    return no(meant.refusal.code === 'PHONE_SHARED' ? 'PHONE_SHARED' : 'MEMBER_NOT_FOUND', PHONE);
  const { _id: memberId, name } = meant.value;
  const around = await sessions.around(wish.sessionId, memberId);
  if (!around) return no('NOT_FOUND');
  const known = around.signUp;
  if (known && sentBefore(known, moment) === 'same') return yes({ waits: known.state === 'waiting' });
  if (known && OPEN_SIGN_UP.includes(known.state)) return no('SIGNED_UP_ALREADY');
  const comer = { ...around, memberId, name };
  const signed = await signedUp({ ...wish, orWait: true }, { around, comer, claimants: [] }, moment);
  return signed.ok ? { ...signed, value: { waits: signed.value.signUp?.state === 'waiting' } } : signed;
};

const PHONE = [{ path: 'phone', problem: 'unknown' }];

interface Wish {
  readonly sessionId: string;
  readonly size: number;
  readonly orWait: boolean;
}
interface Who extends Pick<Admission, 'claimants' | 'asRead'> {
  readonly around: SessionAround;
  readonly comer: Comer & { readonly memberId: string };
}

async function signedUp(wish: Wish, { around, comer, ...who }: Who, moment: Context['moment']) {
  const id = signUpId(wish.sessionId, comer.memberId);
  const decide = (known: SessionAround['session'] | null) =>
    decideSignUp(known, around.signUp, { ...wish, id }, comer, moment);
  const admission = { ...who, limits: LIMITS_OF_SIGN_UP, id, now: moment.now };
  const first = decide(around.session);
  const counted = first.ok ? await admit(admission) : null;
  const decision: Decision<Signed, NotSigned> =
    counted === null ? first : counted.ok ? await takeSessionPlace(around.session, decide) : counted;
  const written = await write(id, around.signUp, decision, moment);
  if (counted?.ok && !written.ok && !MAYBE_MADE.includes(written.refusal.code)) await giveBack(admission);
  const owes =
    decision.ok && (await keepSessionPlace(decision.after.session, id, written.ok ? written.value : null));
  if (!written.ok) return written;
  const now = { ...around, session: decision.ok ? decision.after.session : around.session };
  const value = viewOf(now, written.value, moment);
  return owes
    ? { ...written, value, follow: { noun: 'session', id: wish.sessionId } as const }
    : { ...written, value };
}

/** After these there may be one under this id. */
const MAYBE_MADE: readonly string[] = ['REQUEST_REUSED', 'BUSY', 'NOT_NOW'];

/** The first one of this person, or one that was called off before. */
function write(
  id: string,
  before: SignUp | null,
  decision: Decision<Signed, NotSigned>,
  moment: Context['moment'],
) {
  const own: Decision<SignUp, NotSigned> = decision.ok
    ? { ok: true, after: decision.after.signUp }
    : { ok: false, refusal: decision.refusal };
  if (!before)
    return createNoun<SignUp, NotSigned, 'BUSY'>({
      noun: 'sign-up',
      id,
      moment,
      decision: own,
      taken: 'BUSY',
    });
  return changeNoun<SignUp, NotSigned>({
    ...{ noun: 'sign-up', id, moment, asRead: before },
    // Whoever was faster has signed up for the same person.
    decide: (_, __, round) => (round === 1 ? own : no('BUSY')),
  });
}

/** 取消报名: the next one moves up before the answer. */
export const cancel: Cases['cancel'] = async ({ sessionId }, { moment }) => {
  let left: SignUp | null = null;
  const changed = await changeOwn(sessionId, moment, (own, of) => {
    const decision = decideCancel(own, of, moment);
    if (decision.ok) left = decision.after;
    return decision;
  });
  if (!changed.ok || !left) return changed;
  const gone = await carryOutNow('sign-up', left, 'leave-session', leaveSession);
  // Whoever moved up is told.
  return gone ? { ...changed, follow: { noun: 'session', id: sessionId } } : changed;
};
