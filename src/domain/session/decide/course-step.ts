import type { Effect } from '#domain/effects';
import type { Moment } from '#domain/kernel/actor';
import { causeOf, mayTake, withEvent } from '#domain/kernel/lifecycle';
import { no, type Result } from '#domain/kernel/result';
import type { Row } from '#domain/kernel/transitions';
import type { NoticeKind } from '#domain/notices';
import {
  COURSE_REQUEST_TABLE,
  type CourseRequest,
  type CourseRequestAction,
  type CourseRequestParty,
  type CourseRequestState,
  OPEN_COURSE_REQUEST,
} from '../course-request';

// A 送教申请 one row further.

export type CourseRefusal = 'NOT_FOUND' | 'NOT_NOW';
/** How somebody stands to it: one of the staff may serve in the union, too; nobody else has a part in it. */
export type CourseParties = readonly CourseRequestParty[];

type RequestRow = Row<CourseRequestState, CourseRequestParty>;

export function allowed(
  request: Pick<CourseRequest, 'state'>,
  action: CourseRequestAction,
  parties: CourseParties,
): Result<CourseRequestParty, CourseRefusal> {
  const row: RequestRow = COURSE_REQUEST_TABLE[action];
  const party = parties.find((one) => row.by.includes(one));
  const may = mayTake(row, request.state, party ?? 'stranger');
  return may.ok ? may : no(may.refusal.code === 'NOT_NOW' ? 'NOT_NOW' : 'NOT_FOUND');
}

interface Step {
  readonly from?: null;
  readonly why?: string;
  readonly effects?: readonly Effect[];
}

export function step(
  request: CourseRequest,
  moment: Moment,
  action: CourseRequestAction,
  by: CourseRequestParty,
  { from, why, effects = [] }: Step = {},
): CourseRequest {
  const row: RequestRow = COURSE_REQUEST_TABLE[action];
  const state = row.to ?? request.state;
  const isOver = !OPEN_COURSE_REQUEST.includes(state);
  const ended = isOver ? { openAs: request._id, dueAt: null, endedAt: request.endedAt ?? moment.now } : {};
  return withEvent({ ...request, state, ...ended }, moment, {
    ...{ action, by, from: from === null ? null : request.state, to: state, why: why ?? null, effects },
  });
}

const about = (request: CourseRequest, kind: NoticeKind) =>
  ({
    ...({ about: kind, noun: 'course-request' } as const),
    ...{ cause: causeOf(kind, request), id: request._id, matter: request.title },
  }) as const;

/** Whoever has asked. */
export const tellAsker = (request: CourseRequest, kind: NoticeKind): Effect => ({
  kind: 'notify',
  to: request.askedById,
  ...about(request, kind),
});

export const tellStaff = (request: CourseRequest, kind: NoticeKind): Effect => ({
  kind: 'tell-staff',
  ...about(request, kind),
});
