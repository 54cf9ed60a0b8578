import type { BookState } from './book';

/** The words on screens about books. */
export const BOOK_STATE_LABEL: Readonly<Record<BookState, string>> = {
  here: '在架上',
  lent: '借出去了',
  lost: '记作丢失',
  withdrawn: '下架了',
};
