// 会员: who somebody is here: identity, roles, profile, address book.
// Called by everybody, each for the own person; by staff for whose a typed number is, and where the union serves.
import { membershipContract } from '#domain/membership/contract';
import type { Member } from '#domain/membership/member';
import { meView } from '#domain/membership/view';
import { open } from '../runtime/seal';
import { type Shows, serve, shownAs } from '../runtime/serve';
import { confirmPhone, waitingPhones } from './counter';
import { addPlaces, changePlace, district, setup, skipStep } from './district';
import {
  editProfile,
  enter,
  limits,
  me,
  removeAddress,
  saveAddress,
  setPhone,
  showCode,
  typePhone,
} from './me';
import { ownData } from './own-data';
import { erase, guide, keepGuide, openingsLog, openingsOfMe, privacy, withdrawConsent } from './privacy';
import { uploadTickets } from './upload-tickets';

/** Of what is stored here: what whoever stores it may see. */
const SHOWS: Shows = {
  members: shownAs(membershipContract.editProfile.output, (member: Member, { identity }) =>
    meView(member, identity?.roles ?? [], open),
  ),
};

export const main = serve('membership', membershipContract, SHOWS, {
  district,
  addPlaces,
  changePlace,
  setup,
  skipStep,
  me,
  limits,
  enter,
  editProfile,
  setPhone,
  typePhone,
  waitingPhones,
  confirmPhone,
  showCode,
  saveAddress,
  removeAddress,
  uploadTickets,
  guide,
  keepGuide,
  privacy,
  withdrawConsent,
  erase,
  ownData,
  openingsOfMe,
  openingsLog,
});
