import { type Indexes, owed } from './indexed';

export const membershipIndexes = {
  districts: [],
  privacy_guides: [{ name: 'edition', fields: [['edition', -1]] }],
  rights_guides: [{ name: 'edition', fields: [['edition', -1]] }],
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
    { name: 'called', fields: [['name', 1]] },
    { name: 'home', fields: [['addresses.homeKey', 1]] },
    { name: 'street', fields: [['addresses.street', 1]] },
    { name: 'community', fields: [['addresses.community', 1]] },
    owed,
  ],
} as const satisfies Indexes;
