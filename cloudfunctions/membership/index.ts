// 会员: who somebody is here: identity, roles, profile, address book.
// Called by everybody, each for the own person; by staff for who belongs to the union, and whose a typed number is.
import { membershipContract } from '#domain/membership/contract';
import { serve } from '../runtime/serve';
import { confirmPhone, waitingPhones } from './counter';
import { editProfile, enter, me, removeAddress, saveAddress, setPhone, typePhone } from './me';
import { recordUnion } from './record-union';

export const main = serve('membership', membershipContract, {
  me,
  enter,
  editProfile,
  setPhone,
  typePhone,
  waitingPhones,
  confirmPhone,
  saveAddress,
  removeAddress,
  recordUnion,
});
