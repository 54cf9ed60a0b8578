// 工会有约: everything about what somebody brings to the union, from asking to the last word on whether it was solved.
// Called by residents, officers and staff; the contract says who may call what.
import { arrangedView } from '#domain/appointment/arranged-view';
import { appointmentContract } from '#domain/appointment/contract';
import type { Appointment } from '#domain/appointment/request';
import type { Studio } from '#domain/appointment/studio';
import { requestView } from '#domain/appointment/view';
import { open } from '../runtime/seal';
import { type Shows, serve, shownAs } from '../runtime/serve';
import {
  addOpenDay,
  appoint,
  arrangedStudios,
  calendar,
  dismiss,
  saveRoster,
  saveStudio,
  setDay,
  setHours,
  setYear,
} from './arranging';
import { ask, askFor, enter } from './ask';
import { decline, evaluate, evaluateAgain, rebook, reopen, supply, withdraw } from './asker';
import { assessment, board, exportAssessment } from './figures';
import { accept, answer, askBack, cancelMeeting, meet, miss, reassign, transfer } from './handling';
import { desk, mine, ownSlots, request, studios, times } from './lists';
import { keepPhrase, phrases } from './phrases';
import { checkPortrait, portraits, setPortrait } from './portraits';
import { cancelSlot, cover, swap } from './roster';
import { scoreStudio, scoreYearly, yearlyStudios } from './score-studio';

/** Of what is stored here: what whoever stores it may see. */
const SHOWS: Shows = {
  appointments: shownAs(appointmentContract.withdraw.output, (request: Appointment, { moment }) =>
    requestView(request, null, moment.actor, moment.now, open),
  ),
  studios: shownAs(appointmentContract.saveRoster.output, (studio: Studio) => arrangedView(studio)),
};

export const main = serve('appointment', appointmentContract, SHOWS, {
  calendar,
  setHours,
  setDay,
  setYear,
  arrangedStudios,
  saveStudio,
  appoint,
  dismiss,
  saveRoster,
  addOpenDay,
  cover,
  swap,
  cancelSlot,
  board,
  assessment,
  exportAssessment,
  studios,
  times,
  ask,
  mine,
  request,
  supply,
  withdraw,
  decline,
  rebook,
  evaluate,
  evaluateAgain,
  scoreStudio,
  yearlyStudios,
  scoreYearly,
  reopen,
  miss,
  desk,
  ownSlots,
  accept,
  meet,
  cancelMeeting,
  answer,
  transfer,
  reassign,
  askBack,
  askFor,
  enter,
  phrases,
  keepPhrase,
  portraits,
  setPortrait,
  checkPortrait,
});
