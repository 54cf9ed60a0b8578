import { announcementIndexes } from './announcement';
import { appointmentIndexes } from './appointment';
import { bookIndexes } from './book';
import { callbackIndexes } from './callback';
import { complaintIndexes } from './complaint';
import { firmIndexes } from './firm';
import { houseIndexes } from './house';
import { membershipIndexes } from './membership';
import { noShowIndexes } from './no-show';
import { noticeIndexes } from './notice';
import { pointsIndexes } from './points';
import { ratingIndexes } from './rating';
import { repairIndexes } from './repair';
import { rolesIndexes } from './roles';
import { sessionIndexes } from './session';
import { standingIndexes } from './standing';
import { stationIndexes } from './station';
import { unionIndexes } from './union';
import { vettingIndexes } from './vetting';

/**
 * The collections of all rooms and their indexes: the build writes them to dist/database.json for the console and for the
 * local cloud, which refuses every query that none of them serves. Each room declares its own in the file of its name.
 */
export const INDEXES = {
  ...repairIndexes,
  ...ratingIndexes,
  ...membershipIndexes,
  ...unionIndexes,
  ...vettingIndexes,
  ...firmIndexes,
  ...standingIndexes,
  ...noShowIndexes,
  ...complaintIndexes,
  ...appointmentIndexes,
  ...pointsIndexes,
  ...noticeIndexes,
  ...announcementIndexes,
  ...callbackIndexes,
  ...stationIndexes,
  ...bookIndexes,
  ...sessionIndexes,
  ...rolesIndexes,
  ...houseIndexes,
} as const;

export type CollectionName = keyof typeof INDEXES;
