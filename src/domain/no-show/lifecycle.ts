import type { Effect } from '#domain/effects';
import { type Actor, CLOCK, isOrWasOf, type Moment } from '#domain/kernel/actor';
import { mayTake, withEvent } from '#domain/kernel/lifecycle';
import { ownCaseOr } from '#domain/kernel/own-case';
import type { Result } from '#domain/kernel/result';
import type { Row } from '#domain/kernel/transitions';
import { NO_SHOW_TABLE, type NoShow, type NoShowAction, type NoShowParty, type NoShowState } from './no-show';

export type NoShowRefusal = 'NOT_FOUND' | 'NOT_NOW' | 'OWN_CASE';

/** How somebody stands to it. The own part counts before any role: staff who have one are no staff here. */
export function partyTo(noShow: NoShow, actor: Actor): NoShowParty {
  const { memberId, roles } = actor;
  if (memberId === CLOCK.memberId) return 'clock';
  if (noShow.workerMemberId === memberId) return 'worker';
  if (noShow.toldIds.includes(memberId)) return 'resident';
  if (actor.providerId === noShow.providerId && roles.includes('manager')) return 'firm';
  if (!roles.includes('staff')) return 'stranger';
  return isOrWasOf(actor, noShow.providerId) ? 'involved' : 'staff';
}

export function allowed(
  noShow: NoShow,
  action: NoShowAction,
  { actor }: Pick<Moment, 'actor'>,
): Result<NoShowParty, NoShowRefusal> {
  const row: Row<NoShowState, NoShowParty> = NO_SHOW_TABLE[action];
  const may = mayTake(row, noShow.state, partyTo(noShow, actor));
  return ownCaseOr(may, row.by.includes('staff') && actor.roles.includes('staff'));
}

export const isOver = ({ dueAt }: NoShow, { now }: Pick<Moment, 'now'>): boolean =>
  dueAt !== null && dueAt <= now;

export function step(
  noShow: NoShow,
  moment: Moment,
  action: NoShowAction,
  by: NoShowParty,
  { effects }: { readonly effects: readonly Effect[] },
): NoShow {
  const state = NO_SHOW_TABLE[action].to;
  const isOpen = state === 'pending' || state === 'contested';
  const after = { ...noShow, state, ...(isOpen ? {} : { dueAt: null, actsAt: null }) };
  return withEvent(after, moment, {
    action,
    by,
    from: action === 'open' ? null : noShow.state,
    to: state,
    effects,
  });
}
