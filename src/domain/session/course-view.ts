import {
  COURSE_REQUEST_CAN,
  type CourseRequestRow,
  type CourseRequestView,
  type CourseRow,
} from './contract-course';
import type { Course } from './course';
import type { CourseRequest } from './course-request';
import type { CourseFigures } from './course-words';
import { allowed, type CourseParties } from './decide/course-step';

export const courseRow = (course: Course, held: CourseFigures | null): CourseRow => ({
  ...{ id: course._id, title: course.title, teachers: [...course.teachers] },
  ...{ minutes: course.minutes, least: course.least, offered: course.offered, held },
});

export const courseRequestRow = (request: CourseRequest): CourseRequestRow => ({
  ...{ id: request._id, title: request.title, unionName: request.unionName, people: request.people },
  ...{ state: request.state, askedAt: request.askedAt, dueAt: request.dueAt, from: request.from },
  ...{ teacher: request.teacher, came: request.came, stars: request.evaluation?.stars ?? null },
  endedAt: request.endedAt,
});

export const courseRequestView = (
  request: CourseRequest,
  course: Course | null,
  parties: CourseParties,
  askedByName: string,
): CourseRequestView => ({
  ...courseRequestRow(request),
  ...{ unionId: request.unionId, askedByName, where: request.where, days: request.days },
  ...{ note: request.note, answer: request.answer, sessionId: request.sessionId },
  ...{ minutes: course?.minutes ?? 0, teachers: [...(course?.teachers ?? [])] },
  evaluation: request.evaluation,
  can: COURSE_REQUEST_CAN.filter((one) => allowed(request, one, parties).ok),
});
