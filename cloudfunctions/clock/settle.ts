import type { Effect } from '#domain/kernel/effect';
import type { Noun } from '#domain/kernel/noun';
import { followFirm, foundFirm } from '../store/capacities';
import { findById } from '../store/documents';
import { followLadder } from '../store/firm-standing';
import { feeFirst } from '../store/members';
import { NOUNS, type NounName } from '../store/nouns';
import { strikeOff } from '../store/owed';
import { leaveSlot, lookAtPlace } from '../store/places';
import { cancelSlot, followSeat, followSlot } from '../store/seats';
import { countAppointment, loseSlot } from './appointments';
import { award } from './award';
import { fileComplaint } from './complaints';
import { countCourse, strikeCourse } from './count-course';
import { countRating } from './count-rating';
import { countPrice, countVisit } from './count-visit';
import { changeOfficer, followStudio } from './follow-studio';
import { keepUpload } from './keep-upload';
import { cameAfterAll, openNoShow } from './no-shows';
import { notify, tellFirm, tellStaff } from './notify';
import { refreshRank } from './refresh-rank';

/**
 * Carries out what a noun still owes. Each effect is done under its own computed id and then struck off, so doing it
 * twice, or dying between the two, comes to the same.
 */
export async function settle(noun: NounName, id: string): Promise<void> {
  const found = await findById<Noun>(NOUNS[noun], id);
  const faults: unknown[] = [];
  for (const [key, effect] of Object.entries(found?.effects ?? {})) {
    try {
      await carryOut(effect, id);
      await strikeOff(noun, id, key);
    } catch (fault) {
      // One that cannot be done now stays owed, and does not keep the others from being done.
      faults.push(fault);
    }
  }
  if (faults.length > 0)
    throw new AggregateError(faults, `still owed by ${noun} ${id}: ${faults.map(String).join('; ')}`);
}

function carryOut(effect: Effect, id: string): Promise<void> {
  switch (effect.kind) {
    case 'notify':
      return notify(effect);
    case 'tell-staff':
      return tellStaff(effect);
    case 'tell-firm':
      return tellFirm(effect);
    case 'award':
      return award(effect, id);
    case 'count-rating':
      return countRating(id);
    case 'count-visit':
      return countVisit(effect);
    case 'count-price':
      return countPrice(effect);
    case 'refresh-rank':
      return refreshRank(effect);
    case 'count-course':
      return countCourse(effect);
    case 'strike-course':
      return strikeCourse(effect);
    case 'open-no-show':
      return openNoShow(effect);
    case 'came-after-all':
      return cameAfterAll(effect);
    case 'file-complaint':
      return fileComplaint(effect, id);
    case 'count-appointment':
      return countAppointment(id);
    case 'lose-slot':
      return loseSlot(effect, id);
    case 'leave-slot':
      return leaveSlot(effect);
    case 'look-at-place':
      return lookAtPlace(effect, id);
    case 'follow-slot':
      return followSlot(effect.slotId, id);
    case 'cancel-slot':
      return cancelSlot(effect);
    case 'follow-seat':
      return followSeat(effect, id);
    case 'change-officer':
      return changeOfficer(effect);
    case 'follow-studio':
      return followStudio(effect, id);
    case 'keep-upload':
      return keepUpload(effect);
    case 'follow-firm':
      return followFirm(effect);
    case 'found-firm':
      return foundFirm(effect.cause);
    case 'follow-ladder':
      return followLadder(id);
    case 'ask-fee-first':
      return feeFirst.ask(effect.to, id);
  }
}
