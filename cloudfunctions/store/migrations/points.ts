import type { Migration } from './step';

/** How many of each reward somebody had is counted from the redemptions; in the account it grew with every reward. */
export const withoutHad: Migration = (document) => ('had' in document ? { had: undefined } : {});

/** It was dated by when it was booked then. */
export const datedEntries: Migration = ({ at, ...entry }) =>
  'happenedAt' in entry ? {} : { happenedAt: at };
