import { type Indexes, owed, queue } from './indexed';

export const firmIndexes = {
  providers: [
    { name: 'category', fields: [['categories', 1]] },
    { name: 'waiting', fields: [['waitingSince', 1]] },
    { name: 'invitation', fields: [['invitations.code', 1]] },
    { name: 'worker', fields: [['workers.memberId', 1]] },
    { name: 'contact', fields: [['contact.phoneKey', 1]] },
    { name: 'invited', fields: [['invitations.phoneKey', 1]] },
    { name: 'badge', fields: [['workers.badgeNo', 1]] },
    { name: 'representative', fields: [['representativeKey', 1]] },
    queue('sweep', 'sweepsAt'),
    queue('confirmations', 'confirmBy'),
    {
      name: 'union-wish',
      fields: [
        ['unionWish.state', 1],
        ['unionWish.at', 1],
      ],
    },
    { name: 'appeals', fields: [['appealDueAt', 1]] },
    owed,
  ],
  badge_checks: [],
} as const satisfies Indexes;
