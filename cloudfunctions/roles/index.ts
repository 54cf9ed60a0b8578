// 职务: who is of the staff, how one comes onto it and leaves it, and the record of all roles.
// Called by staff; by everybody for the own roles and for what one is asked to become.
import { rolesContract } from '#domain/roles/contract';
import { SHOWS_NOTHING, serve } from '../runtime/serve';
import { desk, history, mine } from './lists';
import { answerNaming, confirmStaff, dismissStaff, endNaming, findPerson, nameStaff } from './staff';

export const main = serve('roles', rolesContract, SHOWS_NOTHING, {
  desk,
  history,
  mine,
  findPerson,
  nameStaff,
  answerNaming,
  confirmStaff,
  endNaming,
  dismissStaff,
});
