import type { Calendar } from '#domain/appointment/calendar';
import type { RequestView } from '#domain/appointment/contract';
import type { Case } from '#domain/appointment/decide/step';
import { photosOf } from '#domain/appointment/photos';
import type { Appointment } from '#domain/appointment/request';
import type { Slot } from '#domain/appointment/slot';
import type { Officer } from '#domain/appointment/studio';
import { NO_PICTURES, requestView } from '#domain/appointment/view';
import type { Moment } from '#domain/kernel/actor';
import { change, type Decision } from '#domain/kernel/entity';
import { no } from '#domain/kernel/result';
import type { Follow } from '#domain/kernel/wire';
import { open } from '../runtime/seal';
import type { Context } from '../runtime/serve';
import { appointments } from '../store/appointments';
import { type Changed, changeNoun } from '../store/nouns';
import { carryOutNow } from '../store/owed';
import { picturesOf } from '../store/pictures';
import { leaveSlot } from '../store/places';
import { facesIn } from './portraits';

interface Command<Code extends string, Known> {
  readonly requestId: string;
  readonly context: Context;
  /** The request with all that the decision needs. */
  readonly read: () => Promise<readonly [Appointment | null, Known]>;
  readonly decide: (held: Case, known: Known) => Promise<Decision<Case, Code>>;
}

/** One command on one request. A place that it leaves is given back before the answer, or a little later. */
export async function changeCase<Code extends string, Known>({
  requestId,
  context: { moment },
  read,
  decide,
}: Command<Code, Known>): Promise<Changed<Appointment, Code | 'NOT_FOUND' | 'BUSY'>> {
  const changed = await changeNoun<Appointment, Code, Known>({
    noun: 'appointment',
    id: requestId,
    moment,
    read,
    decide: async (request, known) => requestOf(await decide({ request, slot: null }, known)),
  });
  if (changed.ok) await carryOutNow('appointment', changed.value, 'leave-slot', leaveSlot);
  return changed;
}

interface Wish<Code extends string, Beside> extends Pick<Command<Code, Beside>, 'requestId' | 'context'> {
  /** What else the decision needs. */
  readonly beside: (request: Appointment) => Promise<Beside>;
  readonly decide: (
    held: Case,
    calendar: Calendar,
    beside: Beside,
  ) => Decision<Case, Code> | Promise<Decision<Case, Code>>;
}

/** The same with the working calendar, and with what only the request leads to. */
export const changeBeside = <Code extends string, Beside>({
  beside,
  decide,
  ...command
}: Wish<Code, Beside>) =>
  changeCase<Code, Calendar>({
    ...command,
    read: () => appointments.withCalendar(command.requestId),
    decide: async (held, calendar) => decide(held, calendar, await beside(held.request)),
  });

/** Of a decision about a request and its place what becomes of the request. */
export const requestOf = <Code extends string>(
  decision: Decision<Case, Code>,
): Decision<Appointment, Code> =>
  decision.ok ? change(decision.after.request) : { ok: false, refusal: decision.refusal };

/** With the photos, where there are any, and the face of its officer, where the studio is known. */
export async function viewOf(
  request: Appointment,
  slot: Slot | null,
  { actor, now }: Moment,
  officers: readonly Officer[] = [],
): Promise<RequestView | null> {
  const photos = photosOf(request);
  const memberId = request.officer?.memberId;
  const [pictures, faces] = await Promise.all([
    photos.length > 0 ? picturesOf(photos) : NO_PICTURES,
    facesIn(officers.filter((one) => one.memberId === memberId)),
  ]);
  const face = (memberId && faces[memberId]) ?? null;
  return requestView(request, slot, actor, now, open, { pictures, face });
}

/** The request as the person who has changed it may see it now, with the slot in which it took a place. */
export async function shown<Code extends string>(
  changed: Changed<Appointment, Code>,
  { moment }: Context,
  slot: Slot | null = null,
): Promise<Changed<RequestView, Code | 'NOT_FOUND'>> {
  if (!changed.ok) return changed;
  const view = await viewOf(changed.value, slot, moment);
  return view ? { ...changed, value: view } : no('NOT_FOUND');
}

/** One command on one request, answered as whoever sent it may see it now. */
export const actBeside = async <Code extends string, Beside>(wish: Wish<Code, Beside>) =>
  shown(await changeBeside(wish), wish.context);

/** The same, where the request itself is all that the decision needs. */
export const act = <Code extends string>(wish: Omit<Wish<Code, undefined>, 'beside'>) =>
  actBeside({ ...wish, beside: () => Promise.resolve(undefined) });

export const followOf = ({ follow }: { readonly follow?: Follow }) => (follow ? { follow } : {});
