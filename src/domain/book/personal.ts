import { about, holding, kept, type RoomHoldings, unsaid } from '#domain/kernel/personal';
import type { Book } from './book';
import { BOOK_STATE_LABEL } from './labels';

export const bookHoldings = {
  books: holding<Book>({
    title: '漂流书',
    found: ['borrowerId', 'giverId', 'notes.memberId'],
    texts: {
      ...kept('number', 'isbn', 'title', 'author', 'stationId', 'stationName', 'stops[].stationId'),
      ...kept('stops[].name', 'uses[].stationId', 'giverId', 'givenBy', 'borrowerId', 'borrowedAs'),
      ...kept('cover.traceId', 'notes[].id', 'notes[].memberId'),
      'cover.fileId': about('giverId').upload,
      'notes[].words': about('notes[].memberId').words,
      'events[].why': about('events[].memberId').words,
    },
    labels: {
      title: '书名',
      author: '作者',
      number: '编号',
      state: '在哪里',
      stationName: '哪个驿站',
      givenAt: '捐书时间',
      dueAt: '借到',
      notes: '留言',
      ...unsaid('isbn', 'cover', 'stationId', 'shelvedAt', 'stops', 'uses', 'giverId', 'givenBy'),
      ...unsaid('borrowerId', 'borrowedAs', 'actsAt'),
    },
    says: BOOK_STATE_LABEL,
  }),
} satisfies RoomHoldings;
