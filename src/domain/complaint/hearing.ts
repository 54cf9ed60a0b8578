import type { Moment } from '#domain/kernel/actor';
import { change, type Decision } from '#domain/kernel/entity';
import type { CheckedPhoto } from '#domain/kernel/pictures';
import { no } from '#domain/kernel/result';
import {
  APPEAL_RULING_WITHIN,
  type Complaint,
  type ComplaintParty,
  isUpheld,
  loserOf,
  UNDECIDED_AT_MOST,
} from './complaint';
import { countOutcome, overturnOutcome, tellBoth, tellComplainants, tellFirm, tellStaff } from './effects';
import { allowed, type ComplaintRefusal, isOver, NOBODY, step, toRule, until } from './lifecycle';

// Both sides of a complaint are heard: answer, ruling, appeal, and what another decides on it.

/** The firm's side, within 48 hours. `dueAt`: by when staff have to rule. */
export function answer(
  complaint: Complaint,
  said: { readonly words: string; readonly photos: readonly CheckedPhoto[] },
  dueAt: number,
  moment: Moment,
): Decision<Complaint, ComplaintRefusal> {
  const may = allowed(complaint, 'answer', moment);
  if (!may.ok) return may;
  if (isOver(complaint, moment)) return no('NOT_NOW');
  const answered = { ...complaint, answer: { at: moment.now, ...said }, ...toRule(dueAt, moment) };
  return change(
    step(answered, moment, 'answer', 'firm', {
      effects: [
        ...tellComplainants(complaint, 'complaint-answered'),
        tellStaff(complaint, 'complaint-to-rule'),
      ],
    }),
  );
}

export interface Verdict {
  readonly upheld: boolean;
  readonly why: string;
}

/** 裁定, by staff without a part in it. It counts at once. */
export function rule(
  complaint: Complaint,
  { upheld, why }: Verdict,
  moment: Moment,
): Decision<Complaint, ComplaintRefusal> {
  const may = allowed(complaint, 'rule', moment);
  if (!may.ok) return may;
  if (complaint.filedById === moment.actor.memberId) return no('OWN_CASE');
  const ruled: Complaint = {
    ...complaint,
    ruling: { at: moment.now, by: moment.actor.memberId, upheld, why },
    ...until(moment.now + APPEAL_RULING_WITHIN),
  };
  const firmDueAt = loserOf(ruled) === 'firm' ? ruled.dueAt : null;
  return change(
    step({ ...ruled, firmDueAt }, moment, 'rule', 'staff', {
      why,
      effects: [...tellBoth(complaint, 'complaint-ruled'), ...(upheld ? [countOutcome(ruled, moment)] : [])],
    }),
  );
}

/** 申诉, once, within seven days, by whom the ruling went against. `dueAt`: by when it has to be decided. */
export function appeal(
  complaint: Complaint,
  why: string,
  dueAt: number,
  moment: Moment,
): Decision<Complaint, ComplaintRefusal> {
  const may = allowed(complaint, 'appeal', moment);
  if (!may.ok) return may;
  if (!mayAppeal(complaint, may.value, moment.now)) return no('NOT_NOW');
  const by = may.value === 'firm' ? 'firm' : 'complainant';
  const appealed = {
    ...complaint,
    appeal: { at: moment.now, by, why } as const,
    ...until(dueAt, moment.now + UNDECIDED_AT_MOST),
    firmDueAt: null,
  };
  const other =
    by === 'firm'
      ? tellComplainants(complaint, 'complaint-appealed')
      : [tellFirm(complaint, 'complaint-appealed')];
  return change(
    step(appealed, moment, 'appeal', by, {
      why,
      effects: [...other, tellStaff(complaint, 'complaint-appealed')],
    }),
  );
}

export const mayAppeal = (complaint: Complaint, party: ComplaintParty, now: number): boolean =>
  complaint.state === 'ruled' && loserOf(complaint) === party && now < (complaint.endsAt ?? 0);

/** By somebody else than who ruled. What is overturned counts no more, or counts from now on. */
export function decideAppeal(
  complaint: Complaint,
  { overturned, why }: { readonly overturned: boolean; readonly why: string },
  moment: Moment,
): Decision<Complaint, ComplaintRefusal> {
  const may = allowed(complaint, 'decideAppeal', moment);
  if (!may.ok) return may;
  if (!mayDecide(complaint, moment.actor.memberId)) return no('OWN_CASE');
  const decided: Complaint = {
    ...complaint,
    decision: { at: moment.now, by: moment.actor.memberId, overturned, why },
    ...NOBODY,
  };
  return change(
    step(decided, moment, 'decideAppeal', 'staff', {
      why,
      effects: [
        ...tellBoth(complaint, 'complaint-final'),
        ...(overturned ? [isUpheld(decided) ? countOutcome(decided, moment) : overturnOutcome(decided)] : []),
      ],
    }),
  );
}

/** Who filed it or ruled has said already what he thinks. */
export const mayDecide = ({ ruling, filedById }: Complaint, memberId: string): boolean =>
  ruling?.by !== memberId && filedById !== memberId;
