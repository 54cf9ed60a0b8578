import type { RoomNotices } from '#domain/kernel/notices';

export const bookNotices = {
  leadsTo: {
    book: 'pages/book/one/index',
  },
  says: {
    'book-due': { title: '借的书快到日子了', text: '看完了还到哪个驿站都行，没有看完也不罚。' },
    'book-lost': { title: '借的书记作丢失了', text: '找到了，还到哪个驿站都行，不用赔。' },
  },
} as const satisfies RoomNotices;
