import { type Indexes, owed } from './indexed';

export const vettingIndexes = {
  applications: [
    { name: 'one-living-application', fields: [['holds', 1]], unique: true },
    {
      name: 'applicant',
      fields: [
        ['applicantId', 1],
        ['begunAt', -1],
      ],
    },
    {
      name: 'queue',
      fields: [
        ['state', 1],
        ['submittedAt', 1],
      ],
    },
    owed,
  ],
  barred: [],
} as const satisfies Indexes;
