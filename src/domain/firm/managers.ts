import type { Effect } from '#domain/effects';
import type { Moment } from '#domain/kernel/actor';
import { change, type Decision } from '#domain/kernel/entity';
import { no, type Result, yes } from '#domain/kernel/result';
import { DAY } from '#domain/kernel/time';
import { hasQuit, type Provider } from './firm';
import { isNotGood } from './representing';
import { withEvent } from './story';

/** 负责人: given to, and taken from, people of the firm by a manager of it or by staff; a firm has one at any time. */

type ManagerRefusal = 'NOT_FOUND' | 'OWN_CASE' | 'ANOTHER_NEEDED';

interface Known {
  /** Of the staff, and of this firm as well. */
  readonly ownCase: boolean;
}

/** To a worker whom staff have admitted; nobody gives it to himself. */
export function give(
  provider: Provider,
  { workerId, why }: { readonly workerId: string; readonly why: string },
  known: Known,
  moment: Moment,
): Decision<Provider, ManagerRefusal | 'ALREADY_MANAGER'> {
  const may = partyOf(provider, known, moment);
  if (!may.ok) return may;
  const worker = provider.workers.find((one) => one.workerId === workerId && !one.left);
  if (!worker || worker.approvedAt === null) return no('NOT_FOUND');
  const { memberId } = worker;
  if (memberId === moment.actor.memberId) return no('ANOTHER_NEEDED');
  if (provider.managerIds.includes(memberId)) return no('ALREADY_MANAGER');
  const managerIds = [...provider.managerIds, memberId];
  return change(moved({ ...provider, managerIds }, memberId, { what: 'given', by: may.value, why }, moment));
}

/** So long after a firm has quit, or was made to leave, somebody answers for it: so long residents may complain, and it may appeal. */
const ANSWERS_FOR = 30 * DAY;

/** From another one, or laid down by oneself; the last one stays until there is another, or until nobody can ask any more. */
export function take(
  provider: Provider,
  { managerId, why }: { readonly managerId: string; readonly why: string },
  known: Known & { readonly caseOpen?: boolean },
  moment: Moment,
): Decision<Provider, ManagerRefusal | 'LAST_MANAGER' | 'STILL_ANSWERS'> {
  const may = partyOf(provider, known, moment);
  if (!may.ok) return may;
  if (!provider.managerIds.includes(managerId)) return no('NOT_FOUND');
  if (provider.managerIds.length === 1) {
    if (!hasQuit(provider)) return no('LAST_MANAGER');
    if (known.caseOpen || stillAnswers(provider, moment.now)) return no('STILL_ANSWERS');
  }
  const managerIds = provider.managerIds.filter((id) => id !== managerId);
  return change(moved({ ...provider, managerIds }, managerId, { what: 'taken', by: may.value, why }, moment));
}

/** Who lays down the work of a firm that has lost esteem waits until it is well again, as whoever goes on does. */
function stillAnswers(provider: Provider, now: number): boolean {
  const { quitAt, events } = provider;
  const expelledAt = [...events].reverse().find(({ action }) => action === 'expel')?.at ?? 0;
  return isNotGood(provider) || Math.max(quitAt ?? now, expelledAt) + ANSWERS_FOR > now;
}

/** The last one of a firm that has quit: whether somebody waits for its answer is asked where it matters. */
export const isLastOfQuit = (provider: Provider): boolean =>
  hasQuit(provider) && provider.managerIds.length === 1;

function partyOf(
  { managerIds }: Provider,
  { ownCase }: Known,
  { actor: { memberId, roles } }: Moment,
): Result<'manager' | 'staff', ManagerRefusal> {
  if (managerIds.includes(memberId)) return yes('manager');
  if (!roles.includes('staff')) return no('NOT_FOUND');
  return ownCase ? no('OWN_CASE') : yes('staff');
}

interface Move {
  readonly what: 'given' | 'taken';
  readonly by: 'manager' | 'staff';
  readonly why: string;
}

/** The identity follows before the answer; the change is on record for good, and the person is told. */
function moved(after: Provider, memberId: string, { what, by, why }: Move, moment: Moment): Provider {
  const { _id: providerId } = after;
  const cause = `manager-${providerId}-${after.version}`;
  const name = nameOf(after, memberId);
  const note = {
    kind: 'note-role',
    cause,
    role: 'manager',
    what,
    memberId,
    name,
    where: after.name,
  } as const;
  const effects: Effect[] = [
    { kind: 'follow-firm', cause, to: memberId, providerId },
    { ...note, byId: moment.actor.memberId, why, at: moment.now },
  ];
  if (memberId !== moment.actor.memberId)
    effects.push({
      ...{ kind: 'notify', cause, to: memberId, noun: 'role', id: providerId },
      about: what === 'given' ? 'manager-given' : 'manager-taken',
    });
  const action = what === 'given' ? 'giveManager' : 'takeManager';
  return withEvent(after, moment, { action, by, to: after.standing, why: `${name} ${why}`.trim(), effects });
}

/** As the crew calls this person; empty for who is none of the crew. */
export const nameOf = ({ workers }: Pick<Provider, 'workers'>, memberId: string): string =>
  workers.find((one) => one.memberId === memberId)?.name ?? '';
