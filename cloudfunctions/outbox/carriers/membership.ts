import type { MembershipEffect } from '#domain/membership/owed';
import { erase, giveBack, withhold } from '../../store/leaving';
import { feeFirst } from '../../store/members';
import type { Carriers } from '../carrier';

export const membershipCarriers: Carriers<MembershipEffect> = {
  'ask-fee-first': ['others', ({ to }, id) => feeFirst.ask(to, id)],
  withhold: ['others', ({ to }) => withhold(to)],
  'give-back': ['others', ({ to }) => giveBack(to)],
  erase: ['afterwards', ({ to }) => erase(to)],
};
