import { announcementContract } from './announcement/contract';
import { appointmentContract } from './appointment/contract';
import { bookContract } from './book/contract';
import { callbackContract } from './callback/contract';
import { figuresContract } from './figures/contract';
import { membershipContract } from './membership/contract';
import { noticeContract } from './notice/contract';
import { outboxContract } from './outbox/contract';
import { pointsContract } from './points/contract';
import { providerContract } from './provider-contract';
import { ratingContract } from './rating/contract';
import { repairContract } from './repair/contract';
import { rolesContract } from './roles/contract';
import { searchContract } from './search-contract';
import { sessionContract } from './session/contract';
import { stationContract } from './station/contract';
import { unionContract } from './union/contract';

/** Every room of the house and what can be asked there. */
export const contracts = {
  repair: repairContract,
  rating: ratingContract,
  provider: providerContract,
  appointment: appointmentContract,
  points: pointsContract,
  membership: membershipContract,
  roles: rolesContract,
  union: unionContract,
  figures: figuresContract,
  notice: noticeContract,
  announcement: announcementContract,
  callback: callbackContract,
  station: stationContract,
  book: bookContract,
  session: sessionContract,
  search: searchContract,
  outbox: outboxContract,
} as const;
export type Contracts = typeof contracts;
export type Room = keyof Contracts;
