import { type Index, type Indexes, owed } from './indexed';

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
} as const satisfies Indexes;
