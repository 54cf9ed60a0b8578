import { type Indexes, owed, queue } from './indexed';

export const repairIndexes = {
  repair_orders: [
    {
      name: 'pool',
      fields: [
        ['pool', 1],
        ['when.kind', 1],
        ['rounds.everyoneAt', 1],
      ],
    },
    {
      name: 'pool-on-probation',
      fields: [
        ['pool', 1],
        ['when.kind', 1],
        ['rounds.probationAt', 1],
      ],
    },
    {
      name: 'invited-first',
      fields: [
        ['rounds.first.workerId', 1],
        ['state', 1],
        ['bookedAt', 1],
      ],
    },
    {
      name: 'invited-second',
      fields: [
        ['rounds.second.workerId', 1],
        ['state', 1],
        ['rounds.secondAt', 1],
      ],
    },
    {
      name: 'follower',
      fields: [
        ['followerIds', 1],
        ['bookedAt', -1],
      ],
    },
    {
      name: 'worker',
      fields: [
        ['worker.memberId', 1],
        ['bookedAt', -1],
      ],
    },
    {
      name: 'worker-state',
      fields: [
        ['worker.memberId', 1],
        ['state', 1],
        ['bookedAt', -1],
      ],
    },
    {
      name: 'worker-served',
      fields: [
        ['worker.memberId', 1],
        ['acceptedAt', -1],
      ],
    },
    {
      name: 'state',
      fields: [
        ['state', 1],
        ['bookedAt', -1],
      ],
    },
    {
      name: 'firm',
      fields: [
        ['worker.providerId', 1],
        ['state', 1],
        ['bookedAt', -1],
      ],
    },
    {
      name: 'closed',
      fields: [
        ['payment', 1],
        ['closedAt', -1],
      ],
    },
    { name: 'first-worker', fields: [['rework.first.worker.memberId', 1]] },
    queue('contact-goes', 'contactGoesAt'),
    { name: 'alarm', fields: [['alarmAt', 1]] },
    { name: 'fee-differs', fields: [['feeDiffersAt', 1]] },
    queue('acts', 'actsAt'),
    {
      name: 'pair',
      fields: [
        ['residentId', 1],
        ['worker.providerId', 1],
        ['closedAt', 1],
      ],
    },
    {
      name: 'fees-of-resident',
      fields: [
        ['residentId', 1],
        ['visitFee.state', 1],
        ['visitFee.settledAt', 1],
      ],
    },
    { name: 'one-urgent-order-per-worker', fields: [['urgentHolder', 1]], unique: true },
    owed,
  ],
  catalogue_items: [{ name: 'order', fields: [['order', 1]] }],
  ranks: [
    { name: 'member', fields: [['memberId', 1]] },
    {
      name: 'firm',
      fields: [
        ['providerId', 1],
        ['ready', 1],
      ],
    },
    {
      name: 'next',
      fields: [
        ['pools', 1],
        ['ready', 1],
        ['turnAt', 1],
      ],
    },
  ],
  figures: [],
  visits: [],
  charges: [],
} as const satisfies Indexes;
