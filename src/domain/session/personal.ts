import { about, holding, kept, NOBODY, type RoomHoldings, unsaid } from '#domain/kernel/personal';
import type { CourseRequest } from './course-request';
import { COURSE_REQUEST_LABEL, FAULT_LABEL, SIGN_UP_STATE_LABEL } from './labels';
import type { SignUp } from './sign-up';

const comer = about('memberId');
const asker = about('askedById');
const evaluator = about('evaluatedById');

export const sessionHoldings = {
  /** Written by unions for everybody; of who comes it knows ids alone. */
  sessions: NOBODY,
  venues: NOBODY,
  /** The catalogue, for everybody: who teaches is named in it as one names a teacher on a poster. */
  courses: NOBODY,
  course_requests: holding<CourseRequest>({
    title: '送教申请',
    found: ['askedById', 'evaluatedById'],
    texts: {
      ...kept('courseId', 'title', 'unionId', 'unionName', 'openAs', 'where', 'askedById'),
      ...kept('teacher', 'sessionId', 'answer', 'evaluatedById'),
      days: asker.words,
      note: asker.words,
      'evaluation.words': evaluator.words,
      'events[].why': asker.words,
    },
    labels: {
      state: '进展',
      title: '课程',
      unionName: '哪个工会',
      people: '多少人听',
      where: '在哪里上',
      days: '哪天合适',
      note: '补充',
      askedAt: '申请时间',
      teacher: '讲课老师',
      from: '上课时间',
      answer: '答复',
      came: '来了几个人',
      evaluation: '评价',
      endedAt: '办结时间',
      ...unsaid('courseId', 'unionId', 'openAs', 'askedById', 'dueAt', 'sessionId', 'evaluatedById'),
    },
    says: COURSE_REQUEST_LABEL,
  }),
  sign_ups: holding<SignUp>({
    title: '活动报名',
    found: ['memberId'],
    texts: {
      ...kept('sessionId', 'unionId', 'month', 'memberId', 'faultOf'),
      name: comer.name,
      'evaluation.words': comer.words,
      'appeal.words': comer.words,
      'appeal.ruling.words': comer.words,
      'events[].why': comer.words,
    },
    labels: {
      state: '进展',
      name: '怎么称呼',
      size: '几个人',
      from: '活动时间',
      signedAt: '报名时间',
      cameAt: '签到时间',
      evaluation: '评价',
      fault: '爽约',
      appeal: '申诉',
      ...unsaid(
        'sessionId',
        'unionId',
        'kind',
        'month',
        'memberId',
        'heard',
        'free',
        'freeHours',
        'faultOf',
        'appealedAt',
        'remindedTo',
        'forgotten',
        'actsAt',
      ),
    },
    says: { ...SIGN_UP_STATE_LABEL, ...FAULT_LABEL },
  }),
} satisfies RoomHoldings;
