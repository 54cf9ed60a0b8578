import type { Limits } from '#domain/kernel/allowance';

/** So many at a time; each person has so many places for books. */
export const BORROWED_MAX = 2;

export const bookLimits = {
  'books-given-a-day': { counts: 'day', max: 5, refusal: 'TOO_MANY_BOOKS' },
  /** In the name of a union. */
  'books-entered-a-day': { counts: 'day', max: 100, refusal: 'TOO_MANY_BOOKS' },
  'books-borrowed-a-day': { counts: 'day', max: 6, refusal: 'TOO_MANY_LOANS' },
  'book-notes-a-day': { counts: 'day', max: 10, refusal: 'TOO_MANY_NOTES' },
} as const satisfies Limits;
