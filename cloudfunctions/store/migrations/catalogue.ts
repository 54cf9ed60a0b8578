import type { Migration } from './step';

/** An item that nobody could change became one that staff keep: offered, at the prices that it had. */
export const keptByStaff: Migration = (document) =>
  'offered' in document ? {} : { events: [], effects: {}, owed: 0, offered: true, next: null };
