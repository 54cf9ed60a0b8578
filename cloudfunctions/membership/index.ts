// 会员: who somebody is here: identity, roles, profile, address book.
// Called by everybody, each for the own person; by staff for who belongs to the union.
import { membershipContract } from '#domain/membership/contract';
import { serve } from '../runtime/serve';
import { editProfile, enter, me, removeAddress, saveAddress, setPhone } from './me';
import { recordUnion } from './record-union';

export const main = serve('membership', membershipContract, {
  me,
  enter,
  editProfile,
  setPhone,
  saveAddress,
  removeAddress,
  recordUnion,
});
