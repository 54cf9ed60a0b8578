import { MINUTES_MAX, MINUTES_MIN, TEACHERS_MAX } from '#domain/session/course';

/** A course as it is written. */
export interface Draft {
  readonly title: string;
  readonly words: string;
  /** With marks between them. */
  readonly teachers: string;
  readonly minutes: string;
  readonly least: string;
  readonly offered: boolean;
}

export const EMPTY: Draft = {
  ...{ title: '', words: '', teachers: '', minutes: '90', least: '20', offered: true },
};

export const teachersIn = (written: string): string[] => [
  ...new Set(
    written
      .split(/[、，,；;\s]+/)
      .map((name) => name.trim())
      .filter(Boolean),
  ),
];

/** The next thing to fill in; null when all is there. */
export function missingIn({ title, words, teachers, minutes, least }: Draft): string | null {
  if (title.trim().length < 2) return '请写课程的名称。';
  if (words.trim().length < 2) return '请写一写讲什么。';
  const names = teachersIn(teachers);
  if (names.length === 0) return '请写谁来讲。';
  if (names.length > TEACHERS_MAX) return `一门课最多写 ${TEACHERS_MAX} 位老师。`;
  const long = Number(minutes);
  if (!(long >= MINUTES_MIN && long <= MINUTES_MAX)) return `一次讲 ${MINUTES_MIN} 到 ${MINUTES_MAX} 分钟。`;
  return Number(least) > 0 ? null : '请写至少多少人可以申请。';
}
