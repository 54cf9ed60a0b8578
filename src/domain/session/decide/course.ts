import type { Moment } from '#domain/kernel/actor';
import { change, type Decision, newNoun } from '#domain/kernel/entity';
import { withEvent } from '#domain/kernel/lifecycle';
import { no } from '#domain/kernel/result';
import { COURSE_EVENTS, COURSES_MAX, type Course, type CourseWish } from '../course';

export type CourseRefusal = 'TOO_MANY_COURSES';

/** 课程目录: a new one, behind the last. */
export function addCourse(
  id: string,
  place: number,
  wish: CourseWish,
  moment: Moment,
): Decision<Course, CourseRefusal> {
  if (place > COURSES_MAX) return no('TOO_MANY_COURSES');
  return change(saved({ ...newNoun(id), ...wish, no: place }, null, moment));
}

/** Changed, taken off, or on offer again. */
export const changeCourse = (course: Course, wish: CourseWish, moment: Moment): Decision<Course, never> =>
  change(saved({ ...course, ...wish }, course, moment));

const sayOffered = ({ offered }: Course): string => (offered ? 'offered' : 'off');

const saved = (after: Course, before: Course | null, moment: Moment): Course =>
  withEvent(after, moment, {
    ...{ action: 'save', by: 'staff', from: before && sayOffered(before), to: sayOffered(after) },
    kept: COURSE_EVENTS,
  });
