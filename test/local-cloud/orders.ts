// Orders as the tests of queries ask for them.

import type { LocalCloud, Operation } from '../../local-cloud/index';
import type { CollectionSpec } from './fixture';

export const ORDERS: CollectionSpec = {
  name: 'orders',
  indexes: [
    {
      name: 'state_at',
      fields: [
        ['state', 1],
        ['at', -1],
      ],
    },
    {
      name: 'owner_at',
      fields: [
        ['owner', 1],
        ['at', 1],
      ],
    },
    {
      name: 'tags_at',
      fields: [
        ['tags', 1],
        ['at', 1],
      ],
    },
    { name: 'line_item', fields: [['lines.item', 1]] },
  ],
};

const STATES = ['open', 'accepted', 'closed', 'cancelled'];

export function orders(count: number) {
  return Array.from({ length: count }, (_, at) => ({
    _id: `order${String(at).padStart(5, '0')}`,
    state: STATES[at % 4],
    owner: `owner${at % 50}`,
    at,
    tags: [`tag${at % 3}`, `tag${at % 5}`],
    lines: [{ item: `item${at % 7}`, fen: 100 }, { fen: 5 }],
    ...(at % 2 === 0 ? { note: null } : {}),
  }));
}

export function lastOperation(cloud: LocalCloud): Operation {
  const last = cloud.operationsFromOutside().at(-1);
  if (!last) throw new Error('no operation was noted');
  return last;
}
