import { type Indexes, owed } from './indexed';

export const membershipIndexes = {
  districts: [],
  privacy_guides: [{ name: 'edition', fields: [['edition', -1]] }],
  identities: [
    { name: 'member', fields: [['memberId', 1]] },
    { name: 'role', fields: [['roles', 1]] },
  ],
  members: [
    { name: 'phone', fields: [['phoneKey', 1]] },
    { name: 'shown-code', fields: [['shownCode.key', 1]] },
    {
      name: 'waiting-phone',
      fields: [
        ['phoneWaiting.key', 1],
        ['phoneWaiting.at', -1],
      ],
    },
    owed,
  ],
} as const satisfies Indexes;
