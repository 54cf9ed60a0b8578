import type { Book } from '#domain/book/book';
import { give } from '#domain/book/decide';
import { actor, done, moment, NOW } from './given';
import { aStation } from './stations';

/** Books as they are when somebody has just given them. */

export const GIVER = actor('giver');
export const [HERE, THERE, FAR] = [aStation('here', 1), aStation('there', 2), aStation('far', 3)];
export const GIFT = { isbn: '978-7-5063-6543-7', title: '活着', author: '余华', cover: null, givenBy: null };

let numbers = 100_000;
export function aBook(id: string, at = HERE, now = NOW): Book {
  numbers += 1;
  const given = moment({ actor: GIVER, now, newCode: () => String(numbers) });
  return { ...done(give(id, GIFT, at, given)), version: 1 };
}
