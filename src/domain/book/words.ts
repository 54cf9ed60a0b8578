import { dayOf, sayDay } from '#domain/kernel/time';
import type { BookRow, BookView } from './contract-views';
import { BOOK_STATE_LABEL } from './labels';

/** 在费县路职工书屋 · 您借着，2026年12月5日前还 · 过了 12月5日，看完请还 · 借出去了 */
export function sayWhere({ state, stationName, dueAt }: BookRow, now: number): string {
  if (state === 'here') return `在${stationName}`;
  if (state !== 'lent' || dueAt === null) return BOOK_STATE_LABEL[state];
  const day = sayDay(dayOf(dueAt));
  return now < dueAt ? `您借着，${day}前还` : `过了${day}，看完请还`;
}

/** 《活着》余华 */
export const sayTitle = ({ title, author }: Pick<BookRow, 'title' | 'author'>): string =>
  author === '' ? `《${title}》` : `《${title}》${author}`;

/** 借过 3 次 · 2 条留言 */
export const sayUse = ({ loans, notes }: Pick<BookRow, 'loans' | 'notes'>): string =>
  [loans === 0 ? '还没有人借过' : `借过 ${loans} 次`, ...(notes === 0 ? [] : [`${notes} 条留言`])].join(
    ' · ',
  );

/** 2026年3月5日，一位居民捐的 */
export const sayGift = ({ givenBy, givenAt }: Pick<BookView, 'givenBy' | 'givenAt'>): string =>
  `${sayDay(dayOf(givenAt))}，${givenBy ?? '一位居民'}捐的`;
