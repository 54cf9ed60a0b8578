// 服务商: applying, vetting, vetted firms with their workers, certificates and standing.
// Read by everybody; applicants apply, staff vet, managers keep their firm current, workers go on and off duty.

import type { Complaint } from '#domain/complaint/complaint';
import { complaintView } from '#domain/complaint/view';
import type { Provider } from '#domain/firm/firm';
import { firmView } from '#domain/firm/view-file';
import type { Pictures } from '#domain/kernel/pictures';
import { providerContract } from '#domain/provider-contract';
import type { Application } from '#domain/vetting/application';
import { applicationView } from '#domain/vetting/view';
import { unseal } from '../runtime/seal';
import { type Shows, serve, shownAs } from '../runtime/serve';
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
import { exportFirms, firms, overview, standings } from './firms';
import { giveManager, takeManager } from './managers';
import { answerNoShow, noShow, noShowDesk, noShowsOfFirm, ownNoShows, ruleOnNoShow } from './no-shows';
import { comeBack, quit } from './quitting';
import { list, profile } from './read';
import {
  answerProposal,
  appealStep,
  decideAppeal,
  firmStanding,
  ownStanding,
  recount,
  reinstate,
  suspendFirm,
} from './standing';
import { appealedFirms, proposedSuspensions } from './standing-lists';
import {
  answerSuspension,
  appealSuspension,
  decideSuspensionAppeal,
  endSuspension,
  giveBadge,
  revokeBadge,
  suspendWorker,
  withdrawPaper,
} from './suspending';
import { wishUnion } from './union-wish';
import { application, openIdentity, review, vettingDesk, waitingFirms } from './vetting';

const NO_PICTURES: Pictures = { urlOf: () => null, verdictOn: () => 'waiting' };

/** Of what is stored here: what whoever stores it may see. */
const SHOWS: Shows = {
  providers: shownAs(providerContract.amend.output, (firm: Provider, { moment }) =>
    firmView(firm, unseal, {}, { now: moment.now, asManager: false }),
  ),
  applications: shownAs(providerContract.submitApplication.output, (application: Application) => ({
    application: applicationView(application, unseal, {}),
  })),
  complaints: shownAs(providerContract.answerComplaint.output, (complaint: Complaint, { moment }) =>
    complaintView(complaint, moment.actor, NO_PICTURES, moment.now),
  ),
};

export const main = serve('provider', providerContract, SHOWS, {
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
  wishUnion,
  firms,
  standings,
  exportFirms,
  invite,
  join,
  admit,
  train,
  leave,
  giveManager,
  takeManager,
  quit,
  comeBack,
  ownPapers,
  handIn,
  checkPaper,
  amend,
  takeBack,
  checkAmendment,
  ownStanding,
  firmStanding,
  appealStep,
  suspendFirm,
  answerProposal,
  proposedSuspensions,
  appealedFirms,
  decideAppeal,
  reinstate,
  recount,
  badge,
  checkBadge,
  suspendWorker,
  answerSuspension,
  appealSuspension,
  decideSuspensionAppeal,
  endSuspension,
  revokeBadge,
  giveBadge,
  withdrawPaper,
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
  noShow,
  ownNoShows,
  noShowsOfFirm,
  noShowDesk,
  answerNoShow,
  ruleOnNoShow,
});
