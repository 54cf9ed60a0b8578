import type { RoomNotices } from '#domain/kernel/notices';

export const membershipNotices = {
  leadsTo: {},
  says: {
    'codes-tried': {
      purpose: 'task',
      title: '有人连续输错码',
      text: '十分钟内试了多次，已经停用。请看一看。',
    },
  },
} as const satisfies RoomNotices;
