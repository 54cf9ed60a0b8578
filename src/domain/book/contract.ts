import * as z from 'zod';
import { action } from '#domain/kernel/contract';
import * as field from '#domain/kernel/fields';
import { AUTHOR_MAX, NOTE_MAX, TITLE_MAX, WHY_WITHDRAWN_MAX } from './book';
import { bookRow, bookView, score } from './contract-views';
import { ISBN_TYPED_MAX } from './isbn';

const [bookId, stationId] = [field.id, field.id];
const isbn = field.text(ISBN_TYPED_MAX, 0);
const page = z.strictObject({ stationId, before: field.instant.optional() });

/** There are not more stations than that. */
const RANKED_MAX = 2_000;

const STEP = ['NOT_FOUND', 'NOT_NOW', 'BUSY'] as const;

const ofEverybody = {
  /** What stands at a station, what came last first. */
  shelf: action({
    by: ['visitor'],
    anonymous: true,
    input: page,
    output: z.strictObject({ rows: z.array(bookRow), more: z.boolean() }),
    refusals: [],
  }),
  book: action({
    by: ['visitor'],
    input: z.strictObject({ bookId }),
    output: bookView,
    refusals: ['NOT_FOUND'],
  }),
  /** By what is written into it. */
  find: action({
    by: ['visitor'],
    anonymous: true,
    input: z.strictObject({ number: z.string().regex(/^\d{6}$/) }),
    output: z.strictObject({ id: z.string() }),
    refusals: ['BOOK_NOT_FOUND'],
  }),
} as const;

const ofReaders = {
  /** Those that one has, and those that one gave. */
  mine: action({
    by: ['resident'],
    input: field.nothing,
    output: z.strictObject({ borrowed: z.array(bookRow), given: z.array(bookRow) }),
    refusals: [],
  }),
  /** What another copy of it is called. */
  lookUp: action({
    by: ['resident'],
    input: z.strictObject({ isbn }),
    output: z.strictObject({ isbn: z.string(), title: z.string(), author: z.string() }),
    refusals: ['ISBN_WRONG'],
  }),
  /** `unionId`: in the name of a union in which one has a post. */
  give: action({
    by: ['resident'],
    input: z.strictObject({
      stationId,
      isbn,
      title: field.text(TITLE_MAX),
      author: field.text(AUTHOR_MAX, 0),
      cover: field.upload('book-photo').nullable(),
      unionId: field.id.nullable(),
    }),
    output: bookView,
    refusals: [
      'BOOK_STATION_NOT_FOUND',
      'UNION_NOT_FOUND',
      'ISBN_WRONG',
      'WORDS_NOT_ALLOWED',
      'TOO_MANY_BOOKS',
      'BUSY',
    ],
  }),
  borrow: action({
    by: ['resident'],
    input: z.strictObject({ bookId }),
    output: bookView,
    refusals: [...STEP, 'BOOK_LENT', 'TOO_MANY_BORROWED', 'TOO_MANY_LOANS'],
  }),
  /** At whichever station. */
  bringBack: action({
    by: ['resident'],
    input: z.strictObject({ bookId, stationId }),
    output: bookView,
    refusals: [...STEP, 'BOOK_STATION_NOT_FOUND'],
  }),
  note: action({
    by: ['resident'],
    input: z.strictObject({ bookId, words: field.text(NOTE_MAX) }),
    output: bookView,
    refusals: [...STEP, 'WORDS_NOT_ALLOWED', 'NOTED_ALREADY', 'NOTES_FULL', 'TOO_MANY_NOTES'],
  }),
  /** By its author, or by who keeps the station. */
  removeNote: action({
    by: ['resident'],
    input: z.strictObject({ bookId, noteId: field.id }),
    output: bookView,
    refusals: STEP,
  }),
} as const;

const ofKeepers = {
  /** Also what is lent or lost from there; with the score of the station. */
  kept: action({
    by: ['resident'],
    input: page,
    output: z.strictObject({ name: z.string(), rows: z.array(bookRow), more: z.boolean(), score }),
    refusals: ['NOT_FOUND'],
  }),
  /** 下架 */
  withdraw: action({
    by: ['resident'],
    input: z.strictObject({ bookId, why: field.text(WHY_WITHDRAWN_MAX, 2) }),
    output: bookView,
    refusals: STEP,
  }),
  /** Stations by what was done there this year: the list for support. */
  scores: action({
    by: ['staff'],
    input: z.strictObject({ from: z.int().min(0).max(RANKED_MAX).optional() }),
    output: z.strictObject({
      rows: z.array(z.strictObject({ id: z.string(), place: z.int(), name: z.string(), score })),
      more: z.boolean(),
    }),
    refusals: [],
  }),
} as const;

/** 漂流书吧 */
export const bookContract = { ...ofEverybody, ...ofReaders, ...ofKeepers } as const;
export type BookContract = typeof bookContract;
