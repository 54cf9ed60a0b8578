import type { Month } from '#domain/repair/figures';
import type { Migration } from './step';

/** Closed orders were not counted by month then. */
export const countsClosed: Migration = ({ months }) => {
  const known = Object.entries((months ?? {}) as Record<string, Month>);
  return {
    months: Object.fromEntries(known.map(([month, of]) => [month, { ...of, closed: of.closed ?? 0 }])),
  };
};
