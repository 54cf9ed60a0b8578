import { type Indexes, owed, queue } from './indexed';

export const noShowIndexes = {
  no_shows: [
    { name: 'resident', fields: [['residentId', 1]] },
    {
      name: 'worker',
      fields: [
        ['workerMemberId', 1],
        ['at', -1],
      ],
    },
    {
      name: 'firm',
      fields: [
        ['providerId', 1],
        ['at', -1],
      ],
    },
    {
      name: 'order',
      fields: [
        ['orderId', 1],
        ['at', -1],
      ],
    },
    {
      name: 'desk',
      fields: [
        ['state', 1],
        ['dueAt', 1],
      ],
    },
    queue('acts', 'actsAt'),
    owed,
  ],
} as const satisfies Indexes;
