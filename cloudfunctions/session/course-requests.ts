import { workingDaysAfter } from '#domain/appointment/calendar';
import type { Decision } from '#domain/kernel/entity';
import { PAGE_ROWS } from '#domain/kernel/limits';
import { no, yes } from '#domain/kernel/result';
import type { LimitRefusal } from '#domain/limits';
import type { SessionContract } from '#domain/session/contract';
import { ANSWER_WITHIN_DAYS, type CourseRequest } from '#domain/session/course-request';
import { courseRequestRow, courseRequestView } from '#domain/session/course-view';
import * as decide from '#domain/session/decide/course-request';
import type { CourseParties } from '#domain/session/decide/course-step';
import { LIMITS_OF_COURSE_REQUEST } from '#domain/session/limits';
import { servesIn } from '#domain/union/party';
import { idFor } from '../runtime/moment';
import type { Context, UseCases } from '../runtime/serve';
import { admit, giveBack } from '../store/allowances';
import { type CourseAround, courseRequests, courseSessionId, courses, offerCourse } from '../store/courses';
import { members } from '../store/members';
import { changeNoun, createNoun } from '../store/nouns';
import { carryOutNow } from '../store/owed';
import { calendars } from '../store/studios';
import { unions, type WithAbove } from '../store/unions';
import { done } from './around';
import { allowed, NOT_ALLOWED } from './read-by-others';

type Cases = UseCases<SessionContract>;

/** What a union has a part in as a union: staff have none by being of the staff. */
const asksFor = ({ union, above }: WithAbove, { memberId }: Context['actor']): boolean =>
  servesIn(union, above, { memberId, roles: [] });

const partiesIn = ({ union, above }: CourseAround, actor: Context['actor']): CourseParties => [
  ...(union && asksFor({ union, above }, actor) ? (['union'] as const) : []),
  ...(actor.roles.includes('staff') ? (['staff'] as const) : []),
];

/** 请老师来上课: counted for the union before it is made. */
export const askCourse: Cases['askCourse'] = async ({ unionId, courseId, ...asked }, context) => {
  const { actor, moment, openid } = context;
  const [found, course, calendar] = await Promise.all([
    unions.withAbove(unionId),
    courses.findById(courseId),
    calendars.current(),
  ]);
  if (!found || !asksFor(found, actor)) return no('NOT_FOUND');
  if (!(await allowed(`${asked.where} ${asked.days} ${asked.note}`, openid))) return NOT_ALLOWED;
  const id = idFor(moment);
  const dueAt = workingDaysAfter(calendar, moment.now, ANSWER_WITHIN_DAYS);
  const possible = decide.askCourse({ id, dueAt }, course, found.union, asked, moment);
  const claim = { limits: LIMITS_OF_COURSE_REQUEST, id, now: moment.now, sent: moment.requestId };
  const admission = { ...claim, claimants: [{ memberId: unionId, phoneConfirmed: true }] };
  const counted = possible.ok ? await admit(admission) : null;
  const made = await createNoun<CourseRequest, NotAsked, 'COURSE_ASKED_ALREADY'>({
    ...{ noun: 'course-request', id, moment, taken: 'COURSE_ASKED_ALREADY' },
    decision: counted && !counted.ok ? counted : possible,
  });
  if (counted?.ok && !made.ok && made.refusal.code === 'COURSE_ASKED_ALREADY') await giveBack(admission);
  return made.ok ? { ...made, value: { id } } : made;
};

type NotAsked = decide.AskRefusal | LimitRefusal<(typeof LIMITS_OF_COURSE_REQUEST)[number]> | 'BUSY';

/** 本工会的送教申请 */
export const askedCourses: Cases['askedCourses'] = async ({ unionId, before }, { actor }) => {
  const [found, rows] = await Promise.all([
    unions.withAbove(unionId),
    courseRequests.ofUnion(unionId, before),
  ]);
  if (!found || !servesIn(found.union, found.above, actor)) return no('NOT_FOUND');
  return yes(pageOf(rows));
};

/** 送教申请, of staff. */
export const courseDesk: Cases['courseDesk'] = async ({ list, after }) =>
  yes(pageOf(await courseRequests[list](after)));

const pageOf = (found: readonly CourseRequest[]) => ({
  rows: found.slice(0, PAGE_ROWS).map(courseRequestRow),
  more: found.length > PAGE_ROWS,
});

export const courseRequest: Cases['courseRequest'] = async ({ courseRequestId }, { actor }) => {
  const around = await courseRequests.around(courseRequestId);
  const parties = around ? partiesIn(around, actor) : [];
  if (!around || parties.length === 0) return no('NOT_FOUND');
  const { askedById } = around.request;
  const nameOf = await members.namesOf([askedById]);
  return yes(courseRequestView(around.request, around.course, parties, nameOf(askedById)));
};

export const withdrawCourse: Cases['withdrawCourse'] = ({ courseRequestId }, context) =>
  stepped(courseRequestId, context, (request, { parties }) =>
    decide.withdrawCourse(request, parties, context.moment),
  );

/** 定老师和时间: its session is there before the answer; should we die, the clock makes it. */
export const dateCourse: Cases['dateCourse'] = async ({ courseRequestId, ...date }, context) => {
  const dated = await changed(courseRequestId, context, (request, known) =>
    decide.dateCourse(request, date, { ...known, sessionId: courseSessionId(request) }, context.moment),
  );
  if (dated.ok) await carryOutNow('course-request', dated.value, 'offer-course', offerCourse);
  return done(dated);
};

export const declineCourse: Cases['declineCourse'] = ({ courseRequestId, why }, context) =>
  stepped(courseRequestId, context, (request, { parties }) =>
    decide.declineCourse(request, why, parties, context.moment),
  );

/** 评价, which staff read: looked at by WeChat first. */
export const evaluateCourse: Cases['evaluateCourse'] = async ({ courseRequestId, ...said }, context) => {
  if (!(await allowed(said.words, context.openid))) return NOT_ALLOWED;
  return stepped(courseRequestId, context, (request, { parties }) =>
    decide.evaluateCourse(request, said, parties, context.moment),
  );
};

interface Known extends CourseAround {
  readonly parties: CourseParties;
}

type DecideOn<Code extends string> = (request: CourseRequest, known: Known) => Decision<CourseRequest, Code>;

const stepped = async <Code extends string>(id: string, context: Context, decideOn: DecideOn<Code>) =>
  done(await changed(id, context, decideOn));

/** One command of somebody who has a part in it; anybody else is answered as if there were none. */
const changed = <Code extends string>(id: string, { actor, moment }: Context, decideOn: DecideOn<Code>) =>
  changeNoun<CourseRequest, Code | 'NOT_FOUND', CourseAround | null>({
    ...{ noun: 'course-request', id, moment },
    read: async () => {
      const around = await courseRequests.around(id);
      const known = around !== null && partiesIn(around, actor).length > 0;
      return [known ? around.request : null, around] as const;
    },
    decide: (request, around): Decision<CourseRequest, Code | 'NOT_FOUND'> =>
      around ? decideOn(request, { ...around, parties: partiesIn(around, actor) }) : no('NOT_FOUND'),
  });
