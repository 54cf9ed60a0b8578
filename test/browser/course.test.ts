import { afterAll, beforeAll, expect, test } from 'vitest';
import { HOUR } from '#domain/kernel/time';
import type { Course } from '#domain/session/course';
import type { CourseRequest } from '#domain/session/course-request';
import type { Session } from '#domain/session/session';
import type { SignUp } from '#domain/session/sign-up';
import type { Membership } from '#domain/union/membership';
import { openBrowser, type TestBrowser } from '../kit/browser';
import { openCloud, type TestCloud } from '../kit/cloud';
import { aResident, MONDAY_NINE, STAFF } from '../kit/district';
import { examine } from '../kit/examine';
import { takeTheDay } from '../kit/filling-in';
import { ANNA, application, EMIL, founded, posted, unionTown } from '../kit/joining';
import { stored } from '../kit/once';
import { type Hand, handOn } from '../kit/three-phones';

// 送教上门: staff write a course, an enterprise’s union asks for it, it is dated, held, attended and evaluated.

let cloud: TestCloud;
let browser: TestBrowser;
let staff: Hand;
let officer: Hand;
let anna: Hand;
let unionId = '';
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE, site: 'dist/h5' });
  const { street } = await unionTown(cloud);
  cloud.seed({ members: [aResident('staff-zhou', '13905320044')] });
  unionId = (await founded(cloud, '顺达快递工会', 'enterprise', street.id)).id;
  await cloud.phone(STAFF).does('union', 'givePost', posted(unionId, EMIL, 'officer'));
  await cloud.phone(ANNA).does('union', 'apply', application(unionId));
  const [wanted] = stored<Membership>(cloud, 'memberships');
  await cloud.phone(EMIL).does('union', 'admit', { memberId: wanted?._id ?? '' });
  browser = await openBrowser();
  staff = handOn(await browser.phone({ url: cloud.url, openid: STAFF }));
  officer = handOn(await browser.phone({ url: cloud.url, openid: EMIL }));
  const page = await browser.phone({ url: cloud.url, openid: ANNA, elder: true });
  await page.setViewportSize({ width: 320, height: 720 });
  anna = handOn(page);
});
afterAll(async () => {
  await browser?.close();
  await cloud?.stop();
});

const HOME = '/pages/home/index';
const course = () => stored<Course>(cloud, 'courses')[0];
const request = () => stored<CourseRequest>(cloud, 'course_requests')[0];
const session = () => stored<Session>(cloud, 'sessions')[0];

async function toTheDesk(): Promise<void> {
  await staff.open(HOME);
  await staff.tap('tab-me');
  await staff.tap('course-desk');
}

async function toTheCourses(): Promise<void> {
  await officer.open(HOME);
  await officer.tap('tab-me');
  await officer.tap(`serves-${unionId}`);
  await officer.tap('to-sessions');
  await officer.tap('to-courses');
}

test('staff write a course into the catalogue', async () => {
  await toTheDesk();
  await staff.seeWords('没有等着答复的申请');
  await staff.tap('to-catalogue');
  await staff.seeWords('目录里还没有课');
  await staff.tap('add');
  await staff.type('title', '颈椎和腰椎的保养');
  await staff.type('words', '久坐的人怎么坐、怎么歇，当场做一遍操。');
  await staff.type('teachers', '王敏、李强');
  await staff.type('least', '3');
  expect(await examine(staff.page, 'course-form', false)).toEqual([]);
  await staff.tap('save');
  await staff.seeWords('还没有办过');
  expect(course()).toMatchObject({ teachers: ['王敏', '李强'], least: 3, offered: true });
});

test('an officer of an enterprise’s union asks for it, for as many people as it takes', async () => {
  await toTheCourses();
  expect(await examine(officer.page, 'courses', false)).toEqual([]);
  await officer.tap(`course-${course()?._id}`);
  await officer.type('people', '3');
  await officer.type('where', '网点二楼会议室');
  await officer.type('days', '周一下午');
  expect(await examine(officer.page, 'course', false)).toEqual([]);
  await officer.tap('ask');
  await officer.seeWords('等区总答复');
  expect(request()).toMatchObject({ state: 'asked', unionId, people: 3 });
});

test('staff set teacher and date, and it becomes a session of that union', async () => {
  await toTheDesk();
  await staff.tap(`asked-${request()?._id}`);
  await staff.see('set-date');
  expect(await examine(staff.page, 'course-request', false)).toEqual([]);
  await staff.tap('teacher-0');
  await takeTheDay(staff, 'day');
  await staff.tap('set-date');
  await staff.seeWords('定好了');
  expect(request()).toMatchObject({ state: 'dated', teacher: '王敏', sessionId: session()?._id });
  expect(session()).toMatchObject({ unionId, kind: 'course', audience: 'union', where: '网点二楼会议室' });
});

test('a member of that union finds it among what comes next, in large letters, and signs up for two', async () => {
  await anna.tap('places');
  await anna.tap('need-sessions');
  await anna.tap(`session-${session()?._id}`);
  await anna.seeWords('讲课老师：王敏');
  await anna.tap('size-more');
  await anna.tap('sign-up');
  await anna.seeWords('已经报名，2 个人');
});

test('it is held: she is ticked, the roll is called, the clock closes the list', async () => {
  cloud.clock.set(session()?.from ?? 0);
  await toTheCourses();
  await officer.seeWords('本工会的申请');
  await officer.tap(`asked-${request()?._id}`);
  await officer.tap('see-session');
  await officer.tap(`tick-${stored<SignUp>(cloud, 'sign_ups')[0]?._id}`);
  await officer.seeWords('已签到');
  await officer.tap('call-roll');
  await officer.agree();
  await expect.poll(() => session()?.calledAt).not.toBeNull();
  cloud.clock.set((session()?.to ?? 0) + 12 * HOUR);
  for (let ticks = 0; ticks < 4; ticks += 1) await cloud.tick('clock');
  expect(request()).toMatchObject({ state: 'held', came: 2 });
});

test('the union evaluates it, and staff read what came of the course', async () => {
  await toTheCourses();
  await officer.tap(`asked-${request()?._id}`);
  await officer.seeWords('签到 2 人');
  await officer.tap('stars-5');
  await officer.tap('teacher-stars-4');
  await officer.type('words', '讲得明白');
  expect(await examine(officer.page, 'course-evaluation', false)).toEqual([]);
  await officer.tap('evaluate');
  await officer.seeWords('课 5 星 · 老师 4 星');
  await toTheDesk();
  await staff.tap('list-over');
  await staff.seeWords('签到 2 人，评价 5 星');
  expect(await examine(staff.page, 'course-desk', false)).toEqual([]);
  await staff.tap('to-catalogue');
  await staff.seeWords('办过 1 次，2 人，平均 5.0 星');
});
