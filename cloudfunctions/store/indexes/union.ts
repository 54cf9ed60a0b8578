import { type Indexes, owed, queue } from './indexed';

export const unionIndexes = {
  unions: [
    { name: 'code', fields: [['code', 1]], unique: true },
    { name: 'officer', fields: [['officers.memberId', 1]] },
    {
      name: 'under',
      fields: [
        ['parentId', 1],
        ['_id', 1],
      ],
    },
    owed,
  ],
  library_changes: [
    queue('waiting', 'waitsAt'),
    { name: 'in-order', fields: [['number', 1]] },
    { name: 'place', fields: [['place', 1]], unique: true },
  ],
  memberships: [
    { name: 'number', fields: [['numberKey', 1]], unique: true },
    { name: 'person', fields: [['personKey', 1]], unique: true },
    {
      name: 'desk',
      fields: [
        ['unionId', 1],
        ['state', 1],
        ['appliedAt', 1],
      ],
    },
    {
      name: 'transfers',
      fields: [
        ['toUnionId', 1],
        ['appliedAt', 1],
      ],
    },
    {
      name: 'waiting',
      fields: [
        ['state', 1],
        ['appliedAt', 1],
      ],
    },
    owed,
  ],
} as const satisfies Indexes;
