import type { RoomNotices } from '#domain/kernel/notices';

export const pointsNotices = {
  leadsTo: {
    redemption: 'pages/resident/redemption/index',
    books: 'pages/staff/books/index',
  },
  says: {
    'redemption-collected': {
      title: '礼品已领取',
      text: '谢谢您。如果不是您或家人领的，请打电话给工会。',
    },
    'redemption-lapsed': {
      title: '礼品过期未领',
      text: '14 天没有来领，积分已经退回给您。',
    },
    'books-disagree': {
      purpose: 'task',
      title: '积分账不平',
      text: '昨夜对账有账户对不上，请打开总账看一看。',
    },
  },
} as const satisfies RoomNotices;
