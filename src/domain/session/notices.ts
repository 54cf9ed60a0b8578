import type { RoomNotices } from '#domain/kernel/notices';

const COURSE_DESK = 'pages/session/course-desk/index';

export const sessionNotices = {
  leadsTo: {
    session: 'pages/session/one/index',
    'course-request': 'pages/session/asked/index',
  },
  says: {
    'session-place-offered': {
      purpose: 'request',
      title: '候补到一个名额',
      text: '请在时限内确认，过时给下一位。',
    },
    'session-place-lapsed': {
      purpose: 'request',
      title: '没有候补到名额',
      text: '点开看还有没有空位，或看看别的活动。',
    },
    'session-changed': {
      purpose: 'request',
      title: '您报名的活动有变动',
      text: '点开看新的时间地点，来不了可以取消。',
    },
    'session-called-off': { purpose: 'request', title: '您报名的活动取消了', text: '点开看为什么取消。' },
    'session-ahead': {
      purpose: 'request',
      reminds: 'ahead',
      sms: true,
      title: '提醒您报名的活动',
      text: '请留出时间，来不了请早点取消。',
    },
    'session-soon': {
      purpose: 'request',
      reminds: 'soon',
      sms: true,
      title: '您报名的活动快开始了',
      text: '点开看在哪里，到了请签到。',
    },
    'session-signed-for': { title: '工会替您报了名', text: '点开看时间地点，来不了请早点取消。' },
    'session-not-followed': {
      title: '系列里有一场没有跟着改',
      text: '改不到那个时间。点开看是哪一场，请单独改。',
    },
    'session-missed': { title: '报了名没有来', text: '不是这样，点开可以申诉。' },
    'session-appealed': {
      purpose: 'task',
      title: '有一件爽约的申诉',
      text: '请看看说得对不对，作个决定。',
      page: 'pages/session/appeals/index',
    },
    'course-asked': {
      purpose: 'task',
      title: '有工会请老师上课',
      text: '请定老师和时间，或写明为什么不安排。',
      page: COURSE_DESK,
    },
    'course-moved': {
      purpose: 'task',
      title: '送教上门的课改了时间或地点',
      text: '请告诉讲课的老师。',
      page: COURSE_DESK,
    },
    'course-dated': { purpose: 'request', title: '请的课定下来了', text: '点开看老师和时间，请会员报名。' },
    'course-declined': { purpose: 'request', title: '请的课这次没有安排', text: '点开看为什么。' },
    'course-called-off': {
      purpose: 'request',
      title: '请的课这次取消了',
      text: '区总会另定时间，点开看为什么。',
    },
    'course-held': { purpose: 'request', title: '请的课办完了', text: '请说说课和老师怎么样。' },
    'session-appeal-ruled': { title: '您的爽约申诉有结果', text: '点开看结果和理由。' },
  },
} as const satisfies RoomNotices;
