import type { Effect } from '#domain/effects';
import type { Moment } from '#domain/kernel/actor';
import { change, type Decision } from '#domain/kernel/entity';
import { no } from '#domain/kernel/result';
import type { Calendar } from '../calendar';
import type { Given } from '../handler';
import type { Appointment } from '../request';
import { isConcerned, type Slot } from '../slot';
import { putOnRecord } from './on-record';
import { allowed, NO_PLACE, step, tellAsker } from './step';

/** A slot that does not take place, or in which an offer ran out; as it is by now, for she may wait there again. */
export interface Lost {
  readonly slotId: string;
  readonly slot: Slot | null;
  readonly lapsed: boolean;
}

/** Her slot does not take place, or the place that she was offered went to the next one. */
export function loseSlot(
  request: Appointment,
  { slotId, slot, lapsed }: Lost,
  calendar: Calendar,
  moment: Moment,
): Decision<Appointment, 'NOT_NOW'> {
  const hers = request.slot?.id === slotId || request.waitsFor?.id === slotId;
  if (!hers || request.due === null || isConcerned(slot, request._id)) return no('NOT_NOW');
  if (!lapsed)
    return change(withoutPlace(request, {}, tellAsker(request, 'appointment-time-lost'), calendar, moment));
  const told = tellAsker(request, 'appointment-place-lapsed');
  return change(putOnRecord(request, 'lapsePlace', request._id, { waitsFor: null }, told, calendar, moment));
}

/**
 * She needs another time; whoever was asked back, or was met already, only has this one no more. Who merely waited keeps a
 * time that was agreed meanwhile.
 */
export function withoutPlace(
  request: Appointment,
  given: Partial<Given>,
  effects: readonly Effect[],
  calendar: Calendar,
  moment: Moment,
): Appointment {
  const waited = request.slot === null;
  const changes = { ...(waited ? { waitsFor: null } : NO_PLACE), ...given };
  return !waited && allowed(request, 'loseSlot', moment).ok
    ? step(request, moment, calendar, { action: 'loseSlot', by: 'clock', changes, effects })
    : putOnRecord(request, 'loseSlot', request._id, changes, effects, calendar, moment);
}
