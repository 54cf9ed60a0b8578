import type { Book } from '#domain/book/book';
import { bookView, coverOf } from '#domain/book/view';
import type { Actor } from '#domain/kernel/actor';
import { servesIn } from '#domain/union/party';
import { books, type KeptBook } from '../store/books';
import type { Changed } from '../store/nouns';
import { picturesOf } from '../store/pictures';
import type { Above } from '../store/stations';

/** With a post in that union, with a chair above it, or of the staff. */
export const keeps = ({ union, above }: Above, actor: Actor): boolean =>
  actor.roles.includes('staff') || (union !== null && servesIn(union, above, actor));

/** As whoever looks may see it. */
export const seen = async (book: Book, isKeeper: boolean, { memberId }: Actor) =>
  bookView(book, { memberId, isKeeper }, await picturesOf(coverOf(book)));

export async function shown<Code extends string>(done: Changed<Book, Code>, isKeeper: boolean, actor: Actor) {
  return done.ok ? { ...done, value: await seen(done.value, isKeeper, actor) } : done;
}

/** For a command: the book, and whether this person keeps it. */
export const readKept = async (id: string, actor: Actor): Promise<readonly [Book | null, boolean]> => {
  const found: KeptBook | null = await books.withUnion(id);
  return [found?.book ?? null, found !== null && keeps(found, actor)];
};
