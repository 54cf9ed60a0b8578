import type { RoomNotices } from '#domain/kernel/notices';

export const ratingNotices = {
  leadsTo: {},
  says: {
    'rating-replied': {
      title: '服务商回复了您的评价',
      text: '点开看回复。您可以追评一次。',
      page: 'pages/resident/rate/index',
    },
  },
} as const satisfies RoomNotices;
