import type { Effect } from '#domain/effects';
import { isOrWasOf, type Moment } from '#domain/kernel/actor';
import { change, type Decision } from '#domain/kernel/entity';
import { no } from '#domain/kernel/result';
import { ALARM_AFTER, URGENT_LAPSES_AFTER } from '../deadlines';
import { type AssignedWorker, type Delayer, type Firm, freeHolder, type RepairOrder } from '../order';
import { invite, offeredTo } from './booking';
import { ended } from './ending';
import { allowedTo, dueTo, type StepRefusal, step, tellHer, tellStaff, withoutWorker } from './step';
import { missedByAll, unreached } from './visit-figures';

/** What she may choose after a release, or when the chosen firm does not answer. */
export const OFFERS = ['everyone', 'same-firm', 'suggested'] as const;
export type Offer = (typeof OFFERS)[number];

/**
 * To all at once, for she has waited already; to the firm that had it; or to the one that staff found for her. Rework
 * at price zero is not for everyone.
 */
export function offer(order: RepairOrder, to: Offer, moment: Moment): Decision<RepairOrder, StepRefusal> {
  const may = allowedTo(order, 'offer', moment);
  if (!may.ok) return may;
  if (!mayOffer(order, to)) return no('NOT_NOW');
  const about = { place: order.place, when: order.when, category: order.item.category };
  const offered = offeredTo(firmFor(order, to), about, [], moment.now);
  return change(
    step(order, moment, {
      action: 'offer',
      by: may.value,
      why: to,
      changes: { ...offered, suggestion: null },
    }),
  );
}

/** Everyone only where it is not with everyone already; a firm only where there is one. */
export function mayOffer(order: RepairOrder, to: Offer): boolean {
  if (to === 'everyone')
    return order.rework === null && (order.pool === null || order.chosenProviderId !== null);
  return firmFor(order, to) !== null && (to === 'suggested' || order.pool === null);
}

function firmFor(order: RepairOrder, to: Offer): Firm | null {
  if (to === 'everyone') return null;
  return to === 'suggested' ? order.suggestion : order.lastProvider;
}

/** Staff found a firm for her. She is asked first. */
export function suggest(
  order: RepairOrder,
  firm: (Firm & { readonly mayServe: boolean }) | null,
  moment: Moment,
): Decision<RepairOrder, StepRefusal | 'PROVIDER_NOT_AVAILABLE'> {
  const may = allowedTo(order, 'suggest', moment);
  if (!may.ok) return may;
  if (firm && isOrWasOf(moment.actor, firm.id)) return no('OWN_CASE');
  if (!firm?.mayServe)
    return no('PROVIDER_NOT_AVAILABLE', [{ path: 'providerId', problem: 'not available' }]);
  return change(
    step(order, moment, {
      action: 'suggest',
      by: may.value,
      why: firm.name,
      changes: { suggestion: { id: firm.id, name: firm.name } },
      effects: tellHer(order, 'repair-suggested', { place: firm.name }),
    }),
  );
}

/** What the clock does with an open order whose instant has come: the end before anything else. */
export function whileOpen(order: RepairOrder, moment: Moment): Decision<RepairOrder, StepRefusal> {
  const { now } = moment;
  if (order.lapsesAt <= now) return lapse(order, moment);
  if (order.chosenUntil !== null && order.chosenUntil <= now) return choiceRanOut(order, moment);
  const alarms = order.alarmAt !== null && order.lookedAt < order.alarmAt && order.alarmAt <= now;
  return alarms ? alarm(order, moment) : widen(order, moment);
}

/** The next round sees it. That it may is written in the order already; here its workers are told. */
export function widen(order: RepairOrder, moment: Moment): Decision<RepairOrder, StepRefusal> {
  const may = dueTo(order, 'widen', moment);
  if (!may.ok) return may;
  const changes = { lookedAt: moment.now };
  return change(
    step(order, moment, {
      action: 'widen',
      by: may.value,
      changes,
      effects: newlyInvited(order, moment.now),
    }),
  );
}

/** Nobody accepts: staff telephone. */
export function alarm(order: RepairOrder, moment: Moment): Decision<RepairOrder, StepRefusal> {
  const may = dueTo(order, 'alarm', moment);
  if (!may.ok) return may;
  return change(
    step(order, moment, {
      action: 'alarm',
      by: may.value,
      changes: { lookedAt: moment.now },
      effects: [...tellStaff(order, 'repair-alarm'), ...newlyInvited(order, moment.now)],
    }),
  );
}

const newlyInvited = ({ rounds, lookedAt, ...order }: RepairOrder, now: number): Effect[] =>
  lookedAt < rounds.secondAt && rounds.secondAt <= now
    ? invite({ ...order, rounds, lookedAt }, rounds.second)
    : [];

/** The chosen firm did not answer in its time: she decides whether to wait, to ask others or to call it off. */
export function choiceRanOut(order: RepairOrder, moment: Moment): Decision<RepairOrder, StepRefusal> {
  const may = dueTo(order, 'choiceRanOut', moment);
  if (!may.ok) return may;
  if (order.chosenUntil === null || order.chosenUntil > moment.now) return no('NOT_NOW');
  return change(
    step(order, moment, {
      action: 'choiceRanOut',
      by: may.value,
      changes: { ...ASKS_NOBODY, lookedAt: moment.now },
      effects: tellHer(order, 'repair-choice'),
    }),
  );
}

/** Nobody is asked until she has chosen; the firm that was asked last can be asked again. */
export const ASKS_NOBODY = { pool: null, chosenUntil: null, chosenProviderId: null } as const;

/** Nobody came forward in time. Rework that nobody took on leaves the order closed, as it was. */
export function lapse(order: RepairOrder, moment: Moment): Decision<RepairOrder, StepRefusal> {
  const action = order.rework ? 'reworkRanOut' : 'lapse';
  const may = dueTo(order, action, moment);
  if (!may.ok) return may;
  if (order.lapsesAt > moment.now) return no('NOT_NOW');
  return change(
    step(order, moment, {
      action,
      by: may.value,
      changes: ended(order),
      effects: [
        ...tellHer(order, 'repair-lapsed'),
        ...missedByAll(order, moment.now),
        ...unreached(order, moment.now),
      ],
    }),
  );
}

/** Back to the resident, who chooses what happens next. Whoever had it is not offered it again, and has delayed it. */
export const reopened = (order: RepairOrder, excluded: string | null, { now }: Moment) =>
  ({
    ...withoutWorker(order, freeHolder(order._id)),
    excludedWorkerIds: excluded ? [...order.excludedWorkerIds, excluded] : order.excludedWorkerIds,
    ...delayedBy(order),
    ...ASKS_NOBODY,
    alarmAt: now + ALARM_AFTER,
    lookedAt: now,
    lapsesAt: Math.max(order.lapsesAt, now + URGENT_LAPSES_AFTER),
  }) as const;

export const delayedBy = (
  order: RepairOrder,
  more: Pick<Delayer, 'awaitsHearing'> = {},
): Pick<RepairOrder, 'delayedBy'> =>
  order.worker ? { delayedBy: [...order.delayedBy, delayer(order.worker, more)] } : order;

const delayer = (
  { providerId, workerId }: AssignedWorker,
  more: Pick<Delayer, 'awaitsHearing'>,
): Delayer => ({ providerId, workerId, ...more });
