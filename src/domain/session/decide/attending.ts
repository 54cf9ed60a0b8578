import type { Effect } from '#domain/effects';
import type { Moment } from '#domain/kernel/actor';
import { change, type Decision } from '#domain/kernel/entity';
import { no } from '#domain/kernel/result';
import { DAY } from '#domain/kernel/time';
import { isDoorOpen, type Session } from '../session';
import { SIGN_UP_TABLE, type SignUp, type SignUpParty } from '../sign-up';
import { allowed, comerOf, type SignUpRefusal, step, tell } from './step';

/** 签到, by the code that its keeper shows. */
export function checkIn(
  signUp: SignUp,
  session: Session,
  moment: Moment,
): Decision<SignUp, SignUpRefusal | 'DOOR_NOT_OPEN'> {
  const may = allowed(signUp, 'checkIn', comerOf(signUp, moment));
  if (!may.ok) return may;
  if (!isDoorOpen(session, moment.now)) return no('DOOR_NOT_OPEN');
  return change(step({ ...signUp, cameAt: moment.now }, moment, 'checkIn', may.value));
}

/** 点名: its keeper saw who came, or ticked the wrong one. Nobody ticks himself. */
export function tick(
  signUp: SignUp,
  session: Session,
  { party, came }: { readonly party: SignUpParty; readonly came: boolean },
  moment: Moment,
): Decision<SignUp, SignUpRefusal | 'DOOR_NOT_OPEN' | 'OWN_CASE'> {
  const action = came ? 'tick' : 'untick';
  const may = allowed(signUp, action, party);
  if (!may.ok) return may;
  if (signUp.memberId === moment.actor.memberId) return no('OWN_CASE');
  if (!isDoorOpen(session, moment.now)) return no('DOOR_NOT_OPEN');
  return change(step({ ...signUp, cameAt: came ? moment.now : null }, moment, action, may.value));
}

/** 评价, by who came, once. */
export function evaluate(
  signUp: SignUp,
  said: { readonly stars: number; readonly words: string },
  moment: Moment,
): Decision<SignUp, SignUpRefusal> {
  const may = allowed(signUp, 'evaluate', comerOf(signUp, moment));
  if (!may.ok) return may;
  if (!mayEvaluate(signUp)) return no('NOT_NOW');
  return change(step({ ...signUp, evaluation: { ...said, at: moment.now } }, moment, 'evaluate', may.value));
}

export const mayEvaluate = ({
  state,
  evaluation,
  forgotten,
}: Pick<SignUp, 'state' | 'evaluation' | 'forgotten'>): boolean =>
  evaluation === null && !forgotten && SIGN_UP_TABLE.evaluate.from.some((one) => one === state);

/** So long one may say that it was otherwise. */
const APPEAL_WITHIN = 30 * DAY;

export const mayAppeal = ({ fault, faultOf, appeal }: SignUp, now: number): boolean =>
  fault !== null && faultOf !== null && appeal === null && now < fault.at + APPEAL_WITHIN;

/** 申诉 of what counts as 爽约; once. */
export function appeal(
  signUp: SignUp,
  words: string,
  title: string,
  moment: Moment,
): Decision<SignUp, SignUpRefusal> {
  const may = allowed(signUp, 'appeal', comerOf(signUp, moment));
  if (!may.ok) return may;
  if (!mayAppeal(signUp, moment.now)) return no('NOT_NOW');
  const after = { ...signUp, appeal: { words, ruling: null }, appealedAt: moment.now };
  const told: Effect = {
    ...{ kind: 'tell-staff', cause: `session-appeal-${signUp._id}-${signUp.events.length}` },
    ...{ about: 'session-appealed', noun: 'session', id: signUp.sessionId, matter: title },
  };
  return change(step(after, moment, 'appeal', may.value, { effects: [told] }));
}

export interface Ruling {
  readonly upheld: boolean;
  readonly words: string;
  /** Who rules has kept the session, and another of the staff has not. */
  readonly forAnother?: boolean;
}

/** Offered it, called the roll, ticked this one: whoever did is not the one to hear what is said against that. */
export const hasKept = (
  { events }: Pick<Session, 'events'>,
  signUp: Pick<SignUp, 'events'>,
  memberId: string,
): boolean =>
  events.some((event) => event.memberId === memberId) ||
  signUp.events.some((event) => event.by === 'keeper' && event.memberId === memberId);

/** 裁定: upheld, it counts no more. Nobody rules on the own, nor on what another of the staff can rule on without having kept it. */
export function rule(
  signUp: SignUp,
  { upheld, words, forAnother = false }: Ruling,
  title: string,
  moment: Moment,
): Decision<SignUp, SignUpRefusal | 'OWN_CASE'> {
  const may = allowed(signUp, 'rule', moment.actor.roles.includes('staff') ? 'staff' : 'stranger');
  if (!may.ok) return may;
  if (signUp.memberId === moment.actor.memberId || forAnother) return no('OWN_CASE');
  if (signUp.appealedAt === null || !signUp.appeal) return no('NOT_NOW');
  const after = {
    ...signUp,
    appeal: { ...signUp.appeal, ruling: { upheld, words, at: moment.now } },
    appealedAt: null,
    faultOf: upheld ? null : signUp.faultOf,
  };
  const effects = [tell(signUp, 'session-appeal-ruled', title)];
  return change(step(after, moment, 'rule', may.value, { effects }));
}
