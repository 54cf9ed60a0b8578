import * as z from 'zod';
import { action } from '#domain/kernel/contract';
import * as field from '#domain/kernel/fields';
import { COURSE_WORDS_MAX, MINUTES_MAX, MINUTES_MIN, TEACHER_MAX, TEACHERS_MAX } from './course';
import {
  COURSE_ANSWER_MAX,
  COURSE_EVALUATION_MAX,
  COURSE_REQUEST_STATES,
  DAYS_MAX,
  NOTE_MAX,
} from './course-request';
import { CAPACITY_MAX, TITLE_MAX, WHERE_MAX } from './session';

// 送教上门: the catalogue of courses, and what unions ask for.

const courseId = field.id;
const courseRequestId = field.id;
const ofRequest = z.strictObject({ courseRequestId });
const stars = z.int().min(1).max(5);

const wish = {
  title: field.text(TITLE_MAX, 2),
  words: field.text(COURSE_WORDS_MAX, 2),
  teachers: z.array(field.text(TEACHER_MAX, 2)).min(1).max(TEACHERS_MAX),
  minutes: z.int().min(MINUTES_MIN).max(MINUTES_MAX),
  least: z.int().min(1).max(CAPACITY_MAX),
  offered: z.boolean(),
};

const course = z.strictObject({
  ...{ id: z.string(), title: z.string(), teachers: z.array(z.string()) },
  ...{ minutes: z.int(), least: z.int(), offered: z.boolean() },
  /** For staff: what came of it so far. */
  held: z.strictObject({ times: z.int(), people: z.int(), rated: z.int(), stars: z.int() }).nullable(),
});
export type CourseRow = z.infer<typeof course>;

const row = z.strictObject({
  ...{ id: z.string(), title: z.string(), unionName: z.string(), people: z.int() },
  ...{ state: z.enum(COURSE_REQUEST_STATES), askedAt: field.instant, dueAt: field.instant.nullable() },
  ...{ from: field.instant.nullable(), teacher: z.string().nullable(), came: z.int().nullable() },
  stars: z.int().nullable(),
  endedAt: field.instant.nullable(),
});
export type CourseRequestRow = z.infer<typeof row>;

export const COURSE_REQUEST_CAN = ['date', 'decline', 'withdraw', 'evaluate'] as const;

const whole = z.strictObject({
  ...row.shape,
  ...{ unionId: z.string(), askedByName: z.string(), where: z.string(), days: z.string(), note: z.string() },
  ...{ answer: z.string(), sessionId: z.string().nullable(), minutes: z.int() },
  /** Of whom staff choose. */
  teachers: z.array(z.string()),
  evaluation: z.strictObject({ stars: z.int(), teacherStars: z.int(), words: z.string() }).nullable(),
  can: z.array(z.enum(COURSE_REQUEST_CAN)),
});
export type CourseRequestView = z.infer<typeof whole>;

const STEP = ['NOT_FOUND', 'NOT_NOW', 'BUSY'] as const;
/** Where the page before ended. */
const after = z.strictObject({ at: field.instant, id: field.id }).optional();

export const courseActions = {
  /** What a union can ask for; for staff, without a union, the whole catalogue. */
  courses: action({
    by: ['resident'],
    input: z.strictObject({ unionId: field.id.nullable() }),
    output: z.strictObject({ rows: z.array(course) }),
    refusals: ['NOT_FOUND'],
  }),
  course: action({
    by: ['resident'],
    input: z.strictObject({ unionId: field.id.nullable(), courseId }),
    output: z.strictObject({
      ...{ course: z.strictObject({ ...course.shape, words: z.string() }), unionName: z.string() },
      /** What this union has asked for already and is not over. */
      askedId: z.string().nullable(),
    }),
    refusals: ['NOT_FOUND'],
  }),
  saveCourse: action({
    by: ['staff'],
    input: z.strictObject({ courseId: courseId.nullable(), ...wish }),
    output: z.strictObject({ id: z.string() }),
    refusals: ['NOT_FOUND', 'TOO_MANY_COURSES', 'TOO_MANY_COURSES_TODAY', 'WORDS_NOT_ALLOWED', 'BUSY'],
  }),
  askCourse: action({
    by: ['resident'],
    input: z.strictObject({
      ...{ unionId: field.id, courseId, people: z.int().min(1).max(CAPACITY_MAX) },
      ...{ where: field.text(WHERE_MAX, 2), days: field.text(DAYS_MAX, 2), note: field.text(NOTE_MAX, 0) },
    }),
    output: z.strictObject({ id: z.string() }),
    refusals: [
      ...(['NOT_FOUND', 'UNION_CLOSED', 'COURSE_NOT_OFFERED', 'TOO_FEW_PEOPLE', 'BUSY'] as const),
      ...(['COURSE_ASKED_ALREADY', 'TOO_MANY_COURSE_REQUESTS', 'TOO_MANY_COURSES_ASKED'] as const),
      'WORDS_NOT_ALLOWED',
    ],
  }),
  /** What a union has asked for, the newest first. */
  askedCourses: action({
    by: ['resident'],
    input: z.strictObject({ unionId: field.id, before: field.instant.optional() }),
    output: z.strictObject({ rows: z.array(row), more: z.boolean() }),
    refusals: ['NOT_FOUND'],
  }),
  /** What waits for staff, what is due first before the others; what has a date; what is over. */
  courseDesk: action({
    by: ['staff'],
    input: z.strictObject({ list: z.enum(['asked', 'dated', 'over']), after }),
    output: z.strictObject({ rows: z.array(row), more: z.boolean() }),
    refusals: [],
  }),
  courseRequest: action({ by: ['resident'], input: ofRequest, output: whole, refusals: ['NOT_FOUND'] }),
  withdrawCourse: action({ by: ['resident'], input: ofRequest, output: field.done, refusals: STEP }),
  dateCourse: action({
    by: ['staff'],
    input: z.strictObject({ courseRequestId, teacher: field.text(TEACHER_MAX, 2), from: field.instant }),
    output: field.done,
    refusals: [...STEP, 'UNION_CLOSED', 'TEACHER_NOT_OF_COURSE', 'SESSION_TIME_NOT_POSSIBLE'],
  }),
  declineCourse: action({
    by: ['staff'],
    input: z.strictObject({ courseRequestId, why: field.text(COURSE_ANSWER_MAX, 2) }),
    output: field.done,
    refusals: STEP,
  }),
  evaluateCourse: action({
    by: ['resident'],
    input: z.strictObject({
      ...{ courseRequestId, stars, teacherStars: stars, words: field.text(COURSE_EVALUATION_MAX, 0) },
    }),
    output: field.done,
    refusals: [...STEP, 'WORDS_NOT_ALLOWED'],
  }),
} as const;
