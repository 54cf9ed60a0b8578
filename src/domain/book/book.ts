import type { Effect } from '#domain/effects';
import type { Entity } from '#domain/kernel/entity';
import type { CheckedPhoto } from '#domain/kernel/pictures';
import { DAY } from '#domain/kernel/time';
import type { Transitions } from '#domain/kernel/transitions';

/** 漂流书: given at a station, borrowed there, brought back to any other. Who had it before is kept nowhere. */
export interface Book extends Entity<Effect> {
  /** 编号: six digits that are written into the book. */
  readonly number: string;
  /** Thirteen digits; null: it has none. */
  readonly isbn: string | null;
  readonly title: string;
  readonly author: string;
  readonly cover: CheckedPhoto | null;
  readonly state: BookState;
  /** Where it stands; while it is lent, where it was borrowed. */
  readonly stationId: string;
  readonly stationName: string;
  readonly shelvedAt: number;
  /** Where it has been, the last ones. */
  readonly stops: readonly Stop[];
  readonly uses: readonly Use[];
  readonly giverId: string;
  /** The union that gave it; null: a person did. */
  readonly givenBy: string | null;
  readonly givenAt: number;
  /** Who has it now, for nobody else to see. */
  readonly borrowerId: string | null;
  /** One of the places that each person has for books: no two books are in the same one. */
  readonly borrowedAs: string;
  readonly dueAt: number | null;
  /** When the clock looks at it next. */
  readonly actsAt: number | null;
  readonly notes: readonly Note[];
}

interface Stop {
  readonly stationId: string;
  readonly name: string;
  readonly at: number;
}

/** How often it was used at one station in one year. */
export interface Use {
  readonly stationId: string;
  readonly year: number;
  readonly gifts: number;
  readonly loans: number;
  readonly returns: number;
}

/** 留言: what somebody who has read it tells the next one. */
interface Note {
  readonly id: string;
  readonly memberId: string;
  readonly at: number;
  readonly words: string;
}

export const BOOK_STATES = ['here', 'lent', 'lost', 'withdrawn'] as const;
export type BookState = (typeof BOOK_STATES)[number];

export type BookAction =
  | 'give'
  | 'borrow'
  | 'bringBack'
  | 'find'
  | 'note'
  | 'removeNote'
  | 'withdraw'
  | 'remind'
  | 'lose'
  | 'forget';
/** `reader` is anybody. */
export type BookParty = 'giver' | 'reader' | 'borrower' | 'author' | 'keeper' | 'clock' | 'stranger';

export const BOOK_TABLE = {
  give: { from: [], to: 'here', by: ['giver'] },
  borrow: { from: ['here'], to: 'lent', by: ['reader'] },
  /** At whichever station. */
  bringBack: { from: ['lent'], to: 'here', by: ['borrower', 'keeper'] },
  /** A lost one has turned up. */
  find: { from: ['lost'], to: 'here', by: ['reader'] },
  note: { from: ['lent'], to: null, by: ['borrower'] },
  removeNote: { from: ['here', 'lent', 'lost'], to: null, by: ['author', 'keeper'] },
  withdraw: { from: ['here', 'lost'], to: 'withdrawn', by: ['keeper'] },
  remind: { from: ['lent'], to: null, by: ['clock'] },
  lose: { from: ['lent'], to: 'lost', by: ['clock'] },
  /** Who had it last. */
  forget: { from: ['here', 'lost', 'withdrawn'], to: null, by: ['clock'] },
} as const satisfies Transitions<BookAction, BookState, BookParty>;

export const LENT_FOR = 30 * DAY;
/** So long before that day it is said once. */
export const REMIND_BEFORE = 3 * DAY;
/** So long after that day it counts as lost; whoever finds it brings it back all the same. */
export const LOST_AFTER = 60 * DAY;
/** So long it is remembered who did something: a request that is sent again finds it. */
export const READERS_KEPT = DAY;

export const TITLE_MAX = 60;
export const AUTHOR_MAX = 40;
export const NOTE_MAX = 200;
export const NOTES_MAX = 30;
export const STOPS_MAX = 30;
export const USES_MAX = 200;
export const WHY_WITHDRAWN_MAX = 60;
