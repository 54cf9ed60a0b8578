import type { Moment } from '#domain/kernel/actor';
import { change, type Decision } from '#domain/kernel/entity';
import { no } from '#domain/kernel/result';
import { tell, tellStaff, toFollow, toRank } from './effects';
import { hasQuit, type Provider } from './firm';
import { type KnownOfRepresentative, whyNotRepresented } from './representing';
import { withEvent } from './story';
import { openSuspension } from './suspension';
import { waiting } from './waiting';

// 退出服务: a firm lays its work down by itself. What it did, what others found and how it stands stay as they are, and its managers
// answer for it, so that nobody begins anew by going and coming back.

type QuitRefusal = 'NOT_FOUND' | 'HAS_QUIT' | 'ORDERS_IN_HAND' | 'CASE_OPEN';

/** By a manager, once nobody waits for the firm any more, and none of its workers is stopped. Its workers are free from then on. */
export function quit(
  provider: Provider,
  why: string,
  known: { readonly ordersInHand: boolean; readonly caseOpen: boolean },
  moment: Moment,
): Decision<Provider, QuitRefusal> {
  const { memberId } = moment.actor;
  if (!provider.managerIds.includes(memberId)) return no('NOT_FOUND');
  if (hasQuit(provider)) return no('HAS_QUIT');
  if (known.ordersInHand) return no('ORDERS_IN_HAND');
  const crew = provider.workers.filter(({ left }) => !left);
  // Who is stopped can appeal, and be let work again, as long as the firm is there.
  if (known.caseOpen || crew.some((worker) => openSuspension(worker))) return no('CASE_OPEN');
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
  const others = provider.managerIds.filter((id) => id !== memberId);
  const workers = crew.filter((one) => !provider.managerIds.includes(one.memberId));
  return change(
    withEvent(waiting(after, moment.now), moment, {
      ...{ action: 'quit', by: 'manager', to: provider.standing, why },
      effects: [
        ...crew.flatMap((worker) => [toFollow(provider, worker.memberId), toRank(provider, worker, moment)]),
        ...workers.map((worker) => tell(provider, worker.memberId, 'firm-has-quit')),
        ...others.map((id) => tell(provider, id, 'own-firm-has-quit')),
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

/** 重新接纳: by staff, as it stood, unless who represents it could bring in no firm any more. */
export function comeBack(
  provider: Provider,
  why: string,
  known: { readonly ownCase: boolean; readonly represents: KnownOfRepresentative },
  moment: Moment,
): Decision<Provider, 'NOT_NOW' | 'OWN_CASE' | 'NOBODY_MANAGES' | 'BARRED' | 'OTHER_FIRM_NOT_GOOD'> {
  if (known.ownCase) return no('OWN_CASE');
  if (!hasQuit(provider)) return no('NOT_NOW');
  if (provider.managerIds.length === 0) return no('NOBODY_MANAGES');
  const wrong = whyNotRepresented(known.represents);
  if (wrong) return no(wrong);
  return change(
    withEvent(waiting({ ...provider, quitAt: null }, moment.now), moment, {
      ...{ action: 'comeBack', by: 'staff', to: provider.standing, why },
      effects: provider.managerIds.map((memberId) => tell(provider, memberId, 'firm-back')),
    }),
  );
}
