import type { RoomNotices } from '#domain/kernel/notices';

const DESK = 'pages/staff/callbacks/index';

export const callbackNotices = {
  leadsTo: {
    callback: 'pages/resident/call-me/index',
  },
  says: {
    'callback-asked': {
      purpose: 'task',
      title: '有人请工会打电话',
      text: '请在时限前打过去，打过了记一笔。',
      page: DESK,
    },
    'callback-due': {
      purpose: 'task',
      title: '有个电话快到时限',
      text: '还没有打通，请尽快打过去。',
      page: DESK,
    },
    'callback-overdue': {
      purpose: 'task',
      title: '有个电话过了时限',
      text: '还没有人打通，请马上打过去。',
      page: DESK,
    },
    'callback-missed': { title: '工会打来没有打通', text: '我们会再打，请留意来电。' },
    'callback-unreached': { title: '工会打了几次没打通', text: '需要时请再按一次，或者打电话过来。' },
  },
} as const satisfies RoomNotices;
