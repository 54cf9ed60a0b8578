import type { Effect } from '#domain/effects';
import type { Entity } from '#domain/kernel/entity';

/** 送教上门: one course of the catalogue that the district's staff keep, for unions to ask for. */
export interface Course extends Entity<Effect>, CourseWish {
  /** Its place in the catalogue; none ever goes, and each has the next number. */
  readonly no: number;
}

/** What staff say of it. */
export interface CourseWish {
  readonly title: string;
  readonly words: string;
  /** By name: whoever teaches needs no account. */
  readonly teachers: readonly string[];
  readonly minutes: number;
  /** A union that asks for it brings so many people, or more. */
  readonly least: number;
  /** 可以申请; what is not on offer stays for the requests that name it. */
  readonly offered: boolean;
}

export const COURSES_MAX = 200;
export const COURSE_WORDS_MAX = 500;
export const TEACHER_MAX = 20;
export const TEACHERS_MAX = 6;
export const MINUTES_MIN = 20;
export const MINUTES_MAX = 480;
/** So many changes of one course are kept. */
export const COURSE_EVENTS = 20;
