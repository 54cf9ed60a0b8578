// 服务商: applying, vetting, vetted firms with their workers, certificates and standing.
// Read by everybody; applicants apply, staff vet, managers keep their firm current, workers go on and off duty.
import { providerContract } from '#domain/provider/contract';
import { serve } from '../runtime/serve';
import { amend, checkAmendment, takeBack } from './amend';
import {
  ownApplication,
  saveApplication,
  startApplication,
  submitApplication,
  withdrawApplication,
} from './application';
import { badge, checkBadge } from './badge';
import {
  complaint,
  complaintDesk,
  complaintsOfFirm,
  complaintsOfOrder,
  ownComplaints,
} from './complaint-lists';
import {
  answerComplaint,
  appealRuling,
  decideRulingAppeal,
  fileComplaint,
  openCase,
  ruleOnComplaint,
} from './complaints';
import { admit, checkPaper, handIn, invite, join, leave, train } from './crew';
import { duty, setDuty } from './duty';
import { firm, firmFile, ownPapers } from './firm';
import { exportFirms, firms, overview } from './firms';
import { list, profile } from './read';
import {
  appealedFirms,
  appealStep,
  decideAppeal,
  firmStanding,
  ownStanding,
  recount,
  reinstate,
} from './standing';
import { application, openIdentity, review, vettingDesk, waitingFirms } from './vetting';

export const main = serve('provider', providerContract, {
  list,
  profile,
  duty,
  setDuty,
  ownApplication,
  startApplication,
  saveApplication,
  submitApplication,
  withdrawApplication,
  vettingDesk,
  waitingFirms,
  application,
  review,
  openIdentity,
  firm,
  firmFile,
  overview,
  firms,
  exportFirms,
  invite,
  join,
  admit,
  train,
  leave,
  ownPapers,
  handIn,
  checkPaper,
  amend,
  takeBack,
  checkAmendment,
  ownStanding,
  firmStanding,
  appealStep,
  appealedFirms,
  decideAppeal,
  reinstate,
  recount,
  badge,
  checkBadge,
  complaintsOfOrder,
  fileComplaint,
  openCase,
  complaint,
  answerComplaint,
  appealRuling,
  ruleOnComplaint,
  decideRulingAppeal,
  ownComplaints,
  complaintDesk,
  complaintsOfFirm,
});
