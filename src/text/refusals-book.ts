import { BORROWED_MAX } from '#domain/book/limits';
import { LIMITS } from '#domain/limits';

/** What books are refused for. */
export const bookRefusals = {
  BOOK_NOT_FOUND: '没有这个编号的书，请对着书再看一遍。',
  BOOK_LENT: '这本书刚被借走，请另选一本。',
  BOOK_STATION_NOT_FOUND: '这个驿站不在了，或暂停开放，请另选一个。',
  ISBN_WRONG: '书号不对，请对着书再看一遍。书上没有书号的，可以不填。',
  TOO_MANY_BORROWED: `一个人最多同时借 ${BORROWED_MAX} 本，请先还一本。`,
  TOO_MANY_LOANS: `一天最多借 ${LIMITS['books-borrowed-a-day'].max} 本，请明天再借。`,
  TOO_MANY_BOOKS: '今天捐的书到数了，谢谢您，请明天再来。',
  TOO_MANY_NOTES: `一天最多留言 ${LIMITS['book-notes-a-day'].max} 条，请明天再写。`,
  NOTED_ALREADY: '您给这本书留过言了。',
  NOTES_FULL: '这本书的留言满了，谢谢您。',
} as const;
