import type { Book } from '#domain/book/book';
import { borrow, bringBack, give, note } from '#domain/book/decide';
import type { Actor } from '#domain/kernel/actor';
import { DAY } from '#domain/kernel/time';
import type { Station } from '#domain/station/station';
import { diceFor } from './dice';
import { momentOf } from './moment';
import { made } from './residents';

/** 漂流书 of the demo district: given, lent and brought back by its people, by the rules themselves. */

interface Given {
  readonly book: readonly [title: string, author: string, isbn: string];
  readonly daysAgo: number;
  /** Where it was given, and where it was brought back each time; the keys of stations. */
  readonly way: readonly string[];
  readonly said?: readonly string[];
  readonly union?: string;
}

const DISTRICT = '区总工会';

const GIVEN: readonly Given[] = [
  {
    book: ['活着', '余华', '9787506365437'],
    ...{ daysAgo: 210, way: ['feixian', 'dongping', 'qidong'] },
    said: ['一口气读完的，日子再难也要往前走。'],
  },
  {
    book: ['平凡的世界', '路遥', '9787530212004'],
    ...{ daysAgo: 190, way: ['feixian', 'huangdao', 'feixian', 'suzhou'] },
    said: ['跑单休息的时候看，一个月看完了。', '给儿子也看了。'],
  },
  { book: ['三体', '刘慈欣', '9787536692930'], daysAgo: 170, way: ['huangdao', 'shouzhang'] },
  { book: ['围城', '钱钟书', '9787020024759'], daysAgo: 160, way: ['feixian', 'feixian'], union: DISTRICT },
  { book: ['红楼梦', '曹雪芹', '9787020002207'], daysAgo: 160, way: ['feixian'], union: DISTRICT },
  {
    book: ['西游记', '吴承恩', '9787020008735'],
    daysAgo: 160,
    way: ['huangdao', 'dongping'],
    union: DISTRICT,
  },
  {
    book: ['解忧杂货店', '东野圭吾', '9787544270878'],
    ...{ daysAgo: 120, way: ['dongping', 'cishan'] },
    said: ['等活的时候看，心里暖和。'],
  },
  { book: ['追风筝的人', '卡勒德·胡赛尼', '9787208061644'], daysAgo: 90, way: ['huangdao', 'suzhou'] },
  { book: ['百年孤独', '加西亚·马尔克斯', '9787544253994'], daysAgo: 80, way: ['feixian'] },
  { book: ['家常菜一百道', '', ''], daysAgo: 60, way: ['dongping', 'hunan'] },
  { book: ['职工维权一百问', '区总工会编', ''], daysAgo: 45, way: ['feixian'], union: DISTRICT },
  { book: ['老人学用手机', '', ''], daysAgo: 30, way: ['dongping'] },
];

const READS_FOR = 12 * DAY;

export function booksAt(now: number, stations: readonly Station[], readers: readonly string[]): Book[] {
  const dice = diceFor('books');
  const numbers = new Set<string>();
  const stationOf = (key: string): Station => {
    const found = stations.find(({ _id }) => _id === `station-${key}`);
    if (!found) throw new Error(`no station ${key}`);
    return found;
  };
  return GIVEN.map(({ book: [title, author, isbn], daysAgo, way, said = [], union }) => {
    const by = (memberId: string, at: number) => {
      const actor: Actor = { memberId, roles: ['resident'], providerId: null };
      return momentOf(actor, at, dice);
    };
    const [first = '', ...further] = way;
    const gift = { isbn, title, author, cover: null, givenBy: union ?? null };
    const since = now - daysAgo * DAY;
    let book = {
      ...made(give(dice.id(), gift, stationOf(first), by(dice.pick(readers), since))),
      version: 1,
    };
    for (const [nth, key] of further.entries()) {
      const [reader, at] = [dice.pick(readers), since + (nth * 2 + 1) * READS_FOR];
      book = made(borrow(book, [], by(reader, at)));
      const words = said[nth];
      if (words !== undefined) book = made(note(book, words, by(reader, at + READS_FOR / 2)));
      book = made(bringBack(book, stationOf(key), false, by(reader, at + READS_FOR)));
    }
    if (numbers.has(book.number)) throw new Error('two books have one number');
    numbers.add(book.number);
    return { ...book, version: 1 + further.length * 2, actsAt: null };
  });
}
