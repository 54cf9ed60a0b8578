import { no, type Result, yes } from '#domain/kernel/result';
import type { Calendar } from '../calendar';
import { type Candidate, sitterFor } from '../handler';
import type { Appointment } from '../request';
import { isThereAlready, newSlot, type Slot, take, type Waiter, wait } from '../slot';
import { isAhead, type PlannedSlot, plannedSlot, type Studio } from '../studio';

/** A slot that was chosen: as planned (null: there is none), and its document if it has one. */
export interface Place {
  readonly planned: PlannedSlot | null;
  readonly slot: Slot | null;
  /** Where it is full, she will wait for a place. */
  readonly orWait: boolean;
}

/** The start of a slot that was chosen, as the studio plans it. */
export const placeAt = (
  { from, orWait }: { readonly from: number; readonly orWait: boolean },
  studio: Studio | null,
  calendar: Calendar,
  slot: Slot | null,
): Place => ({ planned: studio && plannedSlot(studio, calendar, from), slot, orWait });

export type PlaceRefusal = 'SLOT_NOT_POSSIBLE' | 'SLOT_FULL' | 'THERE_ALREADY';

export const sitterIn = (
  concern: Pick<Appointment, 'topic' | 'residentId'>,
  { planned }: Place,
  studio: Studio,
  calendar: Calendar,
): Candidate | null => planned && sitterFor(concern, studio, calendar, planned.from);

interface Placed {
  readonly slot: Slot | null;
  readonly fields: Pick<Appointment, 'slot' | 'waitsFor' | 'meetingAt'>;
  /** Who sits there, and so gets the request. */
  readonly officer: Candidate;
}

const NOT_POSSIBLE = [{ path: 'slot', problem: 'not possible' }] as const;

/**
 * A place with somebody who may have the request, or one on the wait-list for who is content with that. One place per
 * person; a psychological request is not refused for that, it comes without a place to whoever sits there.
 */
export function placeIn(
  { planned, slot, orWait }: Place,
  sitter: Candidate | null,
  { topic }: Pick<Appointment, 'topic'>,
  who: Waiter,
  now: number,
): Result<Placed, PlaceRefusal> {
  if (!planned || !sitter || !isAhead(planned.from, now) || slot?.cancelled) {
    return no('SLOT_NOT_POSSIBLE', NOT_POSSIBLE);
  }
  if (isThereAlready(slot, who)) {
    if (topic !== 'psychological') return no('THERE_ALREADY', [{ path: 'slot', problem: 'already' }]);
    return yes({ slot: null, fields: { slot: null, waitsFor: null, meetingAt: null }, officer: sitter });
  }
  const known = slot ?? newSlot(planned);
  const booked = { id: known._id, from: known.from, to: known.to };
  const taken = take(known, who, now);
  if (taken) {
    const fields = { slot: booked, waitsFor: null, meetingAt: booked.from };
    return yes({ slot: taken, fields, officer: sitter });
  }
  const waiting = orWait ? wait(known, who, now) : null;
  if (!waiting) return no('SLOT_FULL', [{ path: 'slot', problem: 'full' }]);
  return yes({ slot: waiting, fields: { slot: null, waitsFor: booked, meetingAt: null }, officer: sitter });
}
