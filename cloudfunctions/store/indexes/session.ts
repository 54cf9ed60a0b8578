import { type Indexes, owed, queue } from './indexed';

export const sessionIndexes = {
  sessions: [
    {
      // Of a venue, and of none.
      name: 'next',
      fields: [
        ['cancelled', 1],
        ['venueId', 1],
        ['from', 1],
        ['_id', 1],
      ],
    },
    {
      name: 'union',
      fields: [
        ['unionId', 1],
        ['from', 1],
        ['_id', 1],
      ],
    },
    {
      name: 'station',
      fields: [
        ['stationId', 1],
        ['from', 1],
      ],
    },
    {
      name: 'series',
      fields: [
        ['seriesId', 1],
        ['seriesNo', 1],
      ],
    },
    queue('acts', 'actsAt'),
    owed,
  ],
  venues: [
    {
      name: 'open',
      fields: [
        ['open', 1],
        ['madeAt', 1],
      ],
    },
    {
      name: 'union',
      fields: [
        ['unionId', 1],
        ['madeAt', 1],
      ],
    },
    owed,
  ],
  sign_ups: [
    {
      name: 'member',
      fields: [
        ['memberId', 1],
        ['signedAt', -1],
        ['_id', -1],
      ],
    },
    {
      name: 'session',
      fields: [
        ['sessionId', 1],
        ['state', 1],
        ['heard', 1],
      ],
    },
    {
      name: 'figures',
      fields: [
        ['unionId', 1],
        ['from', 1],
      ],
    },
    { name: 'faults', fields: [['faultOf', 1]] },
    queue('appeals', 'appealedAt'),
    queue('acts', 'actsAt'),
    owed,
  ],
} as const satisfies Indexes;
