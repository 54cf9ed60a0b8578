import type { Migration } from './step';

/** Wrong codes were counted, without who and when: whoever is in the middle of trying begins anew. */
export const wrongTries: Migration = (document) => ('wrong' in document ? {} : { wrong: [] });

export const wrongArrivals: Migration = ({ arrivalCode }) =>
  arrivalCode ? { arrivalCode: { wrong: [], ...arrivalCode } } : {};
