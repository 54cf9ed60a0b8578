import type { Migration } from './step';

/** What was granted was granted for one template, which told how an order goes on. */
export const grantsByPurpose: Migration = ({ left }) => ({
  left: typeof left === 'number' ? { order: left } : left,
});
