import type { Effect } from '#domain/effects';
import type { Moment } from '#domain/kernel/actor';
import { change, type Decision } from '#domain/kernel/entity';
import { causeOf } from '#domain/kernel/lifecycle';
import { no } from '#domain/kernel/result';
import { photosBefore, withBefore } from '../before';
import { byWorker } from '../by-worker';
import { type Finish, freeHolder, isMember, type Quote, type RepairOrder } from '../order';
import { turnedAway, type Unfit } from './fitness';
import {
  allowedTo,
  complaintOf,
  courseOf,
  dueTo,
  type StepRefusal,
  step,
  tellHer,
  tellStaff,
  tellWorker,
} from './step';

export type FinishRefusal =
  | StepRefusal
  | 'CHECKLIST_INCOMPLETE'
  | 'PAID_ABOVE_QUOTE'
  | 'PHOTOS_MISSING'
  | Unfit;

/** 完工: every point of the standard ticked, photos before and after, and what was paid. What was shown at the door stands. */
export function finish(
  order: RepairOrder,
  done: Omit<Finish, 'at'>,
  unfit: Unfit | null,
  moment: Moment,
): Decision<RepairOrder, FinishRefusal> {
  const may = allowedTo(order, 'finish', moment);
  if (!may.ok) return may;
  // Nothing marks the beginning of a consultation, so who reports it has to be fit.
  const away = turnedAway(order, unfit, moment);
  if (away) return away;
  if (!order.item.standard.every((point) => done.checked.includes(point))) {
    return no('CHECKLIST_INCOMPLETE', [{ path: 'checked', problem: 'every point must be checked' }]);
  }
  const shown = photosBefore(order);
  const work = shown.length > 0 ? { ...done, photosBefore: shown } : done;
  const lacking = missingPhotos(order, work);
  if (lacking) return no('PHOTOS_MISSING', [{ path: lacking, problem: 'required' }]);
  if (done.paidFen > payableFen(order)) {
    return no('PAID_ABOVE_QUOTE', [{ path: 'paidFen', problem: 'above the approved quote' }]);
  }
  return change(
    step(order, moment, {
      action: 'finish',
      by: may.value,
      changes: {
        finish: { ...work, checked: order.item.standard, at: moment.now },
        // Shown late, but shown: sent back to him, he is not asked for them once more.
        ...(shown.length === 0 && work.photosBefore.length > 0
          ? withBefore(order, work.photosBefore, moment.now)
          : {}),
        urgentHolder: freeHolder(order._id),
      },
      effects: tellHer(order, 'repair-finished', byWorker(order, done.paidFen)),
    }),
  );
}

/** At most what she approved; nothing under warranty; what the list allows where nothing is quoted. */
export function payableFen(order: RepairOrder): number {
  if (order.rework) return 0;
  return order.item.path === 'consult' ? order.item.priceMaxFen : (order.approvedQuote?.totalFen ?? 0);
}

/** Work at a home is shown before and after; of a talk there is nothing to photograph. */
function missingPhotos(
  order: RepairOrder,
  done: Omit<Finish, 'at'>,
): 'photosBefore' | 'photosAfter' | undefined {
  if (order.item.path === 'consult') return undefined;
  return (['photosBefore', 'photosAfter'] as const).find((photos) => done[photos].length === 0);
}

/** 没修好, once: back to the worker, with what is wrong. */
export function reject(order: RepairOrder, why: string, moment: Moment): Decision<RepairOrder, StepRefusal> {
  const may = allowedTo(order, 'reject', moment);
  if (!may.ok) return may;
  if (order.rejected) return no('NOT_NOW');
  return change(
    step(order, moment, {
      action: 'reject',
      by: may.value,
      why,
      changes: { rejected: { at: moment.now, why }, finish: null },
      effects: tellWorker(order, 'repair-rejected'),
    }),
  );
}

/** Again not repaired: from now on it is for staff to look into. */
export function dispute(order: RepairOrder, why: string, moment: Moment): Decision<RepairOrder, StepRefusal> {
  const may = allowedTo(order, 'dispute', moment);
  if (!may.ok) return may;
  if (!order.rejected) return no('NOT_NOW');
  return change(
    step(order, moment, {
      action: 'dispute',
      by: may.value,
      why,
      effects: [
        ...tellWorker(order, 'repair-disputed'),
        ...tellStaff(order, 'repair-case'),
        ...complaintOf(order, 'not-repaired', why, moment),
      ],
    }),
  );
}

/** She confirms with the amount that she paid; a difference to the worker's figure is shown to staff. */
export function confirm(
  order: RepairOrder,
  paidFen: number,
  moment: Moment,
): Decision<RepairOrder, StepRefusal> {
  const may = allowedTo(order, 'confirm', moment);
  if (!may.ok) return may;
  return change(close(order, 'confirm', paidFen, moment, may.value));
}

/** After 48 hours of silence the clock confirms. */
export function autoConfirm(order: RepairOrder, moment: Moment): Decision<RepairOrder, StepRefusal> {
  const may = dueTo(order, 'autoConfirm', moment);
  if (!may.ok) return may;
  return change(close(order, 'autoConfirm', null, moment, may.value));
}

const close = (
  order: RepairOrder,
  action: 'confirm' | 'autoConfirm',
  paidFen: number | null,
  moment: Moment,
  by: Parameters<typeof step>[2]['by'],
): RepairOrder => {
  const sum = order.finish && !order.rework ? { fen: paidFen ?? order.finish.paidFen } : undefined;
  return step(order, moment, {
    action,
    by,
    changes: { ...paid(order, paidFen), closedAt: order.closedAt ?? moment.now },
    effects: [
      ...tellWorker(order, 'repair-closed', sum),
      ...(action === 'autoConfirm' ? tellHer(order, 'repair-closed', sum) : []),
      // A closing under warranty was paid for and earned for the first time.
      ...(order.rework
        ? []
        : [
            ...earned(order, silentSince(order, action, moment)),
            ...priced(order, moment.now),
            ...courseOf(order, 'closed', moment.now),
          ]),
    ],
  });
};

/** Under warranty nothing is paid: what was paid the first time stands on both sides. */
function paid({ rework, finish }: RepairOrder, paidFen: number | null): Partial<RepairOrder> {
  if (!rework) return { paidFen };
  const stated = rework.first.finish?.paidFen ?? 0;
  return { paidFen: rework.first.paidFen, finish: finish && { ...finish, paidFen: stated } };
}

/** What the clock confirms was over when the time for an answer was, however late the clock comes. */
const silentSince = ({ actsAt }: RepairOrder, action: 'confirm' | 'autoConfirm', { now }: Moment): number =>
  action === 'autoConfirm' ? (actsAt ?? now) : now;

function earned({ _id, channel, residentId: to }: RepairOrder, at: number): Effect[] {
  if (channel !== 'online' || !isMember(to)) return [];
  return [{ kind: 'award', cause: `repair-closed-${_id}`, to, rule: 'repair-closed', at }];
}

function priced(order: RepairOrder, at: number): Effect[] {
  const { worker, approvedQuote } = order;
  if (!worker || !approvedQuote) return [];
  const chargedFen = labourFen(approvedQuote, ({ unitFen }) => unitFen);
  const listMaxFen = labourFen(
    approvedQuote,
    ({ priceId }) => order.item.prices.find(({ id }) => id === priceId)?.maxFen ?? 0,
  );
  const cause = causeOf('price', order);
  return [{ kind: 'count-price', cause, providerId: worker.providerId, chargedFen, listMaxFen, at }];
}

const labourFen = ({ lines }: Quote, unit: (line: Quote['lines'][number]) => number): number =>
  lines.filter(({ kind }) => kind === 'labour').reduce((sum, line) => sum + line.quantity * unit(line), 0);
