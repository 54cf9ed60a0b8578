import type { Effect } from '#domain/effects';
import { CLOCK, type Moment } from '#domain/kernel/actor';
import { change, type Decision, newNoun } from '#domain/kernel/entity';
import type { CheckedPhoto } from '#domain/kernel/pictures';
import { no } from '#domain/kernel/result';
import { monthOf as monthAt } from '#domain/kernel/time';
import { type Breakage, type BreakageParty, breakageId, type Part, REPORTS_MAX, TO_MEND } from './breakage';
import { counting } from './figures';
import { allowed, type Keepers, type MendingRefusal, overdue, step, toKeepers } from './mending-step';
import type { Station } from './station';

/** By when it has to be mended, and when that is near; reckoned by the working clock. */
export interface Terms {
  readonly dueAt: number;
  readonly remindAt: number;
}

export interface Said {
  readonly part: Part;
  readonly words: string;
  readonly photo: CheckedPhoto | null;
}

/** 报修: the first one begins the task, the others join it, each of them once. */
export function report(
  before: Breakage | null,
  station: Station,
  said: Said,
  { terms, keepers }: { readonly terms: Terms; readonly keepers: Keepers },
  moment: Moment,
): Decision<Breakage, 'PART_NOT_THERE' | 'BROKEN_SAID_ALREADY' | 'BROKEN_KNOWN'> {
  const { part, words, photo } = said;
  if (part !== 'other' && !station.has.includes(part)) {
    return no('PART_NOT_THERE', [{ path: 'part', problem: 'not there' }]);
  }
  const own = { memberId: moment.actor.memberId, at: moment.now, words, photo };
  if (before && TO_MEND.includes(before.state)) {
    if (before.reports.some(({ memberId }) => memberId === own.memberId)) return no('BROKEN_SAID_ALREADY');
    if (before.reports.length >= REPORTS_MAX) return no('BROKEN_KNOWN');
    const joined = { ...atStation(before, station), reports: [...before.reports, own] };
    return change(step(joined, moment, 'join', 'reporter'));
  }
  const fresh: Breakage = {
    ...(before ?? newNoun(breakageId(station._id, part))),
    ...{ stationId: station._id, part, kind: station.kind, ...namesOf(station) },
    months: counting(before?.months ?? [], monthOf(station, moment), { broken: 1 }),
    ...{ state: before?.state ?? 'open', reports: [own], since: moment.now, takenById: null, outcome: '' },
    ...{ dueAt: terms.dueAt, actsAt: terms.remindAt, endedAt: null },
  };
  const from = before?.state ?? null;
  const tells = toKeepers(keepers, 'broken-reported');
  return change(step(fresh, moment, 'report', 'reporter', { from, tells, owes: forgotten(before, moment) }));
}

const namesOf = ({ name, unionId }: Pick<Station, 'name' | 'unionId'>) => ({ stationName: name, unionId });

/** With what it knows of its station as that is now. */
export function atStation(breakage: Breakage, station: Pick<Station, 'name' | 'unionId'>): Breakage {
  const same = breakage.stationName === station.name && breakage.unionId === station.unionId;
  return same ? breakage : { ...breakage, ...namesOf(station) };
}

/** Who reported it before is not among the reports any more: nor are the photos. */
function forgotten(before: Breakage | null, { now }: Moment): Effect[] {
  const files = before?.reports.flatMap(({ photo }) => photo?.fileId ?? []) ?? [];
  return files.length === 0 ? [] : [{ kind: 'forget-reports', cause: `forget-${before?._id}-${now}`, files }];
}

const monthOf = ({ unionId, kind }: Pick<Station, 'unionId' | 'kind'>, { now }: Moment) => ({
  ...{ unionId, kind, month: monthAt(now) },
});

/** 我来修 */
export function take(
  breakage: Breakage,
  party: BreakageParty,
  moment: Moment,
): Decision<Breakage, MendingRefusal> {
  const may = allowed(breakage, 'take', party);
  if (!may.ok) return may;
  return change(step({ ...breakage, takenById: moment.actor.memberId }, moment, 'take', may.value));
}

/** 放回去 */
export function release(
  breakage: Breakage,
  party: BreakageParty,
  moment: Moment,
): Decision<Breakage, MendingRefusal> {
  const may = allowed(breakage, 'release', party);
  return may.ok ? change(step({ ...breakage, takenById: null }, moment, 'release', may.value)) : may;
}

/** 修好了, or 没有坏: everybody who reported it is told. */
export function end(
  breakage: Breakage,
  { mended, words }: { readonly mended: boolean; readonly words: string },
  party: BreakageParty,
  moment: Moment,
): Decision<Breakage, MendingRefusal> {
  const action = mended ? 'mend' : 'dismiss';
  const may = allowed(breakage, action, party);
  if (!may.ok) return may;
  if (breakage.takenById !== moment.actor.memberId) return no('NOT_NOW');
  const inTime = breakage.dueAt !== null && moment.now <= breakage.dueAt;
  const counted = mended
    ? counting(breakage.months, monthOf(breakage, moment), { mended: 1, mendedInTime: inTime ? 1 : 0 })
    : breakage.months;
  const after = {
    ...{ ...breakage, outcome: words, dueAt: null, actsAt: null, endedAt: moment.now },
    months: counted,
  };
  const told = [...new Set(breakage.reports.map(({ memberId }) => memberId))];
  const tells = told.map((to) => ({ to, about: mended ? 'broken-mended' : 'broken-not-found' }) as const);
  return change(step(after, moment, action, may.value, { tells }));
}

/**
 * The time is nearly over: who took it hears it, else who keeps it. It is over: staff do, and it stays at the top of the desk.
 * `gone`: who took it keeps nothing there any more, so that others have to.
 */
export function onTime(
  breakage: Breakage,
  keepers: Keepers,
  moment: Moment,
  gone = false,
): Decision<Breakage, MendingRefusal> {
  const { actsAt, dueAt } = breakage;
  if (actsAt === null || dueAt === null || actsAt > moment.now) return no('NOT_NOW');
  const action = moment.now < dueAt ? 'remind' : 'escalate';
  const may = allowed(breakage, action, moment.actor.memberId === CLOCK.memberId ? 'clock' : 'stranger');
  if (!may.ok) return may;
  const now = gone ? step({ ...breakage, takenById: null }, moment, 'release', 'clock') : breakage;
  const tells =
    action === 'remind'
      ? toKeepers(now.takenById ? [now.takenById] : keepers, 'broken-due')
      : [...toKeepers([], 'broken-overdue'), ...(gone ? keepers.map(overdue) : [])];
  return change(
    step({ ...now, actsAt: action === 'remind' ? dueAt : null }, moment, action, 'clock', { tells }),
  );
}
