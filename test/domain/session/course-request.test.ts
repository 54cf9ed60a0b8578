import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '#domain/kernel/time';
import type { Course } from '#domain/session/course';
import {
  COURSE_REQUEST_STATES,
  COURSE_REQUEST_TABLE,
  type CourseRequest,
  type CourseRequestAction,
  type CourseRequestParty,
} from '#domain/session/course-request';
import { NO_FIGURES, sayHeld, sayRequest } from '#domain/session/course-words';
import { addCourse, changeCourse } from '#domain/session/decide/course';
import { followCourse } from '#domain/session/decide/course-following';
import * as decide from '#domain/session/decide/course-request';
import { allowed } from '#domain/session/decide/course-step';
import { callOff, change, onTime } from '#domain/session/decide/keeping';
import type { OfferCourse } from '#domain/session/owed';
import { closesAt, type Session } from '#domain/session/session';
import { aCourse } from '../../kit/a-course';
import { actor, at, BEGINS, clock, code, done, NINE, owes } from '../../kit/given-sessions';

// 送教上门: from the catalogue to what the union says of it.

const { courseId: _, ...WISH } = aCourse();
const course = (of: Partial<Course> = {}): Course => ({
  ...done(addCourse('c1', 1, WISH, at(actor('staff', ['resident', 'staff'])))),
  ...of,
});
const UNION = { _id: 'u1', name: '顺达快递工会', aboveIds: ['district'], state: 'open' } as const;
const DUE = { id: 'r1', dueAt: NINE + 3 * DAY };
const ASKED = { people: 30, where: '三楼会议室', days: '周三下午', note: '' };
const ask = (of = {}, from: Partial<Course> = {}, union: decide.AskingUnion = UNION) =>
  decide.askCourse(DUE, course(from), union, { ...ASKED, ...of }, at(actor('officer')));
const asked = () => done(ask());

const date = (request: CourseRequest, of: Partial<decide.CourseDate> = {}, sessionId = 's1') =>
  decide.dateCourse(
    request,
    { teacher: '王敏', from: BEGINS, ...of },
    { parties: ['staff'], course: course(), union: UNION, sessionId },
    at(actor('staff')),
  );
interface Dated {
  readonly request: CourseRequest;
  readonly session: Session;
}
/** With the session that it owes, made. */
function dated(request = asked(), sessionId = 's1'): Dated {
  const after = done(date(request, {}, sessionId));
  const [session] = Object.values(after.effects).flatMap((effect) =>
    effect.kind === 'offer-course' && effect.sessionId === sessionId
      ? decide.sessionOfCourse(offeredBy(effect), clock(NINE))
      : [],
  );
  if (!session) throw new Error('it owes a session');
  return { request: after, session };
}
const offeredBy = ({ kind: _kind, cause: _cause, ...offered }: OfferCourse) => offered;
const follow = (request: CourseRequest, session: Session, came = 0) =>
  followCourse(request, session, { came, dueAt: NINE + 9 * DAY }, clock(NINE + HOUR));
const closed = (session: Session) => done(onTime(session, clock(closesAt(session))));
const held = () => {
  const { request, session } = dated();
  return done(follow(request, closed(session), 26));
};

/** By hand: where each action may be taken, and by whom. */
const LAW: Readonly<Record<CourseRequestAction, readonly [from: string, by: string]>> = {
  ask: ['', 'union'],
  date: ['asked', 'staff'],
  decline: ['asked', 'staff'],
  withdraw: ['asked', 'union'],
  move: ['dated', 'clock'],
  callOff: ['dated', 'clock'],
  hold: ['dated', 'clock'],
  evaluate: ['held', 'union'],
};
const ACTIONS = Object.keys(COURSE_REQUEST_TABLE) as CourseRequestAction[];
const PARTIES: readonly CourseRequestParty[] = ['union', 'staff', 'clock'];

describe('A request for a course', () => {
  it.each(ACTIONS)('is taken a step further where the by-law says so, and nowhere else: %s', (action) => {
    const [from, by] = LAW[action];
    for (const state of COURSE_REQUEST_STATES)
      for (const party of PARTIES)
        expect([state, party, allowed({ state }, action, [party]).ok]).toEqual([
          state,
          party,
          from.split(' ').includes(state) && party === by,
        ]);
    for (const state of COURSE_REQUEST_STATES)
      expect(allowed({ state }, action, [])).toMatchObject({ refusal: { code: 'NOT_FOUND' } });
  });

  it('is made by an open union for a course on offer, and for at least as many people as it says', () => {
    expect(code(ask())).toBe('done');
    expect(ask({ people: 19 })).toMatchObject({
      refusal: { code: 'TOO_FEW_PEOPLE', fields: [{ path: 'people' }] },
    });
    expect(code(ask({ people: 20 }))).toBe('done');
    expect(code(ask({}, { offered: false }))).toBe('COURSE_NOT_OFFERED');
    expect(code(ask({}, {}, { ...UNION, state: 'closed' }))).toBe('UNION_CLOSED');
    expect(code(ask({}, {}, { ...UNION, aboveIds: [] }))).toBe('NOT_FOUND');
    expect(owes(asked())).toEqual(['course-asked']);
  });

  it('is one at a time of a union and a course: while it is open it stands under both, afterwards under its own id', () => {
    expect(asked().openAs).toBe('u1-c1');
    expect(dated().request.openAs).toBe('u1-c1');
    expect(held().openAs).toBe('r1');
    const over = [
      decide.withdrawCourse(asked(), ['union'], at(actor('officer'))),
      decide.declineCourse(asked(), '老师出差', ['staff'], at(actor('staff'))),
    ].map(done);
    expect(over.map(({ openAs, dueAt }) => [openAs, dueAt])).toEqual([
      ['r1', null],
      ['r1', null],
    ]);
    expect(over[1]?.answer).toBe('老师出差');
  });

  it('gets a teacher of its course and a time ahead, and becomes one session of that union for its members', () => {
    const { request, session } = dated();
    expect(request).toMatchObject({
      state: 'dated',
      teacher: '王敏',
      from: BEGINS,
      sessionId: 's1',
      dueAt: null,
    });
    expect(session).toMatchObject({
      ...{ kind: 'course', title: WISH.title, unionId: 'u1', audience: 'union', capacity: 30 },
      ...{ where: '三楼会议室', from: BEGINS, to: BEGINS + 90 * MINUTE, courseRequestId: 'r1' },
    });
    expect(session.words).toContain('讲课老师：王敏');
    expect(owes(request)).toContain('course-dated');
    expect(date(asked(), { teacher: '别人' })).toMatchObject({ refusal: { code: 'TEACHER_NOT_OF_COURSE' } });
    expect(date(asked(), { from: NINE - HOUR })).toMatchObject({
      refusal: { code: 'SESSION_TIME_NOT_POSSIBLE' },
    });
    expect(date(request)).toMatchObject({ refusal: { code: 'NOT_NOW' } });
  });

  it('goes back to staff with the reason when its session is called off, and follows the new one alone', () => {
    const first = dated();
    const off = done(callOff(first.session, { why: '老师生病', andLater: false }, 'keeper', at(actor('o'))));
    const back = done(follow(first.request, off));
    expect(back).toMatchObject({
      state: 'asked',
      answer: '老师生病',
      sessionId: null,
      dueAt: NINE + 9 * DAY,
    });
    expect(owes(back)).toEqual(expect.arrayContaining(['course-called-off', 'course-asked']));
    const again = dated(back, 's2');
    expect(again.request).toMatchObject({ state: 'dated', sessionId: 's2', answer: '' });
    expect(code(follow(again.request, off))).toBe('NOT_NOW');
  });

  it('hears that its session was moved, once, and staff tell the teacher', () => {
    const { request, session } = dated();
    const { from, to, ...plan } = session;
    const later = { ...plan, from: from + HOUR, to: to + HOUR, andLater: false };
    const after = done(change(session, later, 'keeper', at(actor('o'))));
    const moved = done(follow(request, after));
    expect([moved.from, moved.state, owes(moved)]).toEqual([
      BEGINS + HOUR,
      'dated',
      expect.arrayContaining(['course-moved']),
    ]);
    expect(code(follow(moved, after))).toBe('NOT_NOW');
  });

  it('is held once the list of its session is closed, with how many came; then its union says how it was, once', () => {
    expect(held()).toMatchObject({ state: 'held', came: 26 });
    expect(owes(held())).toContain('course-held');
    const said = { stars: 5, teacherStars: 4, words: '讲得明白' };
    const by = at(actor('officer'));
    expect(code(decide.evaluateCourse(dated().request, said, ['union'], by))).toBe('NOT_NOW');
    expect(code(decide.evaluateCourse(held(), said, ['staff'], by))).toBe('NOT_FOUND');
    const evaluated = done(decide.evaluateCourse(held(), said, ['union'], by));
    expect(evaluated).toMatchObject({ state: 'evaluated', evaluation: said, evaluatedById: 'officer' });
    expect(evaluated.endedAt).toBe(held().endedAt);
    expect(code(decide.evaluateCourse(evaluated, said, ['union'], by))).toBe('NOT_NOW');
  });
});

describe('The catalogue', () => {
  it('holds two hundred courses; one is changed and taken off, and stays', () => {
    const staff = at(actor('staff'));
    expect(code(addCourse('c', 200, WISH, staff))).toBe('done');
    expect(code(addCourse('c', 201, WISH, staff))).toBe('TOO_MANY_COURSES');
    const off = done(changeCourse(course(), { ...WISH, offered: false }, staff));
    expect([off.offered, off.no, off.events.map(({ to }) => to)]).toEqual([false, 1, ['offered', 'off']]);
  });
});

describe('What is said of it', () => {
  it('by when staff answer, and that it is late', () => {
    const of = { ...{ teacher: null, from: null, came: null, stars: null }, dueAt: NINE } as const;
    expect(sayRequest({ ...of, state: 'asked' }, NINE - HOUR)).toContain('最晚');
    expect(sayRequest({ ...of, state: 'asked' }, NINE + HOUR)).toContain('已经晚了');
    expect(sayRequest({ ...of, state: 'evaluated', came: 26, stars: 5 }, NINE)).toBe('签到 26 人，评价 5 星');
  });

  it('how often a course was held, before how many, and how it was found', () => {
    expect(sayHeld(NO_FIGURES)).toBe('还没有办过');
    expect(sayHeld({ times: 3, people: 92, rated: 2, stars: 9 })).toBe('办过 3 次，92 人，平均 4.5 星');
    expect(sayHeld({ times: 1, people: 20, rated: 0, stars: 0 })).toContain('还没有评价');
  });
});
