import type { Effect } from '#domain/effects';
import type { NoticeKind } from '#domain/notices';
import type { NoShow } from './no-show';

/** As of the instant at which he should have been there, under a cause of its own: once. */
export const countOutcome = (noShow: NoShow): Effect[] => [
  {
    kind: 'count-course',
    cause: `no-show-${noShow._id}`,
    providerId: noShow.providerId,
    workerId: noShow.worker.workerId,
    orderId: noShow.orderId,
    residentId: noShow.residentId,
    outcome: 'no-show',
    at: noShow.at,
    ruledBy: noShow.ruling?.by ?? null,
  },
  ...noShow.visits,
];

export const cameAfterAll = ({ _id, orderId, worker }: NoShow): Effect[] => [
  { kind: 'came-after-all', cause: `came-${_id}`, orderId, workerId: worker.workerId },
];

const about = (noShow: NoShow, kind: NoticeKind) =>
  ({
    cause: `no-show-${noShow._id}-${noShow.events.length}`,
    about: kind,
    noun: 'no-show',
    id: noShow._id,
  }) as const;

export const tell = (noShow: NoShow, to: string, kind: NoticeKind): Effect => ({
  kind: 'notify',
  to,
  ...about(noShow, kind),
});

export const tellResident = (noShow: NoShow, kind: NoticeKind): Effect[] =>
  noShow.toldIds.filter((to) => to !== noShow.worker.memberId).map((to) => tell(noShow, to, kind));

export const tellFirm = (noShow: NoShow, kind: NoticeKind): Effect => ({
  kind: 'tell-firm',
  providerId: noShow.providerId,
  ...about(noShow, kind),
});

export const tellStaff = (noShow: NoShow, kind: NoticeKind): Effect => ({
  kind: 'tell-staff',
  ...about(noShow, kind),
});
