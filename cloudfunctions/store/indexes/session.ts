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
  courses: [{ name: 'no', fields: [['no', 1]], unique: true }],
  course_requests: [
    { name: 'open', fields: [['openAs', 1]], unique: true },
    {
      name: 'due',
      fields: [
        ['state', 1],
        ['dueAt', 1],
        ['_id', 1],
      ],
    },
    {
      name: 'dated',
      fields: [
        ['state', 1],
        ['from', 1],
        ['_id', 1],
      ],
    },
    {
      name: 'over',
      fields: [
        ['endedAt', -1],
        ['_id', -1],
      ],
    },
    {
      name: 'union',
      fields: [
        ['unionId', 1],
        ['askedAt', -1],
      ],
    },
    { name: 'asked', fields: [['askedById', 1]] },
    { name: 'evaluated', fields: [['evaluatedById', 1]] },
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
