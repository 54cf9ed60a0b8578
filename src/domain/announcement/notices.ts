import type { RoomNotices } from '#domain/kernel/notices';

export const announcementNotices = {
  leadsTo: {
    announcement: 'pages/resident/announcement/index',
  },
  says: {
    'danger-announced': {
      purpose: 'task',
      anyHour: true,
      sms: true,
      title: '工会发了紧急提醒',
      text: '点开看是什么事、要怎么做。',
    },
  },
} as const satisfies RoomNotices;
