import type { Effect } from '#domain/effects';
import type { Moment } from '#domain/kernel/actor';
import { change, type Decision } from '#domain/kernel/entity';
import { withEvent } from '#domain/kernel/lifecycle';
import { no } from '#domain/kernel/result';
import { tell, tellStaff, toFollow, toRank } from './effects';
import { hasQuit, type Provider } from './firm';
import { nameOf } from './managers';
import { waiting } from './waiting';

// 退出服务: a firm lays its work down by itself. What it did, what others found and how it stands stay as they are, so that
// nobody begins anew by going and coming back.

type QuitRefusal = 'NOT_FOUND' | 'NOT_NOW' | 'ORDERS_IN_HAND' | 'CASE_OPEN';

/** By a manager, once nobody waits for the firm any more. Whoever belonged to it is free from then on. */
export function quit(
  provider: Provider,
  why: string,
  known: { readonly ordersInHand: boolean; readonly caseOpen: boolean },
  moment: Moment,
): Decision<Provider, QuitRefusal> {
  if (!provider.managerIds.includes(moment.actor.memberId)) return no('NOT_FOUND');
  if (hasQuit(provider)) return no('NOT_NOW');
  if (known.ordersInHand) return no('ORDERS_IN_HAND');
  if (known.caseOpen) return no('CASE_OPEN');
  const crew = provider.workers.filter(({ left }) => !left);
  const after: Provider = {
    ...provider,
    quitAt: moment.now,
    // An order that is accepted at this very moment is taken back, so that nobody waits for somebody who has gone.
    sweepsAt: moment.now,
    workers: provider.workers.map((one) => ({ ...one, left: true, onDutySince: null })),
    invitations: [],
    amendments: [],
    ...withoutWish(provider),
  };
  const others = [...new Set([...provider.managerIds, ...crew.map(({ memberId }) => memberId)])];
  return change(
    withEvent(waiting(after, moment.now), moment, {
      ...{ action: 'quit', by: 'manager', to: provider.standing, why },
      effects: [
        ...others.map((memberId) => toFollow(provider, memberId)),
        ...crew.map((worker) => toRank(provider, worker, moment)),
        ...others
          .filter((memberId) => memberId !== moment.actor.memberId)
          .map((memberId) => tell(provider, memberId, 'firm-has-quit')),
        ...provider.managerIds.map((memberId) => noted(provider, memberId, 'taken', why, moment)),
        tellStaff(provider, 'firm-quit'),
      ],
    }),
  );
}

/** An open wish for a union goes with it. */
const withoutWish = ({ unionWish }: Provider): Pick<Provider, 'unionWish'> =>
  unionWish?.state === 'open'
    ? { unionWish: { ...unionWish, state: 'declined', why: '服务商退出了服务' } }
    : {};

/** 重新接纳: by staff, with those of its managers who belong to no other firm meanwhile. It stands as it stood. */
export function comeBack(
  provider: Provider,
  why: string,
  known: { readonly ownCase: boolean; readonly freeIds: readonly string[] },
  moment: Moment,
): Decision<Provider, 'NOT_NOW' | 'OWN_CASE' | 'NOBODY_MANAGES'> {
  if (known.ownCase) return no('OWN_CASE');
  if (!hasQuit(provider)) return no('NOT_NOW');
  const managerIds = provider.managerIds.filter((id) => known.freeIds.includes(id));
  if (managerIds.length === 0) return no('NOBODY_MANAGES');
  const after = { ...provider, quitAt: null, managerIds };
  return change(
    withEvent(after, moment, {
      ...{ action: 'comeBack', by: 'staff', to: provider.standing, why },
      effects: managerIds.flatMap((memberId) => [
        toFollow(provider, memberId),
        tell(provider, memberId, 'firm-back'),
        noted(provider, memberId, 'given', why, moment),
      ]),
    }),
  );
}

/** 任免记录 */
const noted = (
  provider: Provider,
  memberId: string,
  what: 'given' | 'taken',
  why: string,
  moment: Moment,
): Effect => ({
  ...{ kind: 'note-role', cause: `manager-${provider._id}-${provider.version}-${memberId}`, role: 'manager' },
  ...{ what, memberId, name: nameOf(provider, memberId), where: provider.name },
  ...{ byId: moment.actor.memberId, why, at: moment.now },
});
