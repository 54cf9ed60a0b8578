// 漂流书吧: books that are given, lent and brought back at stations. Called by everybody who reads, and by who keeps a station.
import { bookContract } from '#domain/book/contract';
import { SHOWS_NOTHING, serve } from '../runtime/serve';
import { kept, removeNote, scores, withdraw } from './keeping';
import { book, borrow, bringBack, find, give, lookUp, mine, note, shelf } from './reading';

export const main = serve('book', bookContract, SHOWS_NOTHING, {
  shelf,
  book,
  find,
  mine,
  lookUp,
  give,
  borrow,
  bringBack,
  note,
  removeNote,
  kept,
  withdraw,
  scores,
});
