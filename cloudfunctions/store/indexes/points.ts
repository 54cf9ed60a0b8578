import { type Indexes, owed, queue } from './indexed';

export const pointsIndexes = {
  points_accounts: [queue('expires', 'expiresAt')],
  points_entries: [
    {
      name: 'statement',
      fields: [
        ['memberId', 1],
        ['no', -1],
      ],
      // Who books an entry takes the next number.
      unique: true,
    },
    {
      name: 'month-of-member',
      fields: [
        ['memberId', 1],
        ['month', 1],
        ['no', -1],
      ],
    },
    {
      name: 'month',
      fields: [
        ['month', 1],
        ['at', 1],
      ],
    },
    { name: 'since', fields: [['at', 1]] },
  ],
  points_rules: [],
  points_proofs: [],
  rewards: [
    owed,
    {
      name: 'shelf',
      fields: [
        ['onShelf', 1],
        ['points', 1],
      ],
    },
    { name: 'points', fields: [['points', 1]] },
  ],
  redemptions: [
    {
      name: 'member',
      fields: [
        ['memberId', 1],
        ['heldAt', -1],
      ],
    },
    {
      name: 'held-by-member',
      fields: [
        ['memberId', 1],
        ['state', 1],
        ['heldAt', 1],
      ],
    },
    {
      name: 'had-by-member',
      fields: [
        ['memberId', 1],
        ['items.rewardId', 1],
        ['state', 1],
      ],
    },
    {
      name: 'waiting',
      fields: [
        ['station._id', 1],
        ['state', 1],
        ['heldAt', 1],
      ],
    },
    {
      name: 'owed-by-member',
      fields: [
        ['memberId', 1],
        ['owed', 1],
      ],
    },
    { name: 'one-redemption-per-code', fields: [['pickup', 1]], unique: true },
    queue('acts', 'actsAt'),
    owed,
  ],
} as const satisfies Indexes;
