import type { Input } from '../../src/platform/rooms';

type Course = Input<'session', 'saveCourse'>;
type Wish = Omit<Input<'session', 'askCourse'>, 'unionId' | 'courseId'>;

/** As staff write it into the catalogue. */
export const aCourse = (of: Partial<Course> = {}): Course => ({
  ...{ courseId: null, title: '颈椎和腰椎的保养', words: '久坐的人怎么坐、怎么歇，当场做一遍操。' },
  ...{ teachers: ['王敏', '李强'], minutes: 90, least: 20, offered: true },
  ...of,
});

/** As a union asks for it. */
export const asksFor = (of: Partial<Wish> = {}): Wish => ({
  ...{ people: 30, where: '三楼会议室', days: '周三下午', note: '多数是坐办公室的。' },
  ...of,
});
