import type { MembershipEffect } from '#domain/membership/owed';
import { feeFirst } from '../../store/members';
import type { Carriers } from '../carrier';

export const membershipCarriers: Carriers<MembershipEffect> = {
  'ask-fee-first': ['others', ({ to }, id) => feeFirst.ask(to, id)],
};
