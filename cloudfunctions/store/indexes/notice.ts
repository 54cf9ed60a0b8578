import { type Indexes, queue } from './indexed';

export const noticeIndexes = {
  notices: [
    {
      name: 'member',
      fields: [
        ['memberId', 1],
        ['at', -1],
      ],
    },
    {
      name: 'unread',
      fields: [
        ['memberId', 1],
        ['readAt', 1],
        ['at', 1],
      ],
    },
    queue('sending', 'sendAt'),
  ],
  notice_grants: [],
} as const satisfies Indexes;
