import { LIMITS } from '#domain/limits';
import { COURSES_MAX } from '#domain/session/course';
import { HOURS_AHEAD, HOURS_AT_ONCE, VENUES_MAX } from '#domain/session/venue';

/** What is said of what unions offer. */
export const sessionRefusals = {
  SESSION_NOT_OPEN: '这场活动已经开始、办完或取消了，不能再报名。请看看别的活动。',
  SESSION_NOT_FOR_YOU: '这场活动请的不是所有人，页面上写着请谁。请看看别的活动。',
  SIGNED_UP_ALREADY: '这个人已经报了名，或正在候补。',
  SIGN_UP_CLOSED: '三个月里有两次爽约，暂时不能报名。不是这样，可以在那场活动里申诉。',
  SESSION_FULL: '名额刚刚满了。可以少报几位，或候补；候补也满了的，请看看别的活动。',
  TOO_MANY_SIGN_UPS: `报了名还没办的活动已有 ${LIMITS['open-sign-ups'].max} 个。先取消一个，再报新的。`,
  DOOR_NOT_OPEN: '还没有到签到的时间：开始前一小时可以签到，结束十二小时以后就不能改了。',
  SESSION_CODE_WRONG: '签到码不对，请看主办方手机上现在的码，再输一次。',
  TOO_MANY_SESSION_TRIES: '输错太多次了，请十分钟后再试，或请主办方替您点名。',
  SESSION_TIME_NOT_POSSIBLE:
    '时间不对：要在以后的半年之内，结束晚于开始，一场最长十二小时；改时间的，至少改到一小时以后。',
  SESSION_STATION_UNKNOWN: '这个驿站不归主办的工会管，请另选一个，或选“别的地方”。',
  TOO_MANY_SESSIONS: `一天最多发布 ${LIMITS['sessions-a-day'].max} 次活动，请明天再发。`,
  TOO_MANY_COURSES: `课程目录最多 ${COURSES_MAX} 门。请把不讲了的一门改成新的。`,
  TOO_MANY_COURSES_TODAY: `一天最多写 ${LIMITS['courses-a-day'].max} 门新课程，请明天再写。`,
  COURSE_NOT_OFFERED: '这门课现在不能申请了，请看看别的课。',
  TOO_FEW_PEOPLE: '人数比这门课要求的少。可以和附近的工会一起请。',
  COURSE_ASKED_ALREADY: '这门课已经申请过，还没办完。请看本工会的申请。',
  TOO_MANY_COURSE_REQUESTS: `一个工会最多同时申请 ${LIMITS['open-course-requests'].max} 门课。办完一门，再申请新的。`,
  TOO_MANY_COURSES_ASKED: `一个工会一天最多申请 ${LIMITS['course-requests-a-day'].max} 次，请明天再申请。`,
  TEACHER_NOT_OF_COURSE: '这位老师不在这门课的名单里，请另选，或先改课程。',
  CAPACITY_TAKEN: '已经报名的人比这个名额多，请改大一点。',
  VENUE_HOUR_STANDS: '场地时段的时间和地点不能在这里改。要换时间，请取消这一段，再到场地里重新开放。',
  VENUE_CLOSED: '这个场地暂停开放。要开放时段，请先在场地资料里改成开放。',
  VENUE_TIME_NOT_POSSIBLE: '时间不对：要在以后的半年之内，从开始到结束至少放得下一段。',
  VENUE_HOURS_CLASH: '和已经开放的时段重叠，或中间空得不够。请换个时间。',
  TOO_MANY_VENUE_HOURS: `一次最多开放 ${HOURS_AT_ONCE} 段，一个场地以后的时段最多 ${HOURS_AHEAD} 段。请少几周或缩短时间。`,
  TOO_MANY_VENUES: `一个工会最多登记 ${VENUES_MAX} 个场地。不用的场地请改成别的。`,
  TOO_MANY_VENUES_A_DAY: `一天最多登记 ${LIMITS['venues-a-day'].max} 个场地，请明天再来。`,
} as const;
