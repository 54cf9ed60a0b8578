import type { Job } from '../job';
import { migrate } from '../migrate';
import { reseal } from '../reseal';
import { announcementJobs } from './announcement';
import { appointmentJobs } from './appointment';
import { bookJobs } from './book';
import { callbackJobs } from './callback';
import { complaintJobs } from './complaint';
import { firmJobs } from './firm';
import { houseJobs } from './house';
import { noShowJobs } from './no-show';
import { noticeJobs } from './notice';
import { pointsJobs } from './points';
import { ratingJobs } from './rating';
import { repairJobs } from './repair';
import { rolesJobs } from './roles';
import { sessionJobs } from './session';
import { standingJobs } from './standing';
import { stationJobs } from './station';
import { unionJobs } from './union';

/** What time does in all rooms, in the order in which it begins. */
export const jobs = (): Job[] => [
  migrate(),
  reseal(),
  ...repairJobs(),
  ...ratingJobs(),
  ...firmJobs(),
  ...standingJobs(),
  ...noShowJobs(),
  ...complaintJobs(),
  ...rolesJobs(),
  ...appointmentJobs(),
  ...noticeJobs(),
  ...houseJobs(),
  ...pointsJobs(),
  ...unionJobs(),
  ...announcementJobs(),
  ...callbackJobs(),
  ...stationJobs(),
  ...bookJobs(),
  ...sessionJobs(),
];
