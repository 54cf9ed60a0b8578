import type { Indexes } from './indexed';

export const rolesIndexes = {
  staff_rolls: [],
  role_changes: [
    { name: 'all', fields: [['at', -1]] },
    {
      name: 'member',
      fields: [
        ['memberId', 1],
        ['at', -1],
      ],
    },
  ],
} as const satisfies Indexes;
