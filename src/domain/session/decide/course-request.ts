import type { Effect } from '#domain/effects';
import type { Moment } from '#domain/kernel/actor';
import { change, type Decision, newNoun } from '#domain/kernel/entity';
import { no } from '#domain/kernel/result';
import { MINUTE } from '#domain/kernel/time';
import type { Course } from '../course';
import { type CourseEvaluation, type CourseRequest, openAsOf } from '../course-request';
import { sayOfCourse } from '../course-words';
import type { OfferCourse } from '../owed';
import type { SessionPlan } from '../plan';
import type { Session } from '../session';
import { allowed, type CourseParties, type CourseRefusal, step, tellAsker, tellStaff } from './course-step';
import { isPossible, NOT_POSSIBLE } from './keeping';
import { newSessions } from './new-session';

/** The union that asks, or asked. */
export interface AskingUnion {
  readonly _id: string;
  readonly name: string;
  readonly aboveIds: readonly string[];
  readonly state: 'open' | 'closed';
}

export interface CourseAsked {
  readonly people: number;
  readonly where: string;
  readonly days: string;
  readonly note: string;
}

export type AskRefusal = 'NOT_FOUND' | 'UNION_CLOSED' | 'COURSE_NOT_OFFERED' | 'TOO_FEW_PEOPLE';

/** 申请送教. The district's own union has the catalogue, and asks for nothing. */
export function askCourse(
  { id, dueAt }: { readonly id: string; readonly dueAt: number },
  course: Course | null,
  union: AskingUnion,
  asked: CourseAsked,
  moment: Moment,
): Decision<CourseRequest, AskRefusal> {
  if (!course || union.aboveIds.length === 0) return no('NOT_FOUND');
  if (union.state !== 'open') return no('UNION_CLOSED');
  if (!course.offered) return no('COURSE_NOT_OFFERED');
  if (asked.people < course.least)
    return no('TOO_FEW_PEOPLE', [{ path: 'people', problem: `at least ${course.least}` }]);
  const request: CourseRequest = {
    ...newNoun(id),
    ...asked,
    ...{ state: 'asked', courseId: course._id, title: course.title, unionId: union._id },
    ...{ unionName: union.name, openAs: openAsOf(union._id, course._id) },
    ...{ askedById: moment.actor.memberId, askedAt: moment.now, dueAt },
    ...{ teacher: null, from: null, sessionId: null, answer: '', came: null },
    ...{ evaluation: null, evaluatedById: null, endedAt: null },
  };
  const effects = [tellStaff(request, 'course-asked')];
  return change(step(request, moment, 'ask', 'union', { from: null, effects }));
}

export interface CourseDate {
  readonly teacher: string;
  readonly from: number;
}
export type DateRefusal =
  | CourseRefusal
  | 'UNION_CLOSED'
  | 'TEACHER_NOT_OF_COURSE'
  | 'SESSION_TIME_NOT_POSSIBLE';

interface Around {
  readonly parties: CourseParties;
  readonly course: Course | null;
  readonly union: AskingUnion | null;
  /** Under which the session is made. */
  readonly sessionId: string;
}

/** 定老师和时间: it becomes one session of the union that asked, for its members. */
export function dateCourse(
  request: CourseRequest,
  { teacher, from }: CourseDate,
  { parties, course, union, sessionId }: Around,
  moment: Moment,
): Decision<CourseRequest, DateRefusal> {
  const may = allowed(request, 'date', parties);
  if (!may.ok) return may;
  if (!course || !union) return no('NOT_FOUND');
  if (union.state !== 'open') return no('UNION_CLOSED');
  if (!course.teachers.includes(teacher))
    return no('TEACHER_NOT_OF_COURSE', [{ path: 'teacher', problem: 'not of this course' }]);
  const plan: SessionPlan = {
    ...({ kind: 'course', audience: 'union', online: false } as const),
    ...{ title: course.title, words: sayOfCourse(course, teacher), freeUntilHours: FREE_UNTIL_HOURS },
    ...{
      where: request.where,
      stationId: null,
      from,
      to: from + course.minutes * MINUTE,
      capacity: request.people,
    },
  };
  if (!isPossible(plan, moment.now)) return NOT_POSSIBLE;
  const offered: Effect = {
    ...{ kind: 'offer-course', cause: sessionId, sessionId, courseRequestId: request._id, plan },
    ...{ unionId: union._id, unionName: union.name, aboveIds: union.aboveIds },
  };
  const dated = { ...request, teacher, from, sessionId, answer: '', dueAt: null };
  const effects = [tellAsker(dated, 'course-dated'), offered];
  return change(step(dated, moment, 'date', may.value, { effects }));
}

/** What it owes becomes a session, the same one however often. */
export const sessionOfCourse = (
  { sessionId, courseRequestId, plan, ...union }: Omit<OfferCourse, 'kind' | 'cause'>,
  moment: Moment,
): readonly Session[] =>
  newSessions([sessionId], union, plan, moment).map((session) => ({ ...session, courseRequestId }));

/** As whoever publishes one by hand begins with. */
const FREE_UNTIL_HOURS = 24;

/** 婉拒, with the reason. */
export function declineCourse(
  request: CourseRequest,
  why: string,
  parties: CourseParties,
  moment: Moment,
): Decision<CourseRequest, CourseRefusal> {
  const may = allowed(request, 'decline', parties);
  if (!may.ok) return may;
  const effects = [tellAsker(request, 'course-declined')];
  return change(step({ ...request, answer: why }, moment, 'decline', may.value, { effects }));
}

/** 不申请了. What has a date already is called off as a session first. */
export function withdrawCourse(
  request: CourseRequest,
  parties: CourseParties,
  moment: Moment,
): Decision<CourseRequest, CourseRefusal> {
  const may = allowed(request, 'withdraw', parties);
  return may.ok ? change(step(request, moment, 'withdraw', may.value)) : may;
}

/** 评价, once, of the course and of who taught it. */
export function evaluateCourse(
  request: CourseRequest,
  evaluation: CourseEvaluation,
  parties: CourseParties,
  moment: Moment,
): Decision<CourseRequest, CourseRefusal> {
  const may = allowed(request, 'evaluate', parties);
  if (!may.ok) return may;
  const after = { ...request, evaluation, evaluatedById: moment.actor.memberId };
  return change(step(after, moment, 'evaluate', may.value));
}
