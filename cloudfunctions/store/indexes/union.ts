import { type Indexes, owed, queue } from './indexed';

export const unionIndexes = {
  unions: [
    { name: 'code', fields: [['code', 1]], unique: true },
    { name: 'kind', fields: [['kind', 1]] },
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
  invitations: [
    {
      name: 'list',
      fields: [
        ['unionId', 1],
        ['state', 1],
        ['onApp', 1],
        ['place', 1],
      ],
    },
    {
      name: 'import',
      fields: [
        ['importId', 1],
        ['place', 1],
      ],
    },
    { name: 'phone', fields: [['phoneKey', 1]] },
    { name: 'member', fields: [['memberId', 1]] },
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
      name: 'members',
      fields: [
        ['unionId', 1],
        ['state', 1],
        ['numberKey', 1],
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
