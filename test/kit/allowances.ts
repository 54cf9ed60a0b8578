import {
  type Allowance,
  type Claim,
  type Claimant,
  claimed as claimedOf,
  type Known,
} from '#domain/kernel/allowance';
import { LIMITS, type LimitName } from '#domain/limits';
import type { LocalCloud } from '../../local-cloud';
import { stored } from './once';
import { rewrite } from './rewrite';

/**
 * Lets everybody have more open than a person may: for tests that look at one order in every state, or run the same race
 * many times, and not at how many somebody has.
 */
export async function forgetAllowances(cloud: LocalCloud): Promise<void> {
  for (const { _id, held, days } of stored<Allowance>(cloud, 'allowances')) {
    if (Object.keys({ ...held, ...days }).length === 0) continue;
    await rewrite(cloud, 'allowances', _id, { held: {}, days: {} });
  }
}

/** Under the limits of all rooms. */
export const claimed = <L extends LimitName>(
  before: Allowance | null,
  claimant: Claimant,
  claim: Claim<L>,
  known: Known,
) => claimedOf(LIMITS, before, claimant, claim, known);
