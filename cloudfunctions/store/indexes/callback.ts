import { type Indexes, owed, queue } from './indexed';

export const callbackIndexes = {
  callbacks: [
    {
      name: 'member',
      fields: [
        ['memberId', 1],
        ['askedAt', -1],
      ],
    },
    {
      name: 'desk',
      fields: [
        ['state', 1],
        ['dueAt', 1],
      ],
    },
    { name: 'over', fields: [['endedAt', -1]] },
    queue('acts', 'actsAt'),
    queue('goes', 'goesAt'),
    owed,
  ],
} as const satisfies Indexes;
