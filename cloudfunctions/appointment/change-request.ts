import { createHash } from 'node:crypto';
import type { Calendar } from '#domain/appointment/calendar';
import type { RequestView } from '#domain/appointment/contract';
import type { Case } from '#domain/appointment/decide/step';
import type { Appointment } from '#domain/appointment/request';
import type { Slot } from '#domain/appointment/slot';
import { caseView } from '#domain/appointment/view';
import type { Moment } from '#domain/kernel/actor';
import { type Decision, sentBefore } from '#domain/kernel/noun';
import { no, type Refusal } from '#domain/kernel/result';
import type { Follow } from '#domain/kernel/wire';
import { open } from '../runtime/seal';
import type { Context } from '../runtime/serve';
import { appointments } from '../store/appointments';
import { type Change, commit } from '../store/commit';
import { pause, ROUNDS_MAX } from '../store/nouns';
import { slots } from '../store/slots';
import { calendars } from '../store/studios';

export type Changed<T, Code extends string> =
  | { readonly ok: true; readonly value: T; readonly follow?: Follow }
  | { readonly ok: false; readonly refusal: Refusal<Code | 'REQUEST_REUSED'> };

interface Wish<Code extends string, Beside> {
  readonly requestId: string;
  readonly context: Context;
  /** The command may move places: the slot that the request has or waits for is read and committed with it. */
  readonly movesPlaces?: boolean;
  /** Another slot that is wished for. */
  readonly wantedId?: string | null;
  /** What else the decision needs. */
  readonly beside: (request: Appointment) => Promise<Beside>;
  readonly decide: (held: Case, calendar: Calendar, beside: Beside) => Decision<Case, Code>;
}

/**
 * Reads a request and the anchors of its places, asks the domain, commits all of it or nothing; whoever loses a race
 * reads and decides again. A request sent again finds its event and is told how things stand now.
 */
export async function changeCase<Code extends string, Beside>(
  wish: Wish<Code, Beside>,
): Promise<Changed<Case, Code | 'NOT_FOUND' | 'BUSY'>> {
  const { requestId, context, beside, decide } = wish;
  for (let round = 1; round <= ROUNDS_MAX; round += 1) {
    const [request, calendar, wanted] = await Promise.all([
      appointments.findById(requestId),
      calendars.current(),
      wish.wantedId ? slots.findById(wish.wantedId) : null,
    ]);
    if (!request) return no('NOT_FOUND');
    const earlier = sentBefore(request, context.moment);
    if (earlier === 'other') return no('REQUEST_REUSED');
    if (earlier === 'same') return told({ request, slot: null, wanted: null });
    const [slot, known] = await Promise.all([placeOf(request, wish), beside(request)]);
    const before: Case = { request, slot, wanted };
    const decision = decide(before, calendar, known);
    if (!decision.ok) return { ok: false, refusal: decision.refusal };
    const outcome = await commit(changesBetween(before, decision.after));
    if (outcome === 'done') return told(decision.after);
    await pause(round);
  }
  return no('BUSY');
}

function placeOf(
  { slot, waitsFor }: Appointment,
  { movesPlaces, wantedId }: Pick<Wish<never, never>, 'movesPlaces' | 'wantedId'>,
) {
  const id = (slot ?? waitsFor)?.id;
  if (!id || !(movesPlaces || wantedId)) return Promise.resolve(null);
  return slots.findById(id);
}

/** What a decision changed, each with what was read of it. */
export function changesBetween(before: Case, after: Case): Change[] {
  const request: Change = { collection: 'appointments', before: before.request, after: after.request };
  const places = (['slot', 'wanted'] as const).flatMap((key) => placeChange(before[key], after[key]));
  return [request, ...places];
}

function placeChange(before: Slot | null, after: Slot | null): Change[] {
  if (!after || after === before) return [];
  return [{ collection: 'appointment_slots', before, after }];
}

/** Effects of a slot are carried out by the clock; those of the request follow at once. */
function told(held: Case): Changed<Case, never> {
  const owes = Object.keys(held.request.effects).length > 0;
  const follow = { noun: 'appointment', id: held.request._id };
  return owes ? { ok: true, value: held, follow } : { ok: true, value: held };
}

/** The request as the person who has changed it may see it now. */
export async function shown<Code extends string>(
  changed: Changed<Case, Code>,
  { moment }: Context,
): Promise<Changed<RequestView, Code | 'NOT_FOUND'>> {
  if (!changed.ok) return changed;
  const view = caseView(changed.value, moment.actor, moment.now, open);
  return view ? { ...changed, value: view } : no('NOT_FOUND');
}

/** One command on one request, answered as whoever sent it may see it now. */
export const actBeside = async <Code extends string, Beside>(wish: Wish<Code, Beside>) =>
  shown(await changeCase(wish), wish.context);

/** The same, where the request itself is all that the decision needs. */
export const act = <Code extends string>(wish: Omit<Wish<Code, undefined>, 'beside'>) =>
  actBeside({ ...wish, beside: () => Promise.resolve(undefined) });

export const followOf = ({ follow }: { readonly follow?: Follow }) => (follow ? { follow } : {});

/** Computed from person and wish, so that a retry finds it instead of asking twice. */
export const requestIdFor = ({ actor, requestId }: Moment): string =>
  createHash('sha256').update(`appointment:${actor.memberId}:${requestId}`).digest('hex').slice(0, 32);
