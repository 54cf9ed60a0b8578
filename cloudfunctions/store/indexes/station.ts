import { type Index, type Indexes, owed, queue } from './indexed';

/** In their order, those that have this in common. */
const ordered = (name: string, ...fields: readonly string[]): Index => ({
  name,
  fields: [...fields.map((field) => [field, 1] as const), ['order', 1]],
});

export const stationIndexes = {
  stations: [
    ordered('order'),
    ordered('street', 'street'),
    ordered('has', 'has'),
    ordered('street-has', 'street', 'has'),
    ordered('union', 'unionId'),
    ordered('handing', 'handsOut'),
    { name: 'handed-out', fields: [['handedOutUntil', -1]] },
    { name: 'cell', fields: [['cell', 1]] },
    {
      name: 'has-cell',
      fields: [
        ['has', 1],
        ['cell', 1],
      ],
    },
    owed,
  ],
  station_months: [
    {
      name: 'figures',
      fields: [
        ['month', 1],
        ['unionId', 1],
      ],
    },
    queue('forgets', 'forgetsAt'),
  ],
  breakages: [
    {
      name: 'station',
      fields: [
        ['stationId', 1],
        ['state', 1],
      ],
    },
    {
      name: 'desk',
      fields: [
        ['state', 1],
        ['dueAt', 1],
        ['_id', 1],
      ],
    },
    {
      name: 'union-desk',
      fields: [
        ['unionId', 1],
        ['state', 1],
        ['dueAt', 1],
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
      name: 'union-over',
      fields: [
        ['unionId', 1],
        ['endedAt', -1],
        ['_id', -1],
      ],
    },
    { name: 'figures', fields: [['months.month', 1]] },
    { name: 'reporter', fields: [['reports.memberId', 1]] },
    queue('acts', 'actsAt'),
    owed,
  ],
} as const satisfies Indexes;
