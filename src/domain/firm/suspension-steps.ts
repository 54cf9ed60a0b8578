import type { Moment } from '#domain/kernel/actor';
import { mayTake } from '#domain/kernel/lifecycle';
import { no, type Result } from '#domain/kernel/result';
import type { Row } from '#domain/kernel/transitions';
import type { NoticeKind } from '#domain/notices';
import { followingBar, tell, tellStaff, toRank } from './effects';
import type { Provider, Worker } from './firm';
import { withEvent } from './story';
import {
  openSuspension,
  SUSPENSION_TABLE,
  type Suspension,
  type SuspensionAction,
  type SuspensionParty,
  type SuspensionState,
} from './suspension';
import { withWorker } from './waiting';

/** A worker who was stopped, and the suspension that is not over. */
interface Found {
  readonly worker: Worker;
  readonly open: Suspension;
}

/** Also where he has left the firm since: what was begun is brought to its end. */
export function stoppedWorker({ workers }: Provider, workerId: string): Found | null {
  const worker = workers.find((one) => one.workerId === workerId);
  const open = worker ? openSuspension(worker) : null;
  return worker && open ? { worker, open } : null;
}

export function partyOf(
  { open }: Found,
  { ownCase }: { readonly ownCase: boolean },
  { actor }: Moment,
): SuspensionParty | null {
  if (ownCase) return null;
  return open.byId === actor.memberId ? 'setter' : 'staff';
}

export function asStaff(
  action: SuspensionAction,
  { state }: Suspension,
  party: SuspensionParty | null,
): Result<SuspensionParty, 'NOT_FOUND' | 'NOT_NOW' | 'OWN_CASE'> {
  if (party === null) return no('OWN_CASE');
  const may = mayTake<SuspensionState, SuspensionParty>(SUSPENSION_TABLE[action], state, party);
  if (may.ok) return may;
  return no(may.refusal.code === 'FORBIDDEN' ? 'OWN_CASE' : may.refusal.code);
}

export const isFrom = (action: SuspensionAction, state: SuspensionState): boolean => {
  const row: Row<SuspensionState, SuspensionParty> = SUSPENSION_TABLE[action];
  return row.from.includes(state);
};

export const over = ({ now }: Moment) => ({ overAt: now });

interface Step {
  readonly action: SuspensionAction;
  readonly by: 'staff' | 'clock' | 'worker' | 'manager';
  readonly why: string | null;
  readonly changes: Partial<Suspension>;
}

const DONE: Readonly<Record<SuspensionAction, string>> = {
  confirm: 'confirmSuspension',
  letFall: 'suspensionFell',
  appeal: 'appealSuspension',
  keep: 'keepSuspension',
  overturn: 'overturnSuspension',
  end: 'endSuspension',
};

/** What the table leads to, with what is told and what follows. */
export function stepped(provider: Provider, { worker, open }: Found, step: Step, moment: Moment): Provider {
  const { to }: Row<SuspensionState, SuspensionParty> = SUSPENSION_TABLE[step.action];
  const closed = step.changes.overAt && open.appeal?.state === 'filed' && !step.changes.appeal;
  const after = {
    ...open,
    ...(closed ? { appeal: null } : {}),
    ...step.changes,
    state: to ?? open.state,
  };
  const suspensions = (worker.suspensions ?? []).map((one) => (one.id === open.id ? after : one));
  return withEvent(withSuspensions(provider, { ...worker, suspensions }, moment.now), moment, {
    ...{ action: DONE[step.action], by: step.by, to: provider.standing },
    why: said(worker, step.why ?? ''),
    effects: follows(provider, worker, step, moment),
  });
}

function follows(provider: Provider, worker: Worker, { action, changes }: Step, moment: Moment) {
  const again = changes.overAt ? moves(provider, worker, moment) : [];
  switch (action) {
    case 'appeal':
      return [tellStaff(provider, 'worker-appealed')];
    case 'confirm':
      return tellBoth(provider, worker, 'worker-suspension-confirmed', 'crew-suspension-confirmed');
    case 'keep':
    case 'overturn':
      return [...again, ...tellBoth(provider, worker, 'worker-appeal-decided', 'crew-appeal-decided')];
    case 'letFall':
    case 'end':
      return [...again, ...tellBoth(provider, worker, 'worker-suspension-over', 'crew-suspension-over')];
  }
}

/** His place in the queue, and whether another firm may take him. */
export const moves = (provider: Provider, worker: Worker, moment: Moment) => [
  toRank(provider, worker, moment),
  followingBar(provider, worker),
];

export const tellBoth = (provider: Provider, worker: Worker, him: NoticeKind, managers: NoticeKind) => [
  tell(provider, worker.memberId, him),
  ...provider.managerIds
    .filter((memberId) => memberId !== worker.memberId)
    .map((memberId) => tell(provider, memberId, managers)),
];

/** Until when the first of what waits for staff has to be done; null where nothing waits. */
export function withSuspensions(provider: Provider, worker: Worker, now: number): Provider {
  const after = withWorker(provider, worker, now);
  const open = after.workers.flatMap((one) => openSuspension(one) ?? []);
  const unconfirmed = open.filter(({ state }) => state === 'unconfirmed').map(({ dueAt }) => dueAt);
  const appeals = open.flatMap((one) => (one.appeal?.state === 'filed' ? one.appeal.dueAt : []));
  return { ...after, confirmBy: firstOf(unconfirmed), appealDueAt: firstOf(appeals) };
}

const firstOf = (instants: readonly number[]): number | null =>
  instants.length > 0 ? Math.min(...instants) : null;

export const said = ({ name }: Worker, why: string): string => (why === '' ? name : `${name}：${why}`);
