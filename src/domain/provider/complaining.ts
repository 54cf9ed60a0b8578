import type { Actor, Moment } from '#domain/kernel/actor';
import { CLOCK } from '#domain/kernel/actor';
import type { CourseOutcome, Effect, NoticeKind } from '#domain/kernel/effect';
import { change, type Decision, newNoun } from '#domain/kernel/noun';
import type { CheckedPhoto } from '#domain/kernel/pictures';
import { no, type Result, yes } from '#domain/kernel/result';
import type { Row } from '#domain/kernel/transitions';
import {
  ANSWER_WITHIN,
  APPEAL_RULING_WITHIN,
  COMPLAINT_TABLE,
  type ComplainedOrder,
  type Complaint,
  type ComplaintAction,
  type ComplaintKind,
  type ComplaintParty,
  type ComplaintState,
  isUpheld,
  loserOf,
  REMIND_EVERY,
  type ResidentKind,
  UNDECIDED_AT_MOST,
  UNRULED_AT_MOST,
} from './complaint';
import { noted } from './note';

// What is decided about a complaint, by the firm, the complainant, staff and the clock.

export type ComplaintRefusal = 'NOT_FOUND' | 'NOT_NOW' | 'OWN_CASE';

/**
 * How somebody stands to it. The own part counts before any role: staff who complained, or who belong to the firm,
 * are no staff here.
 */
export function partyTo(complaint: Complaint, { memberId, roles, providerId }: Actor): ComplaintParty {
  if (memberId === CLOCK.memberId) return 'clock';
  if (complaint.complainantIds.includes(memberId)) return 'complainant';
  const ofFirm = providerId === complaint.providerId;
  if (ofFirm && roles.includes('manager')) return 'firm';
  if (!roles.includes('staff')) return 'stranger';
  return ofFirm || complaint.order?.worker?.memberId === memberId ? 'involved' : 'staff';
}

/** What may be done, by whom, and why not. */
function allowed(
  complaint: Complaint,
  action: ComplaintAction,
  { actor }: Moment,
): Result<ComplaintParty, ComplaintRefusal> {
  const party = partyTo(complaint, actor);
  if (party === 'stranger') return no('NOT_FOUND');
  const row: Row<ComplaintState, ComplaintParty> = COMPLAINT_TABLE[action];
  if (!row.by.includes(party)) {
    return no(row.by.includes('staff') && actor.roles.includes('staff') ? 'OWN_CASE' : 'NOT_FOUND');
  }
  return row.from.includes(complaint.state) ? yes(party) : no('NOT_NOW');
}

/** What her order says of it; the use case hands it over. */
export interface OpenOrder {
  readonly firm: { readonly id: string; readonly name: string };
  readonly order: ComplainedOrder;
  readonly complainantIds: readonly string[];
  /** She sent it back once already, or had it done again. */
  readonly sentBack: boolean;
}

export interface Claim {
  readonly words: string;
  readonly photos: readonly CheckedPhoto[];
  readonly firmSeesPhotos: boolean;
}

/** By somebody whose order it was. That it was not repaired can be said once it was sent back. */
export function file(
  id: string,
  { kind, ...claim }: Claim & { readonly kind: ResidentKind },
  about: OpenOrder | null,
  moment: Moment,
): Decision<Complaint, 'NOT_FOUND' | 'NOT_SENT_BACK_YET'> {
  if (!about?.complainantIds.includes(moment.actor.memberId)) return no('NOT_FOUND');
  if (kind === 'not-repaired' && !about.sentBack) {
    return no('NOT_SENT_BACK_YET', [{ path: 'kind', problem: 'send it back first' }]);
  }
  const { firm, order, complainantIds } = about;
  const case_ = { id, kind, firm, order, complainantIds, filedById: moment.actor.memberId, claim };
  return change(opened(case_, 'complainant', moment));
}

/** By what happened on the order: somebody else came, or it was not repaired for the second time. */
export const fileByOrder = (
  id: string,
  of: {
    readonly kind: ResidentKind;
    readonly saidBy: string;
    readonly words: string;
    readonly about: Omit<OpenOrder, 'sentBack'>;
  },
  moment: Moment,
): Complaint => {
  const { firm, order, complainantIds } = of.about;
  const claim = { words: of.words, photos: [], firmSeesPhotos: false };
  const case_ = { id, kind: of.kind, firm, order, complainantIds, filedById: of.saidBy, claim };
  return opened(case_, 'clock', moment);
};

/** 伪造证件: staff open it, and whoever opened it does not rule. */
export function openCase(
  id: string,
  firm: { readonly id: string; readonly name: string; readonly own: boolean } | null,
  claim: Claim,
  moment: Moment,
): Decision<Complaint, 'NOT_FOUND' | 'OWN_CASE'> {
  if (!firm) return no('NOT_FOUND');
  if (firm.own) return no('OWN_CASE');
  const case_ = {
    id,
    kind: 'forged-papers',
    firm: { id: firm.id, name: firm.name },
    order: null,
    complainantIds: [],
    filedById: moment.actor.memberId,
    claim,
  } as const;
  return change(opened(case_, 'staff', moment));
}

interface Case {
  readonly id: string;
  readonly kind: ComplaintKind;
  readonly firm: Complaint['firm'];
  readonly order: ComplainedOrder | null;
  readonly complainantIds: readonly string[];
  readonly filedById: string;
  readonly claim: Claim;
}

function opened({ id, claim, ...case_ }: Case, by: ComplaintParty, moment: Moment): Complaint {
  const { words, photos, firmSeesPhotos } = claim;
  const complaint: Complaint = {
    ...newNoun(id),
    ...case_,
    state: 'filed',
    providerId: case_.firm.id,
    orderId: case_.order?.id ?? null,
    filedAt: moment.now,
    claim: { at: moment.now, words, photos },
    firmSeesPhotos,
    answer: null,
    ruling: null,
    appeal: null,
    decision: null,
    ...until(moment.now + ANSWER_WITHIN),
    firmDueAt: moment.now + ANSWER_WITHIN,
  };
  const worker = case_.order?.worker;
  return step(complaint, moment, 'file', by, {
    effects: [
      tellFirm(complaint, 'complaint-filed'),
      ...(worker ? [tell(complaint, worker.memberId, 'complaint-about-worker')] : []),
      ...(by === 'clock' ? tellHer(complaint, 'complaint-opened') : []),
    ],
  });
}

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
      effects: [...tellHer(complaint, 'complaint-answered'), tellStaff(complaint, 'complaint-to-rule')],
    }),
  );
}

const toRule = (dueAt: number, { now }: Moment) => ({
  ...until(dueAt, now + UNRULED_AT_MOST),
  firmDueAt: null,
});

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
      effects: [...tellBoth(complaint, 'complaint-ruled'), ...(upheld ? [counted(ruled, moment)] : [])],
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
    by === 'firm' ? tellHer(complaint, 'complaint-appealed') : [tellFirm(complaint, 'complaint-appealed')];
  return change(
    step(appealed, moment, 'appeal', by, {
      why,
      effects: [...other, tellStaff(complaint, 'complaint-appealed')],
    }),
  );
}

export const mayAppeal = (complaint: Complaint, party: ComplaintParty, now: number): boolean =>
  complaint.state === 'ruled' && loserOf(complaint) === party && now < (complaint.endsAt ?? 0);

/** By somebody else than who ruled. What is overturned is struck, or counts from now on. */
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
        ...(overturned ? [isUpheld(decided) ? counted(decided, moment) : struck(decided)] : []),
      ],
    }),
  );
}

/** Who filed it or ruled has said already what he thinks. */
export const mayDecide = ({ ruling, filedById }: Complaint, memberId: string): boolean =>
  ruling?.by !== memberId && filedById !== memberId;

/** What time does to it: nothing stands for ever, and staff who are late are told again and again. */
export function onTime(
  complaint: Complaint,
  rulingDueAt: number,
  moment: Moment,
): Decision<Complaint, ComplaintRefusal> {
  if (complaint.actsAt === null || complaint.actsAt > moment.now) return no('NOT_NOW');
  const action = nextByClock(complaint, moment);
  if (!action) return no('NOT_NOW');
  const may = allowed(complaint, action, moment);
  if (!may.ok) return may;
  if (action === 'remind') return change(reminded(complaint, moment));
  const changes = action === 'leaveUnanswered' ? toRule(rulingDueAt, moment) : NOBODY;
  const effects =
    action === 'leaveUnanswered'
      ? [...tellBoth(complaint, 'complaint-unanswered'), tellStaff(complaint, 'complaint-to-rule')]
      : tellBoth(complaint, 'complaint-final');
  return change(step({ ...complaint, ...changes }, moment, action, 'clock', { effects }));
}

function nextByClock(complaint: Complaint, moment: Moment): ComplaintAction | null {
  switch (complaint.state) {
    case 'filed':
      return 'leaveUnanswered';
    case 'answered':
    case 'unanswered':
      return isOver(complaint, moment) ? 'leaveUnruled' : 'remind';
    case 'ruled':
      return 'rest';
    case 'appealed':
      return isOver(complaint, moment) ? 'letStand' : 'remind';
    case 'final':
      return null;
  }
}

function reminded(complaint: Complaint, moment: Moment): Complaint {
  const actsAt = Math.min(moment.now + REMIND_EVERY, complaint.endsAt ?? moment.now);
  const effects = [tellStaff(complaint, 'complaint-overdue')];
  return step({ ...complaint, actsAt }, moment, 'remind', 'clock', { effects });
}

const isOver = ({ endsAt }: Complaint, { now }: Moment): boolean => endsAt !== null && endsAt <= now;

/** Whoever has to act is due at one instant; where the clock only reminds then, it ends it at a later one. */
const until = (dueAt: number, endsAt = dueAt) => ({ dueAt, endsAt, actsAt: Math.min(dueAt, endsAt) });
const NOBODY = { dueAt: null, endsAt: null, actsAt: null, firmDueAt: null } as const;

/* ---- what follows ---- */

/** One complaint counts once, under its own name. */
const courseOf = (complaint: Complaint, at: number, ruledBy: string) => ({
  cause: `complaint-${complaint._id}`,
  providerId: complaint.providerId,
  workerId: complaint.order?.worker?.workerId ?? null,
  orderId: complaint.orderId ?? complaint._id,
  outcome: outcomeOf(complaint.kind),
  at,
  ruledBy,
});

const counted = (complaint: Complaint, { now, actor }: Moment): Effect => ({
  kind: 'count-course',
  ...courseOf(complaint, now, actor.memberId),
});
const struck = (complaint: Complaint): Effect => ({
  kind: 'strike-course',
  ...courseOf(complaint, complaint.ruling?.at ?? 0, complaint.ruling?.by ?? ''),
});

const outcomeOf = (kind: ComplaintKind): CourseOutcome =>
  kind === 'subcontracting' || kind === 'forged-papers' ? kind : 'upheld';

function step(
  complaint: Complaint,
  moment: Moment,
  action: ComplaintAction,
  by: ComplaintParty,
  more: { readonly why?: string; readonly effects: readonly Effect[] },
): Complaint {
  const from = action === 'file' ? null : complaint.state;
  const state = COMPLAINT_TABLE[action].to ?? complaint.state;
  return noted({ ...complaint, state }, moment, { action, by, from, to: state, ...more });
}

const about = (complaint: Complaint, kind: NoticeKind) =>
  ({
    cause: `complaint-${complaint._id}-${complaint.events.length}`,
    about: kind,
    noun: 'complaint',
    id: complaint._id,
  }) as const;

const tell = (complaint: Complaint, to: string, kind: NoticeKind): Effect => ({
  kind: 'notify',
  to,
  ...about(complaint, kind),
});
const tellHer = (complaint: Complaint, kind: NoticeKind): Effect[] =>
  complaint.complainantIds.map((to) => tell(complaint, to, kind));
const tellFirm = (complaint: Complaint, kind: NoticeKind): Effect => ({
  kind: 'tell-firm',
  providerId: complaint.providerId,
  ...about(complaint, kind),
});
const tellBoth = (complaint: Complaint, kind: NoticeKind): Effect[] => [
  ...tellHer(complaint, kind),
  tellFirm(complaint, kind),
];
const tellStaff = (complaint: Complaint, kind: NoticeKind): Effect => ({
  kind: 'tell-staff',
  ...about(complaint, kind),
});
