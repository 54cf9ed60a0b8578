import { type Indexes, owed, queue } from './indexed';

export const complaintIndexes = {
  complaints: [
    {
      name: 'order',
      fields: [
        ['orderId', 1],
        ['filedAt', -1],
      ],
    },
    {
      name: 'firm',
      fields: [
        ['providerId', 1],
        ['filedAt', -1],
      ],
    },
    {
      name: 'firm-due',
      fields: [
        ['providerId', 1],
        ['firmDueAt', 1],
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
