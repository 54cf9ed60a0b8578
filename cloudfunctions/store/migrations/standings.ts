import type { Day, Ladder } from '#domain/standing/ladder';
import type { Migration } from './step';

/** What went wrong is counted by resident from what the firm is blamed for, and no longer by day. */
export const blamedByResident: Migration = (document) => {
  const {
    days,
    proposal = null,
    confirmBy = null,
    spent = [],
  } = document as unknown as Partial<Ladder> & {
    readonly days: readonly Day[];
  };
  return { days: days.map(({ on, closed }) => ({ on, closed })), proposal, confirmBy, spent };
};
