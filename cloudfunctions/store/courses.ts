import type { Calendar } from '#domain/appointment/calendar';
import { CLOCK } from '#domain/kernel/actor';
import { PAGE_ROWS } from '#domain/kernel/limits';
import { COURSES_MAX, type Course } from '#domain/session/course';
import {
  type CourseRequest,
  type CourseRequestState,
  HELD_COURSE_REQUEST,
  openAsOf,
} from '#domain/session/course-request';
import { type CourseFigures, NO_FIGURES } from '#domain/session/course-words';
import { sessionOfCourse } from '#domain/session/decide/course-request';
import type { OfferCourse } from '#domain/session/owed';
import type { Union } from '#domain/union/union';
import { idFor, momentOf } from '../runtime/moment';
import { command, database } from '../runtime/wechat-world';
import { find, findAlong, findById } from './documents';
import { CALENDAR, calendarIn } from './studios';
import { addNew } from './unit-of-work';

/** One more row than a page tells whether there are more. */
const ONE_PAGE = PAGE_ROWS + 1;

/** 课程目录 */
export const courses = {
  findById: (id: string) => findById<Course>('courses', id),
  /** In the order of the catalogue. */
  all: () =>
    find<Course>('courses', { where: { no: command.gt(0) }, orderBy: ['no', 'asc'], limit: COURSES_MAX }),
  last: async (): Promise<Course | null> =>
    (await find<Course>('courses', { where: { no: command.gt(0) }, orderBy: ['no', 'desc'], limit: 1 }))[0] ??
    null,
};

export interface CourseAround {
  readonly request: CourseRequest;
  readonly course: Course | null;
  readonly union: Union | null;
  readonly above: readonly Union[];
  readonly calendar: Calendar;
}
interface Along {
  readonly courses: Course;
  readonly asking: Union;
  readonly above: Union;
  readonly calendars: Calendar;
}

/** 送教申请 */
export const courseRequests = {
  findById: (id: string) => findById<CourseRequest>('course_requests', id),
  /** With its course, its union and what stands above that; one call. */
  around: async (id: string): Promise<CourseAround | null> => {
    const steps = {
      courses: { from: 'courses', by: 'courseId' },
      asking: { from: 'unions', by: 'unionId' },
      above: { from: 'unions', by: 'asking.aboveIds' },
      ...CALENDAR,
    } as const;
    const [row] = await findAlong<CourseRequest, Along>(
      'course_requests',
      { where: { _id: id }, limit: 1 },
      steps,
    );
    if (!row) return null;
    const { courses: of, asking, above } = row.along;
    return {
      ...{ request: row.found, course: of[0] ?? null, union: asking[0] ?? null, above },
      calendar: calendarIn(row.along),
    };
  },
  /** What this union has asked for and is not over. */
  openOf: async (unionId: string, courseId: string): Promise<CourseRequest | null> => {
    const where = { openAs: openAsOf(unionId, courseId) };
    return (await find<CourseRequest>('course_requests', { where, limit: 1 }))[0] ?? null;
  },
  /** The newest first. */
  ofUnion: (unionId: string, before?: number) =>
    find<CourseRequest>('course_requests', {
      where: { unionId, ...(before === undefined ? {} : { askedAt: command.lt(before) }) },
      orderBy: ['askedAt', 'desc'],
      limit: ONE_PAGE,
    }),
  asked: (after?: After) => pageOf({ state: 'asked' }, ['dueAt', 'asc'], after),
  dated: (after?: After) => pageOf({ state: 'dated' }, ['from', 'asc'], after),
  over: (after?: After) => pageOf({}, ['endedAt', 'desc'], after),
  /** Added up by course. */
  figures: async (): Promise<ReadonlyMap<string, CourseFigures>> => {
    const { sum } = command.aggregate;
    const { list } = await database
      .collection('course_requests')
      .aggregate()
      .match({ state: command.in([...HELD_COURSE_REQUEST]) })
      .group({
        _id: { courseId: '$courseId', state: '$state' },
        ...{ times: sum(1), people: sum('$came'), stars: sum('$evaluation.stars') },
      })
      .limit(HELD_COURSE_REQUEST.length * COURSES_MAX)
      .end();
    return heldBy(list as HeldRow[]);
  },
};

interface HeldRow {
  readonly _id: { readonly courseId: string; readonly state: CourseRequestState };
  readonly times: number;
  readonly people: number;
  readonly stars: number;
}

function heldBy(rows: readonly HeldRow[]): ReadonlyMap<string, CourseFigures> {
  const held = new Map<string, CourseFigures>();
  for (const { _id, times, people, stars } of rows) {
    const known = held.get(_id.courseId) ?? NO_FIGURES;
    held.set(_id.courseId, {
      ...{ times: known.times + times, people: known.people + people, stars: known.stars + stars },
      rated: known.rated + (_id.state === 'evaluated' ? times : 0),
    });
  }
  return held;
}

/** Each time that it is dated, one session. */
export const courseSessionId = ({ _id, events }: Pick<CourseRequest, '_id' | 'events'>): string =>
  idFor({
    actor: { memberId: 'course', roles: [], providerId: null },
    requestId: `${_id}-${events.length}`,
  });

/** A course that has a date becomes a session, once. */
export async function offerCourse({ kind: _, cause, ...offered }: OfferCourse): Promise<void> {
  await addNew('sessions', sessionOfCourse(offered, momentOf(CLOCK, cause, offered)));
}

/** Where the page before ended: by what it is sorted by, and by the id among those that are alike in it. */
interface After {
  readonly at: number;
  readonly id: string;
}

async function pageOf(
  where: object,
  [field, direction]: readonly ['dueAt' | 'from' | 'endedAt', 'asc' | 'desc'],
  after?: After,
): Promise<CourseRequest[]> {
  const beyond = direction === 'asc' ? command.gt : command.lt;
  const ask = (part: object) =>
    find<CourseRequest>('course_requests', {
      where: { ...where, ...part },
      orderBy: [
        [field, direction],
        ['_id', direction],
      ],
      limit: ONE_PAGE,
    });
  if (!after) return ask({ [field]: command.gt(0) });
  const [alike, others] = await Promise.all([
    ask({ [field]: after.at, _id: beyond(after.id) }),
    ask({ [field]: beyond(after.at).and(command.gt(0)) }),
  ]);
  return [...alike, ...others].slice(0, ONE_PAGE);
}
