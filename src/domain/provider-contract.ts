import { complaintContract } from './complaint/contract';
import { firmContract } from './firm/contract';
import { noShowContract } from './no-show/contract';
import { standingContract } from './standing/contract';
import { vettingContract } from './vetting/contract';

/** What the function `provider` is asked: everything about firms, of five rooms. */
export const providerContract = {
  ...vettingContract,
  ...firmContract,
  ...standingContract,
  ...complaintContract,
  ...noShowContract,
} as const;
export type ProviderContract = typeof providerContract;
