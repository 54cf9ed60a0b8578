import type {
  CancelSlot,
  ChangeOfficer,
  CountAppointment,
  CountCourse,
  CountPrice,
  Effect,
  EndRedemption,
  FollowSeat,
  FollowSlot,
  FollowStudio,
  LeaveSlot,
  LookAtPlace,
  LoseSlot,
} from '#domain/kernel/effect';
import type { Redemption } from '#domain/points/redemption';
import { followFirm, foundFirm } from '../store/capacities';
import { followLadder } from '../store/firm-standing';
import { feeFirst } from '../store/members';
import { leaveSlot, lookAtPlace } from '../store/places';
import { endRedemption } from '../store/redemption-end';
import { roleChanges } from '../store/role-changes';
import { cancelSlot, followSeat, followSlot } from '../store/seats';
import { followStaff } from '../store/staff-roll';
import { lookAtStock } from '../store/stock';
import { countAppointment, loseSlot } from './appointments';
import { award } from './award';
import { fileComplaint } from './complaints';
import { countClosed, countCourse, strikeCourse } from './count-course';
import { countRating } from './count-rating';
import { countPrice, countVisit } from './count-visit';
import { changeOfficer, followStudio } from './follow-studio';
import { keepUpload } from './keep-upload';
import type { Known } from './known';
import { cameAfterAll, openNoShow } from './no-shows';
import { type Telling, tell } from './notify';
import { refreshRank } from './refresh-rank';

/** What meets in the same documents goes one after the other. */
export const SIDE_BY_SIDE = ['notices', 'points', 'counters', 'talks', 'others'] as const;
/** What is found again from all the others comes after them. */
export type Chain = (typeof SIDE_BY_SIDE)[number] | 'afterwards';

export interface Task {
  readonly chain: Chain;
  /** Of the effects that it carries out. */
  readonly keys: readonly string[];
  readonly work: () => Promise<unknown>;
}

type Owed = readonly (readonly [key: string, effect: Effect])[];
type Single = Exclude<Effect, Telling>;
type OfTalks = Extract<
  Effect,
  | CountAppointment
  | LoseSlot
  | LeaveSlot
  | LookAtPlace
  | FollowSlot
  | CancelSlot
  | FollowSeat
  | ChangeOfficer
  | FollowStudio
>;

/** What a noun owes, as tasks; notices are one of them, and so is what an order that was closed counts for. */
export function tasksFor(owed: Owed, id: string, known: Known): Task[] {
  const telling = owed.filter((one): one is readonly [string, Telling] => isTelling(one[1]));
  const closing = closingIn(owed);
  const keys = new Set([...telling, ...closing].map(([key]) => key));
  const singles = owed.filter(([key]) => !keys.has(key)) as readonly (readonly [string, Single])[];
  return [
    ...(telling.length > 0 ? [toTell(telling, known)] : []),
    ...(closing.length > 0 ? [toCount(closing, known)] : []),
    ...singles.map(([key, effect]): Task => {
      const [chain, work] = toDo(effect, id, known);
      return { chain, keys: [key], work };
    }),
  ];
}

const isTelling = ({ kind }: Effect): boolean =>
  kind === 'notify' || kind === 'tell-staff' || kind === 'tell-firm';

const toTell = (telling: readonly (readonly [string, Telling])[], known: Known): Task => ({
  chain: 'notices',
  keys: telling.map(([key]) => key),
  work: () =>
    tell(
      telling.map(([, effect]) => effect),
      known,
    ),
});

type Closing = readonly (readonly [string, CountCourse | CountPrice])[];

/** How an order ended and what was charged for it are written in one line. */
function closingIn(owed: Owed): Closing {
  const course = owed.filter(
    (one): one is readonly [string, CountCourse] =>
      one[1].kind === 'count-course' && one[1].outcome === 'closed',
  );
  const price = owed.filter((one): one is readonly [string, CountPrice] => one[1].kind === 'count-price');
  return course.length === 1 && price.length === 1 ? [...course, ...price] : [];
}

function toCount(closing: Closing, known: Known): Task {
  const effects = closing.map(([, effect]) => effect);
  const course = effects.find((one): one is CountCourse => one.kind === 'count-course');
  const price = effects.find((one): one is CountPrice => one.kind === 'count-price');
  return {
    chain: 'counters',
    keys: closing.map(([key]) => key),
    work: async () => course && countClosed(course, price ?? null, known),
  };
}

function toDo(effect: Single, id: string, known: Known): readonly [Chain, () => Promise<unknown>] {
  switch (effect.kind) {
    case 'award':
      return ['points', () => award(effect, id, known)];
    case 'end-redemption':
      return ['points', async () => end(await known.redemption(id), effect)];
    case 'look-at-stock':
      return ['others', () => lookAtStock(effect, id)];
    case 'count-rating':
      return ['counters', () => countRating(id, known)];
    case 'count-visit':
      return ['counters', () => countVisit(effect)];
    case 'count-price':
      return ['counters', () => countPrice(effect)];
    case 'count-course':
      return ['counters', () => countCourse(effect, known)];
    case 'strike-course':
      return ['counters', () => strikeCourse(effect)];
    case 'open-no-show':
      return ['others', () => openNoShow(effect)];
    case 'came-after-all':
      return ['others', () => cameAfterAll(effect)];
    case 'file-complaint':
      return ['others', () => fileComplaint(effect, id)];
    case 'keep-upload':
      return ['others', () => keepUpload(effect)];
    case 'follow-firm':
      return ['others', () => followFirm(effect)];
    case 'found-firm':
      return ['others', () => foundFirm(effect.cause)];
    case 'follow-staff':
      return ['others', () => followStaff(effect)];
    case 'note-role':
      return ['others', () => roleChanges.note(effect)];
    case 'follow-ladder':
      return ['others', () => followLadder(id)];
    case 'ask-fee-first':
      return ['others', () => feeFirst.ask(effect.to, id)];
    case 'refresh-rank':
      return ['afterwards', () => refreshRank(effect)];
    default:
      return ['talks', () => toDoInTalks(effect, id)];
  }
}

function toDoInTalks(effect: OfTalks, id: string): Promise<unknown> {
  switch (effect.kind) {
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
  }
}

const end = (redemption: Redemption | null, effect: EndRedemption) =>
  redemption && endRedemption(redemption, effect);
