import type { RoomNotices } from '#domain/kernel/notices';

export const noShowNotices = {
  leadsTo: {
    'no-show': 'pages/provider/no-show/index',
  },
  says: {
    'no-show-opened': {
      purpose: 'task',
      title: '反映师傅没有到',
      text: '师傅在 24 小时内承认或说明；没有说明就计入一次未到。',
    },
    'no-show-contested': {
      purpose: 'task',
      title: '师傅说明了没有到的经过',
      text: '工会听两边的话，两个工作日内裁定。',
    },
    'no-show-due': {
      purpose: 'task',
      title: '有一次未到等着裁定',
      text: '请看两边的话，两个工作日内写明理由裁定。',
    },
    'no-show-counts': { title: '这次未到计入', text: '点开看经过。' },
    'no-show-dismissed': { title: '这次未到不计入', text: '点开看经过和理由。' },
  },
} as const satisfies RoomNotices;
