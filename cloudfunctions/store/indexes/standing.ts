import { type Indexes, owed, queue } from './indexed';

export const standingIndexes = {
  standings: [{ name: 'appeals', fields: [['appealDueAt', 1]] }, queue('confirmations', 'confirmBy'), owed],
  outcomes: [
    {
      name: 'firm',
      fields: [
        ['providerId', 1],
        ['at', 1],
      ],
    },
    {
      name: 'firm-outcome',
      fields: [
        ['providerId', 1],
        ['outcome', 1],
        ['at', 1],
      ],
    },
  ],
} as const satisfies Indexes;
