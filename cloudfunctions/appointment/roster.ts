import type { Calendar } from '#domain/appointment/calendar';
import type { AppointmentContract } from '#domain/appointment/contract';
import * as decide from '#domain/appointment/decide/rostering';
import type { Slot } from '#domain/appointment/slot';
import { slotId } from '#domain/appointment/studio';
import { type Decision, sentBefore } from '#domain/kernel/noun';
import { no } from '#domain/kernel/result';
import type { Context, UseCases } from '../runtime/serve';
import { type Change, commit } from '../store/commit';
import { pause, ROUNDS_MAX } from '../store/nouns';
import { slots } from '../store/slots';
import { calendars, studios } from '../store/studios';
import { ownSlots } from './lists';

type Cases = UseCases<AppointmentContract>;

/** What officers change in the roster of the own studio: roster and anchors in one commit; the places follow by effect. */
async function changeRoster<Code extends string>(
  starts: readonly number[],
  context: Context,
  decideOn: (rostered: decide.Rostered, calendar: Calendar) => Decision<decide.Rostered, Code>,
) {
  const { moment, actor } = context;
  const studioId = actor.seat?.studioId ?? '';
  if (studioId === '') return no('NOT_AN_OFFICER');
  for (let round = 1; round <= ROUNDS_MAX; round += 1) {
    const [studio, calendar, ...found] = await Promise.all([
      studios.findById(studioId),
      calendars.current(),
      ...starts.map((from) => slots.findById(slotId(studioId, from))),
    ]);
    if (!studio) return no('NOT_AN_OFFICER');
    const earlier = sentBefore(studio, moment);
    if (earlier === 'other') return no('REQUEST_REUSED');
    if (earlier === 'same') return ownSlots({}, context);
    const known = found.filter((slot): slot is Slot => slot !== null);
    const decision = decideOn({ studio, slots: known }, calendar);
    if (!decision.ok) return { ok: false, refusal: decision.refusal } as const;
    const { after } = decision;
    const outcome = await commit([
      { collection: 'studios', before: studio, after: after.studio },
      ...after.slots.flatMap((slot) => changeOf(slot, known)),
    ]);
    if (outcome === 'done') return ownSlots({}, context);
    await pause(round);
  }
  return no('BUSY');
}

function changeOf(after: Slot, known: readonly Slot[]): Change[] {
  const before = known.find(({ _id }) => _id === after._id) ?? null;
  return before === after ? [] : [{ collection: 'appointment_slots', before, after }];
}

/** 代班 */
export const cover: Cases['cover'] = ({ from, officerId }, context) =>
  changeRoster([from], context, (rostered, calendar) =>
    decide.cover(rostered, from, officerId, calendar, context.moment),
  );

/** 换班 */
export const swap: Cases['swap'] = ({ from, other }, context) =>
  changeRoster([from, other], context, (rostered, calendar) =>
    decide.swap(rostered, [from, other], calendar, context.moment),
  );

/** 停诊 */
export const cancelSlot: Cases['cancelSlot'] = ({ from }, context) =>
  changeRoster([from], context, (rostered, calendar) =>
    decide.cancelSlot(rostered, from, calendar, context.moment),
  );
