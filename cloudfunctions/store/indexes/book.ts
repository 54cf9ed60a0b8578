import { type Indexes, owed, queue } from './indexed';

export const bookIndexes = {
  books: [
    { name: 'number', fields: [['number', 1]], unique: true },
    /** Each person has so many places for books, and in each there is one. */
    { name: 'one-book-a-place', fields: [['borrowedAs', 1]], unique: true },
    {
      name: 'shelf',
      fields: [
        ['stationId', 1],
        ['state', 1],
        ['shelvedAt', -1],
      ],
    },
    {
      name: 'station',
      fields: [
        ['stationId', 1],
        ['shelvedAt', -1],
      ],
    },
    { name: 'isbn', fields: [['isbn', 1]] },
    { name: 'borrower', fields: [['borrowerId', 1]] },
    {
      name: 'giver',
      fields: [
        ['giverId', 1],
        ['givenAt', -1],
      ],
    },
    { name: 'author', fields: [['notes.memberId', 1]] },
    { name: 'used-at', fields: [['uses.stationId', 1]] },
    { name: 'used-in', fields: [['uses.year', 1]] },
    queue('acts', 'actsAt'),
    owed,
  ],
} as const satisfies Indexes;
