import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { DAY, HOUR } from '#domain/kernel/time';
import type { Notice } from '#domain/notice/notice';
import type { Course } from '#domain/session/course';
import type { CourseRequest } from '#domain/session/course-request';
import type { Session } from '#domain/session/session';
import type { Membership } from '#domain/union/membership';
import { aCourse, asksFor } from '../kit/a-course';
import { granted, refused } from '../kit/answers';
import { newRequestId, openCloud, type TestCloud } from '../kit/cloud';
import { dyingAt } from '../kit/crashes';
import { LIU, MONDAY_NINE, STAFF } from '../kit/district';
import {
  ANNA,
  application,
  BERT,
  CARL,
  EMIL,
  founded,
  posted,
  SECOND_STAFF,
  unionTown,
} from '../kit/joining';
import { stored } from '../kit/once';

// 送教上门 on the local cloud: a course of the catalogue is asked for, dated, held, attended and evaluated.

const cloud: TestCloud = await openCloud({ now: MONDAY_NINE });
afterAll(() => cloud.stop());

let unionId = '';
let courseId = '';
beforeEach(async () => {
  unionId = (await unionTown(cloud)).street.id;
  courseId = (await staff().does('session', 'saveCourse', aCourse({ least: 2 }))).id;
});

const BEGINS = MONDAY_NINE + 7 * DAY;
const staff = (openid: string = STAFF) => cloud.phone(openid);
const officer = (openid: string = BERT) => cloud.phone(openid);
const asks = (of: Parameters<typeof asksFor>[0] = {}, course = courseId, requestId?: string) =>
  officer().ask('session', 'askCourse', { unionId, courseId: course, ...asksFor(of) }, requestId);
const asked = async (of: Parameters<typeof asksFor>[0] = {}) =>
  (await officer().does('session', 'askCourse', { unionId, courseId, ...asksFor(of) })).id;
const dates = (courseRequestId: string, of: object = {}, openid: string = STAFF) =>
  staff(openid).ask('session', 'dateCourse', { courseRequestId, teacher: '王敏', from: BEGINS, ...of });
const sessions = () => stored<Session>(cloud, 'sessions');
const request = (id: string) => {
  const found = stored<CourseRequest>(cloud, 'course_requests').find(({ _id }) => _id === id);
  if (!found) throw new Error('there is one');
  return found;
};
const told = (about: string) => stored<Notice>(cloud, 'notices').filter((one) => one.about === about).length;
const ticks = async (times = 3) => {
  for (let tick = 0; tick < times; tick += 1) await cloud.tick('clock');
};

async function member(openid: string): Promise<void> {
  await cloud.phone(openid).does('union', 'apply', application(unionId));
  const wanted = stored<Membership>(cloud, 'memberships').find(({ state }) => state === 'applied');
  await officer().does('union', 'admit', { memberId: wanted?._id ?? '' });
}

test('asked for, dated, held, attended and evaluated; staff read what came of the course', async () => {
  await member(ANNA);
  const id = await asked({ people: 3 });
  const { rows } = await staff().does('session', 'courseDesk', { list: 'asked' });
  expect(rows.map(({ id: one, title }) => [one, title])).toEqual([[id, aCourse().title]]);
  expect(await dates(id)).toMatchObject({ ok: true });
  const [session] = sessions();
  const sessionId = session?._id ?? '';
  expect(session).toMatchObject({ unionId, kind: 'course', capacity: 3, courseRequestId: id });
  await ticks(1);
  expect([told('course-asked') > 0, told('course-dated')]).toEqual([true, 1]);
  // Members of the union find it like any other; nobody else can sign up.
  const up = { sessionId, size: 2, orWait: false };
  expect(await cloud.phone(LIU).ask('session', 'signUp', up)).toEqual(refused('SESSION_NOT_FOR_YOU'));
  const { signUp } = await cloud.phone(ANNA).does('session', 'signUp', up);
  cloud.clock.set(BEGINS);
  await officer().does('session', 'tick', { signUpId: signUp?.id ?? '', came: true });
  await officer().does('session', 'callRoll', { sessionId });
  cloud.clock.set((session?.to ?? 0) + 12 * HOUR);
  await ticks();
  expect(request(id)).toMatchObject({ state: 'held', came: 2 });
  expect(told('course-held')).toBe(1);
  const said = { courseRequestId: id, stars: 5, teacherStars: 4, words: '讲得明白' };
  expect(await staff().ask('session', 'evaluateCourse', said)).toEqual(refused('NOT_FOUND'));
  await officer().does('session', 'evaluateCourse', said);
  const catalogue = await staff().does('session', 'courses', { unionId: null });
  expect(catalogue.rows[0]?.held).toEqual({ times: 1, people: 2, rated: 1, stars: 5 });
  const seen = await staff().does('session', 'courseRequest', { courseRequestId: id });
  expect(seen).toMatchObject({ state: 'evaluated', came: 2, evaluation: { stars: 5, teacherStars: 4 } });
});

test('anybody else is answered as if there were none: a resident, an officer of another union, staff for a union', async () => {
  const id = await asked();
  const { id: other } = await founded(cloud, '顺达快递工会', 'enterprise', 'district');
  await staff().does('union', 'givePost', posted(other, EMIL, 'officer'));
  for (const openid of [LIU, EMIL, ANNA]) {
    const phone = cloud.phone(openid);
    const courseRequestId = id;
    const said = { courseRequestId, stars: 5, teacherStars: 5, words: '' };
    expect(await phone.ask('session', 'courses', { unionId })).toEqual(refused('NOT_FOUND'));
    expect(await phone.ask('session', 'courses', { unionId: null })).toEqual(refused('NOT_FOUND'));
    expect(await phone.ask('session', 'course', { unionId, courseId })).toEqual(refused('NOT_FOUND'));
    expect(await phone.ask('session', 'askedCourses', { unionId })).toEqual(refused('NOT_FOUND'));
    expect(await phone.ask('session', 'courseRequest', { courseRequestId })).toEqual(refused('NOT_FOUND'));
    expect(await phone.ask('session', 'withdrawCourse', { courseRequestId })).toEqual(refused('NOT_FOUND'));
    expect(await phone.ask('session', 'evaluateCourse', said)).toEqual(refused('NOT_FOUND'));
    const wish = { unionId, courseId, ...asksFor() };
    expect(await phone.ask('session', 'askCourse', wish)).toEqual(refused('NOT_FOUND'));
  }
  const wish = { unionId, courseId, ...asksFor() };
  expect(await staff().ask('session', 'askCourse', wish)).toEqual(refused('NOT_FOUND'));
  // The chair above serves in it, too; the district’s own union asks for nothing.
  await officer(CARL).does('session', 'courseRequest', { courseRequestId: id });
  const root = { unionId: 'district', courseId, ...asksFor() };
  expect(await officer(CARL).ask('session', 'askCourse', root)).toEqual(refused('NOT_FOUND'));
  expect(request(id).state).toBe('asked');
});

test('a closed union asks for nothing, and what it has asked for gets no date', async () => {
  const id = await asked();
  const closing = { unionId, name: '云南路街道总工会', parentId: 'district', area: [], newCode: false };
  await staff().does('union', 'change', { ...closing, admits: 'review', open: false });
  expect(await dates(id)).toEqual(refused('UNION_CLOSED'));
  expect(await asks({}, courseId)).toEqual(refused('UNION_CLOSED'));
  await staff().does('session', 'declineCourse', { courseRequestId: id, why: '工会已经关闭' });
  await ticks(1);
  expect([request(id).state, told('course-declined'), sessions()]).toEqual(['declined', 1, []]);
});

test('one open request of a union and a course, five of a union at a time; sent again it is the same', async () => {
  const requestId = newRequestId();
  const [first, again] = [await asks({}, courseId, requestId), await asks({}, courseId, requestId)];
  expect(again).toMatchObject({ ok: true });
  expect(first).toEqual(again);
  expect(await asks()).toEqual(refused('COURSE_ASKED_ALREADY'));
  for (let nth = 2; nth <= 6; nth += 1) {
    const { id } = await staff().does('session', 'saveCourse', aCourse({ title: `第 ${nth} 门课` }));
    expect(await asks({}, id)).toEqual(nth <= 5 ? granted() : refused('TOO_MANY_COURSE_REQUESTS'));
  }
  const [one] = stored<CourseRequest>(cloud, 'course_requests');
  await officer().does('session', 'withdrawCourse', { courseRequestId: one?._id ?? '' });
  expect(await asks({}, one?.courseId ?? '')).toMatchObject({ ok: true });
});

test('fewer people than the course asks for, a course that was taken off, a teacher it does not have', async () => {
  expect(await asks({ people: 1 })).toMatchObject({
    refusal: { code: 'TOO_FEW_PEOPLE', fields: [{ path: 'people' }] },
  });
  const id = await asked();
  expect(await dates(id, { teacher: '张三' })).toEqual(refused('TEACHER_NOT_OF_COURSE'));
  expect(await dates(id, { from: MONDAY_NINE - HOUR })).toEqual(refused('SESSION_TIME_NOT_POSSIBLE'));
  const { id: other } = await staff().does('session', 'saveCourse', aCourse({ title: '急救常识' }));
  await staff().does('session', 'saveCourse', aCourse({ courseId: other, offered: false }));
  expect(await asks({}, other)).toEqual(refused('COURSE_NOT_OFFERED'));
  const { rows } = await officer().does('session', 'courses', { unionId });
  expect(rows.map((row) => row.id)).toEqual([courseId]);
  expect(
    stored<Course>(cloud, 'courses')
      .map(({ no }) => no)
      .sort(),
  ).toEqual([1, 2]);
});

test('called off, it waits for staff again with the reason, and is dated anew as another session', async () => {
  const id = await asked();
  await dates(id);
  const [first] = sessions();
  const off = { sessionId: first?._id ?? '', why: '老师生病', andLater: false };
  await officer().does('session', 'callOff', off);
  await ticks();
  expect(request(id)).toMatchObject({ state: 'asked', answer: '老师生病', sessionId: null });
  expect(request(id).dueAt).toBeGreaterThan(MONDAY_NINE);
  expect(told('course-called-off')).toBe(1);
  expect(await dates(id, { from: BEGINS + DAY })).toMatchObject({ ok: true });
  expect(sessions()).toHaveLength(2);
  expect(request(id)).toMatchObject({ state: 'dated', from: BEGINS + DAY });
});

describe('At the same moment', () => {
  test('two of the staff set a date: one session, and the other is told no', async () => {
    const id = await asked();
    const answers = await Promise.all([
      dates(id),
      dates(id, { teacher: '李强', from: BEGINS + DAY }, SECOND_STAFF),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toEqual(refused('NOT_NOW'));
    expect(sessions()).toHaveLength(1);
    expect(request(id)).toMatchObject({ sessionId: sessions()[0]?._id, from: sessions()[0]?.from });
  });

  test('two officers ask for the same course: one request', async () => {
    const wish = { unionId, courseId, ...asksFor() };
    const answers = await Promise.all(
      [BERT, CARL].map((openid) => officer(openid).ask('session', 'askCourse', wish)),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toEqual(refused('COURSE_ASKED_ALREADY'));
    expect(stored(cloud, 'course_requests')).toHaveLength(1);
  });

  test('two of the staff write a new course: each has its own place, or the second is asked to try again', async () => {
    const answers = await Promise.all(
      [STAFF, SECOND_STAFF].map((openid) =>
        staff(openid).ask('session', 'saveCourse', aCourse({ title: `${openid} 的课`.slice(3) })),
      ),
    );
    const places = stored<Course>(cloud, 'courses').map(({ no }) => no);
    expect(new Set(places).size).toBe(places.length);
    expect(places).toHaveLength(1 + answers.filter(({ ok }) => ok).length);
  });
});

describe('Where the cloud dies in between', () => {
  test.each(['before', 'after'] as const)(
    'a course with a date has one session, now or by the clock: %s each write',
    async (phase) => {
      const id = await asked();
      await ticks(1);
      for (let write = 1; write <= 4 && request(id).state === 'asked'; write += 1)
        await dyingAt(cloud, { write, phase }, () => dates(id));
      expect(request(id).state).toBe('dated');
      cloud.clock.move(HOUR);
      await ticks();
      expect(sessions().map(({ _id, courseRequestId }) => [_id, courseRequestId])).toEqual([
        [request(id).sessionId, id],
      ]);
    },
  );

  test('the session that could not be made is made by the clock, once', async () => {
    const id = await asked();
    cloud.faults.add({ when: { collection: 'sessions', op: 'add' }, kind: 'timeout', times: 1 });
    expect(await dates(id)).toMatchObject({ ok: true });
    expect(sessions()).toEqual([]);
    cloud.clock.move(HOUR);
    await ticks();
    expect(sessions()).toMatchObject([{ _id: request(id).sessionId, capacity: 30 }]);
  });

  test('the request hears later that its session was closed', async () => {
    const id = await asked();
    await dates(id);
    cloud.clock.set((sessions()[0]?.to ?? 0) + 12 * HOUR);
    cloud.faults.add({ when: { collection: 'course_requests', op: 'update' }, kind: 'timeout', times: 2 });
    await ticks(1);
    cloud.faults.clear();
    expect(request(id).state).toBe('dated');
    cloud.clock.move(HOUR);
    await ticks();
    expect(request(id)).toMatchObject({ state: 'held', came: 0 });
  });
});
