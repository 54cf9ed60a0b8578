import type { Moment } from '#domain/kernel/actor';
import { change, type Decision, newNoun } from '#domain/kernel/entity';
import { mayTake, withEvent } from '#domain/kernel/lifecycle';
import { no, type Result } from '#domain/kernel/result';
import { dayOf } from '#domain/kernel/time';
import type { Row } from '#domain/kernel/transitions';
import { type Hours, isSpan } from './hours';
import { cellOf } from './spot';
import {
  type Closing,
  STATION_TABLE,
  type Station,
  type StationAction,
  type StationParty,
  type StationState,
  savedAt,
} from './station';

/** A station's history is cut; its last changes are what a retry has to find. */
const EVENTS_KEPT = 50;

export type StationWish = Pick<
  Station,
  | 'kind'
  | 'name'
  | 'address'
  | 'street'
  | 'spot'
  | 'hours'
  | 'closedOn'
  | 'has'
  | 'pictures'
  | 'unionId'
  | 'handsOut'
  | 'studioId'
>;

/** How whoever keeps it stands to it as it is, and to the union that is to keep it from now on. */
export interface Keeping {
  readonly party: StationParty;
  readonly next: StationParty;
  /** When it was saved last, as whoever saves it has seen it; absent: that does not matter. */
  readonly seen?: number;
}

type StepRefusal = 'NOT_FOUND' | 'NOT_NOW';
export type KeepRefusal =
  | StepRefusal
  | 'CHANGED_MEANWHILE'
  | 'HANDING_OUT_BY_STAFF'
  | 'UNION_NOT_FOUND'
  | 'HOURS_NOT_POSSIBLE';

/** Where rewards are fetched, and who hands them out, is for staff to say. */
const handing = ({ handsOut, studioId }: Pick<Station, 'handsOut' | 'studioId'>) => `${handsOut} ${studioId}`;

/** 添加驿站 */
export function newStation(
  { id, order }: { readonly id: string; readonly order: number },
  wish: StationWish,
  party: StationParty,
  moment: Moment,
): Decision<Station, KeepRefusal> {
  if (party === 'stranger') return no('UNION_NOT_FOUND', [{ path: 'unionId', problem: 'unknown' }]);
  if (party !== 'staff' && wish.handsOut) return byStaffAlone();
  if (!canBe(wish.hours)) return hoursNotPossible();
  const added: Station = {
    ...newNoun(id),
    order,
    cell: '',
    closed: null,
    ...wish,
    ...tidy(wish, moment.now),
  };
  return change(step(placed(added), 'add', null, party, moment));
}

/** Who ordered something keeps the address that the pick-up slip says. */
export function saveStation(
  station: Station,
  wish: StationWish,
  { party, next, seen = savedAt(station) }: Keeping,
  moment: Moment,
): Decision<Station, KeepRefusal> {
  const may = allowed(station, 'save', party);
  if (!may.ok) return may;
  if (seen !== savedAt(station)) return no('CHANGED_MEANWHILE');
  if (next === 'stranger') return no('UNION_NOT_FOUND', [{ path: 'unionId', problem: 'unknown' }]);
  if (party !== 'staff' && handing(wish) !== handing(station)) return byStaffAlone();
  if (!canBe(wish.hours)) return hoursNotPossible();
  const saved = { ...station, ...wish, ...tidy(wish, moment.now), ...ceased(station, wish, moment.now) };
  return change(step(placed(saved), 'save', stateOf(station), may.value, moment, { before: station }));
}

/** Each thing once; of the days on which it is not open those to come, in their order. */
const tidy = ({ has, closedOn }: StationWish, now: number): Pick<Station, 'has' | 'closedOn'> => ({
  has: [...new Set(has)],
  closedOn: [...new Set(closedOn)].filter((day) => day >= dayOf(now)).sort(),
});

/** What waits there is still handed out: the desk has to find it. */
const ceased = (before: Station, wish: StationWish, now: number): Pick<Station, 'handedOutUntil'> => {
  if (wish.handsOut) return { handedOutUntil: null };
  return before.handsOut ? { handedOutUntil: now } : {};
};

/** 暂停开放 */
export function closeStation(
  station: Station,
  closed: Closing,
  party: StationParty,
  moment: Moment,
): Decision<Station, StepRefusal | 'CLOSED_DAY_PAST'> {
  const may = allowed(station, 'close', party);
  if (!may.ok) return may;
  if (closed.until !== null && closed.until < dayOf(moment.now)) {
    return no('CLOSED_DAY_PAST', [{ path: 'until', problem: 'in the past' }]);
  }
  const { why } = closed;
  return change(step({ ...station, closed }, 'close', stateOf(station), may.value, moment, { why }));
}

/** 恢复开放 */
export function reopenStation(
  station: Station,
  party: StationParty,
  moment: Moment,
): Decision<Station, StepRefusal> {
  const may = allowed(station, 'reopen', party);
  if (!may.ok) return may;
  return change(step({ ...station, closed: null }, 'reopen', 'closed', may.value, moment));
}

const stateOf = ({ closed }: Pick<Station, 'closed'>): StationState => (closed ? 'closed' : 'open');

const placed = (station: Station): Station => ({
  ...station,
  cell: station.spot ? cellOf(station.spot) : '',
});

const canBe = (hours: Hours): boolean =>
  hours.by !== 'week' || hours.week.every((span) => span === null || isSpan(span));

const hoursNotPossible = () =>
  no('HOURS_NOT_POSSIBLE', [{ path: 'hours', problem: 'ends before it begins' }]);

const byStaffAlone = () => no('HANDING_OUT_BY_STAFF', [{ path: 'handsOut', problem: 'staff alone' }]);

function allowed(
  station: Pick<Station, 'closed'>,
  action: StationAction,
  party: StationParty,
): Result<StationParty, StepRefusal> {
  const row: Row<StationState, StationParty> = STATION_TABLE[action];
  const may = mayTake(row, stateOf(station), party);
  return may.ok ? may : no(may.refusal.code === 'NOT_NOW' ? 'NOT_NOW' : 'NOT_FOUND');
}

interface Step {
  readonly why?: string;
  readonly before?: Pick<Station, 'unionId' | 'name'>;
}

function step(
  after: Station,
  action: StationAction,
  from: StationState | null,
  by: StationParty,
  moment: Moment,
  { why, before = after }: Step = {},
): Station {
  const same = before.unionId === after.unionId && before.name === after.name;
  const cause = `follow-station-${after._id}-${moment.now}`;
  return withEvent(after, moment, {
    ...{ action, by, from, to: stateOf(after), why: why ?? null, kept: EVENTS_KEPT },
    effects: same ? [] : [{ kind: 'follow-station', cause }],
  });
}
