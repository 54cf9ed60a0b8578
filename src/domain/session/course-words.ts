import { sayDayAndClock, sayInstant } from '#domain/kernel/time';
import type { CourseRequestRow } from './contract-course';
import type { Course } from './course';

// What is said of a course and of who asks for it, in whole sentences.

/** As those read it who may come. */
export const sayOfCourse = ({ words }: Pick<Course, 'words'>, teacher: string): string =>
  `${words}\n讲课老师：${teacher}`;

/** 90 分钟 · 至少 20 人 · 王敏、李强 */
export const sayCourse = ({
  minutes,
  least,
  teachers,
}: Pick<Course, 'minutes' | 'least' | 'teachers'>): string =>
  `${minutes} 分钟 · 至少 ${least} 人 · ${teachers.join('、')}`;

type Said = Pick<CourseRequestRow, 'state' | 'dueAt' | 'from' | 'teacher' | 'came' | 'stars'>;

/** Where it stands, and by when something follows. */
export function sayRequest({ state, dueAt, from, teacher, came, stars }: Said, now: number): string {
  switch (state) {
    case 'asked':
      if (dueAt === null) return '等区总答复';
      return dueAt < now
        ? `等区总答复，应在${sayInstant(dueAt, now)} 前，已经晚了`
        : `等区总答复，最晚${sayInstant(dueAt, now)}`;
    case 'dated':
      return `${from === null ? '' : sayDayAndClock(from)} · ${teacher ?? ''}`;
    case 'declined':
      return '这次没有安排';
    case 'withdrawn':
      return '没有再申请';
    case 'held':
      return `签到 ${came ?? 0} 人，等工会评价`;
    case 'evaluated':
      return `签到 ${came ?? 0} 人，评价 ${stars ?? 0} 星`;
  }
}

/** 办过 3 次，92 人，平均 4.7 星 */
export function sayHeld({ times, people, rated, stars }: CourseFigures): string {
  if (times === 0) return '还没有办过';
  const mean = rated === 0 ? '还没有评价' : `平均 ${(stars / rated).toFixed(1)} 星`;
  return `办过 ${times} 次，${people} 人，${mean}`;
}

/** What came of one course in all. */
export interface CourseFigures {
  readonly times: number;
  readonly people: number;
  /** How many said how it was, and their stars together. */
  readonly rated: number;
  readonly stars: number;
}
export const NO_FIGURES: CourseFigures = { times: 0, people: 0, rated: 0, stars: 0 };
