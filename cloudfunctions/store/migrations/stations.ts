import type { Migration } from './step';

/** A station that nobody could change became one that staff keep: open, as it was. */
export const stationsKept: Migration = (document) =>
  'open' in document ? {} : { events: [], effects: {}, owed: 0, open: true };
