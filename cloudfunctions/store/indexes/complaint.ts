import { type Indexes, owed, queue } from './indexed';

export const complaintIndexes = {
  complaints: [
    { name: 'filed', fields: [['filedAt', 1]] },
    { name: 'complainant', fields: [['complainantIds', 1]] },
    { name: 'worker', fields: [['order.worker.memberId', 1]] },
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
