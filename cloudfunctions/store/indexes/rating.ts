import { type Indexes, owed, queue } from './indexed';

export const ratingIndexes = {
  ratings: [
    owed,
    { name: 'author', fields: [['residentId', 1]] },
    { name: 'public-id', fields: [['publicId', 1]] },
    {
      name: 'list',
      fields: [
        ['providerId', 1],
        ['listed', -1],
      ],
    },
  ],
  scores: [queue('closes', 'closesAt')],
} as const satisfies Indexes;
