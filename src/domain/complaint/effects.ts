import type { Effect, EffectOf } from '#domain/effects';
import type { Moment } from '#domain/kernel/actor';
import type { NoticeKind } from '#domain/notices';
import type { Complaint, ComplaintKind } from './complaint';

// What follows from a complaint: what counts for the firm, and who is told.

/** One complaint counts once, under its own name. */
const courseOf = (complaint: Complaint, at: number, ruledBy: string) => ({
  cause: `complaint-${complaint._id}`,
  providerId: complaint.providerId,
  workerId: complaint.order?.worker?.workerId ?? null,
  orderId: complaint.orderId ?? complaint._id,
  residentId: complaint.complainantIds[0],
  outcome: outcomeOf(complaint.kind),
  at,
  ruledBy,
});

export const countOutcome = (complaint: Complaint, { now, actor }: Moment): Effect => ({
  kind: 'count-course',
  ...courseOf(complaint, now, actor.memberId),
});
export const overturnOutcome = (complaint: Complaint): Effect => ({
  kind: 'strike-course',
  ...courseOf(complaint, complaint.ruling?.at ?? 0, complaint.ruling?.by ?? ''),
});

const outcomeOf = (kind: ComplaintKind): EffectOf<'count-course'>['outcome'] =>
  kind === 'subcontracting' || kind === 'forged-papers' ? kind : 'upheld';

const about = (complaint: Complaint, kind: NoticeKind) =>
  ({
    cause: `complaint-${complaint._id}-${complaint.events.length}`,
    about: kind,
    noun: 'complaint',
    id: complaint._id,
  }) as const;

export const tell = (complaint: Complaint, to: string, kind: NoticeKind): Effect => ({
  kind: 'notify',
  to,
  ...about(complaint, kind),
});
export const tellComplainants = (complaint: Complaint, kind: NoticeKind): Effect[] =>
  complaint.complainantIds.map((to) => tell(complaint, to, kind));
export const tellFirm = (complaint: Complaint, kind: NoticeKind): Effect => ({
  kind: 'tell-firm',
  providerId: complaint.providerId,
  ...about(complaint, kind),
});
export const tellBoth = (complaint: Complaint, kind: NoticeKind): Effect[] => [
  ...tellComplainants(complaint, kind),
  tellFirm(complaint, kind),
];
export const tellStaff = (complaint: Complaint, kind: NoticeKind): Effect => ({
  kind: 'tell-staff',
  ...about(complaint, kind),
});
