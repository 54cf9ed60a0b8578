import type { Book } from '#domain/book/book';
import { onTime } from '#domain/book/decide';
import { CLOCK } from '#domain/kernel/actor';
import { momentOf, newId } from '../runtime/moment';
import { changeNoun, owes } from '../store/nouns';

/** It is nearly due, lost, or to be forgotten who had it. */
export async function actOnBook(id: string): Promise<boolean> {
  const moment = momentOf(CLOCK, `clock-${newId()}`, id);
  return owes(await changeNoun({ noun: 'book', id, moment, decide: (book: Book) => onTime(book, moment) }));
}
