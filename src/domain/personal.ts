import { announcementHoldings } from './announcement/personal';
import { appointmentHoldings } from './appointment/personal';
import { bookHoldings } from './book/personal';
import { callbackHoldings } from './callback/personal';
import { complaintHoldings } from './complaint/personal';
import { firmHoldings } from './firm/personal';
import { membershipHoldings } from './membership/personal';
import { noShowHoldings } from './no-show/personal';
import { noticeHoldings } from './notice/personal';
import { pointsHoldings } from './points/personal';
import { ratingHoldings } from './rating/personal';
import { repairHoldings } from './repair/personal';
import { rolesHoldings } from './roles/personal';
import { sessionHoldings } from './session/personal';
import { standingHoldings } from './standing/personal';
import { stationHoldings } from './station/personal';
import { unionHoldings } from './union/personal';
import { vettingHoldings } from './vetting/personal';

/** 个人信息 of all rooms, by collection: each declares in its `personal.ts` what it holds. */
export const ROOM_HOLDINGS = {
  ...announcementHoldings,
  ...callbackHoldings,
  ...sessionHoldings,
  ...membershipHoldings,
  ...repairHoldings,
  ...ratingHoldings,
  ...complaintHoldings,
  ...noShowHoldings,
  ...appointmentHoldings,
  ...pointsHoldings,
  ...unionHoldings,
  ...firmHoldings,
  ...vettingHoldings,
  ...rolesHoldings,
  ...standingHoldings,
  ...stationHoldings,
  ...bookHoldings,
  ...noticeHoldings,
};
