import type { CourseRequestState } from './course-request';
import type { SessionAudience, SessionKind } from './plan';
import type { SignUpState } from './sign-up';

/** The words on screens about what unions offer. */
export const SESSION_KIND_LABEL: Readonly<Record<SessionKind, string>> = {
  lecture: '讲座',
  course: '课程',
  activity: '活动',
  training: '培训',
  'open-day': '接待日',
  'check-up': '体检',
  venue: '场地',
};

export const SESSION_AUDIENCE_LABEL: Readonly<Record<SessionAudience, string>> = {
  everybody: '谁都能来',
  members: '工会会员',
  union: '本工会和下级工会的会员',
};

export const SIGN_UP_STATE_LABEL: Readonly<Record<SignUpState, string>> = {
  placed: '已报名',
  waiting: '候补中',
  cancelled: '已取消报名',
  lapsed: '没有候补到',
  'called-off': '主办方取消了',
  came: '已签到',
  missed: '没有来',
  over: '已办完',
};

export const FAULT_LABEL = { late: '取消晚了', absent: '报了名没有来' } as const;

export const COURSE_REQUEST_LABEL: Readonly<Record<CourseRequestState, string>> = {
  asked: '等答复',
  dated: '定好了',
  declined: '没有安排',
  withdrawn: '不申请了',
  held: '办完了，等评价',
  evaluated: '评价过了',
};
