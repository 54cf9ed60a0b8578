import type { Effect } from '#domain/effects';
import type { Moment } from '#domain/kernel/actor';
import { mayTake, withEvent } from '#domain/kernel/lifecycle';
import { no, type Result } from '#domain/kernel/result';
import type { Row } from '#domain/kernel/transitions';
import type { NoticeKind } from '#domain/notices';
import {
  BREAKAGE_TABLE,
  type Breakage,
  type BreakageAction,
  type BreakageParty,
  type BreakageState,
} from './breakage';

// One step of what is broken: whether it may be taken, and who is told of it.

/** A thing that breaks again and again lives as long as its station; its last steps are kept. */
const EVENTS_KEPT = 30;

export type MendingRefusal = 'NOT_FOUND' | 'NOT_NOW';

/** Whom the union has there; where it has nobody, staff do it. */
export type Keepers = readonly string[];

export function allowed(
  { state }: Pick<Breakage, 'state'>,
  action: BreakageAction,
  party: BreakageParty,
): Result<BreakageParty, MendingRefusal> {
  const row: Row<BreakageState, BreakageParty> = BREAKAGE_TABLE[action];
  const may = mayTake(row, state, party);
  return may.ok ? may : no(may.refusal.code === 'NOT_NOW' ? 'NOT_NOW' : 'NOT_FOUND');
}

/** Null: all staff. */
interface Tell {
  readonly to: string | null;
  readonly about: NoticeKind;
}
export const toKeepers = (keepers: Keepers, about: NoticeKind): Tell[] =>
  keepers.length === 0 ? [{ to: null, about }] : keepers.map((to) => ({ to, about }));

export const overdue = (to: string): Tell => ({ to, about: 'broken-overdue' });

interface Step {
  readonly owes?: readonly Effect[];
  readonly from?: BreakageState | null;
  readonly tells?: readonly Tell[];
}

export function step(
  after: Breakage,
  moment: Moment,
  action: BreakageAction,
  by: BreakageParty,
  { from = after.state, tells = [], owes = [] }: Step = {},
): Breakage {
  const state = BREAKAGE_TABLE[action].to ?? after.state;
  return withEvent({ ...after, state }, moment, {
    ...{ action, by, from, to: state, kept: EVENTS_KEPT },
    effects: [...tells.map((tell) => effectOf(after, tell, moment.now)), ...owes],
  });
}

function effectOf({ _id, stationId, stationName }: Breakage, { to, about }: Tell, now: number): Effect {
  const matter = {
    cause: `broken-${_id}-${now}`,
    about,
    noun: 'station',
    id: stationId,
    matter: stationName,
  } as const;
  return to === null ? { kind: 'tell-staff', ...matter } : { kind: 'notify', to, ...matter };
}
