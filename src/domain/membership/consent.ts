import type { Moment } from '#domain/kernel/actor';
import { change, type Decision } from '#domain/kernel/entity';
import { withEvent } from '#domain/kernel/lifecycle';
import { type FieldProblem, no } from '#domain/kernel/result';
import { EVENTS_KEPT, type Member } from './member';
import type { MembershipEffect } from './owed';

export const hasAgreed = ({ consent }: Pick<Member, 'consent'>): boolean =>
  consent !== null && consent.withdrawnAt === null;

/** What somebody still waits for from a person: who goes finishes it first. */
export const DEPENDING = [
  'order',
  'work',
  'visit-fee',
  'request',
  'complaint',
  'redemption',
  'book',
  'application',
  'sign-up',
  'post',
] as const;
export type Depending = (typeof DEPENDING)[number];

/** What is to be finished, and how many of it. */
export interface Waiting {
  readonly what: Depending;
  readonly count: number;
}

/** 同意 to this edition; given again, what was hidden comes back. */
export function agree(member: Member, edition: number, moment: Moment): Decision<Member, never> {
  const { consent } = member;
  if (consent && hasAgreed(member) && consent.edition >= edition) return change(member);
  const after = { ...member, consent: { edition, at: moment.now, withdrawnAt: null } };
  const returns = consent !== null && consent.withdrawnAt !== null;
  return change(noted(after, 'agree', returns ? [owed('give-back', member, moment)] : [], moment));
}

export type Leaving = 'SOMEBODY_DEPENDS' | 'ALREADY_ERASING';

/** 撤回同意: from now on nothing of this person is shown to anybody. */
export function withdraw(
  member: Member,
  waiting: readonly Waiting[],
  moment: Moment,
): Decision<Member, Leaving> {
  const may = mayLeave(member, waiting);
  if (may) return may;
  if (!member.consent || !hasAgreed(member)) return change(member);
  const after = { ...member, consent: { ...member.consent, withdrawnAt: moment.now } };
  return change(noted(after, 'withdrawConsent', [owed('withhold', member, moment)], moment));
}

/** 注销: nothing of this person is kept but the figures. */
export function erase(
  member: Member,
  waiting: readonly Waiting[],
  moment: Moment,
): Decision<Member, Leaving> {
  const may = mayLeave(member, waiting);
  if (may) return may;
  const after = { ...member, erasing: { since: moment.now, doneAt: null } };
  return change(noted(after, 'erase', [owed('erase', member, moment)], moment));
}

function mayLeave(member: Member, waiting: readonly Waiting[]) {
  if (member.erasing) return no('ALREADY_ERASING');
  return waiting.length > 0 ? no('SOMEBODY_DEPENDS', waiting.map(asProblem)) : null;
}

const asProblem = ({ what, count }: Waiting): FieldProblem => ({ path: what, problem: String(count) });

const owed = (
  kind: 'withhold' | 'give-back' | 'erase',
  { _id, version }: Member,
  { now: at }: Moment,
): MembershipEffect => ({ kind, cause: `${kind}-${_id}-${version}`, to: _id, at });

const noted = (
  member: Member,
  action: string,
  effects: readonly MembershipEffect[],
  moment: Moment,
): Member => withEvent(member, moment, { action, by: 'resident', to: action, kept: EVENTS_KEPT, effects });
