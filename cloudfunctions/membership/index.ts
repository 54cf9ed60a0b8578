// 会员: who somebody is here: identity, roles, profile, address book.
// Called by everybody, each for the own person.
import { membershipContract } from '#domain/membership/contract';
import { serve } from '../runtime/serve';
import { editProfile, enter, me, removeAddress, saveAddress, setPhone } from './me';

export const main = serve('membership', membershipContract, {
  me,
  enter,
  editProfile,
  setPhone,
  saveAddress,
  removeAddress,
});
