import type { Actor, Moment } from '#domain/kernel/actor';
import type { Decision } from '#domain/kernel/noun';
import type { Provider, Worker } from '#domain/provider/provider';
import { accept, release, reportNoShow } from '#domain/repair/decide/acceptance';
import { cancel, cancelByStaff, lapse, offer } from '#domain/repair/decide/booking';
import { autoConfirm, confirm, finish } from '#domain/repair/decide/closing';
import { arrive, disown, recognise, releaseByStaff, resume } from '#domain/repair/decide/door';
import { approve, decline, quote } from '#domain/repair/decide/price';
import type { OrderAction, RepairOrder } from '#domain/repair/order';
import { candidateOf } from '../../../cloudfunctions/repair/candidate';
import { LINES, PICTURES } from '../../kit/given-orders';

export type Answer = Decision<RepairOrder, string>;
export type Command = (order: RepairOrder, moment: Moment) => Answer;

/** Every action on an order that stands, with an input that is right for it, but `accept` and `acceptFor`. */
export const COMMANDS: Readonly<Record<Exclude<OrderAction, 'book' | 'accept' | 'acceptFor'>, Command>> = {
  offer: (order, moment) => offer(order, 'everyone', moment),
  recognise: (order, moment) =>
    recognise(order, { workerId: order.worker?.workerId ?? '-', badgeWorn: true, uniformWorn: true }, moment),
  disown: (order, moment) => disown(order, '不是照片上的人', moment),
  arrive: (order, moment) => arrive(order, order.arrivalCode?.digits ?? '000000', true, moment),
  quote: (order, moment) => quote(order, LINES, moment),
  approve: (order, moment) => approve(order, order.quote?.id ?? '-', moment),
  decline: (order, moment) => decline(order, null, moment),
  finish: (order, moment) =>
    finish(
      order,
      {
        checked: order.item.standard,
        photosBefore: PICTURES,
        photosAfter: PICTURES,
        paidFen: order.quote?.totalFen ?? 0,
      },
      moment,
    ),
  confirm: (order, moment) => confirm(order, order.finish?.paidFen ?? 0, moment),
  autoConfirm,
  cancel: (order, moment) => cancel(order, null, moment),
  release: (order, moment) => release(order, '车坏了', moment),
  reportNoShow,
  resume: (order, moment) => resume(order, '核实过照片', moment),
  releaseByStaff: (order, moment) => releaseByStaff(order, '来的不是本人', moment),
  cancelByStaff: (order, moment) => cancelByStaff(order, '居民来电', moment),
  lapse,
};

/** What the room does when a worker asks: he himself, or nobody when his account is no worker's. */
export function acceptBy(order: RepairOrder, firms: readonly Provider[], who: Actor, moment: Moment): Answer {
  const found = whoIs(firms, who);
  return accept(order, found && candidateOf(found.provider, found.worker, moment), 'candidate', moment);
}

/** What the room does when a manager asks for one of the own workers. */
export function acceptForBy(
  order: RepairOrder,
  firms: readonly Provider[],
  { who, workerId }: { who: Actor; workerId: string },
  moment: Moment,
): Answer {
  const provider = firms.find(
    (firm) => firm._id === who.providerId && firm.managerIds.includes(who.memberId),
  );
  const worker = provider?.workers.find((one) => one.workerId === workerId);
  return accept(order, provider && worker ? candidateOf(provider, worker, moment) : null, 'manager', moment);
}

function whoIs(firms: readonly Provider[], who: Actor): { provider: Provider; worker: Worker } | null {
  const provider = firms.find((firm) => firm._id === who.providerId);
  const worker = provider?.workers.find((one) => one.memberId === who.memberId);
  return provider && worker ? { provider, worker } : null;
}

/** Freezes a noun to its ground, so that a decision that changes what it was given fails loudly. */
export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) frozen(part);
    Object.freeze(value);
  }
  return value;
}
