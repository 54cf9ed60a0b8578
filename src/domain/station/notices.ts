import type { RoomNotices } from '#domain/kernel/notices';

const DESK = 'pages/station/desk/index';

export const stationNotices = {
  leadsTo: {
    station: 'pages/station/one/index',
  },
  says: {
    'broken-reported': {
      purpose: 'task',
      title: '驿站有东西坏了',
      text: '请在时限前修好，修好了记一笔，报的人会收到消息。',
      page: DESK,
    },
    'broken-due': {
      purpose: 'task',
      title: '驿站的报修快到时限',
      text: '还没有修好，请尽快去看。',
      page: DESK,
    },
    'broken-overdue': {
      purpose: 'task',
      title: '驿站的报修过了时限',
      text: '还没有人修好，请马上安排。',
      page: DESK,
    },
    'broken-mended': { title: '您报的东西修好了', text: '谢谢您告诉我们，点开看看。' },
    'broken-not-found': { title: '您报的东西看过了', text: '去看的人说能用，点开看是怎么说的。' },
  },
} as const satisfies RoomNotices;
