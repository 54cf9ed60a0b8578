import type { Scope, Tally } from '#domain/appointment/figures';
import { find } from './documents';

/** The officers of a district in one month. */
const TALLIES_MAX = 1000;

/** 考核数字 by month. */
export const tallies = {
  /** One question a month: of many months together there may be more than one answer holds. */
  of: async (scope: Scope, months: readonly string[]): Promise<Tally[]> => {
    const found = await Promise.all(
      months.map((month) =>
        find<Tally>('appointment_tallies', { where: { scope, month }, limit: TALLIES_MAX }),
      ),
    );
    return found.flat();
  },
};
