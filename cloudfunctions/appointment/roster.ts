import type { Calendar } from '#domain/appointment/calendar';
import type { AppointmentContract } from '#domain/appointment/contract';
import * as decide from '#domain/appointment/decide/rostering';
import type { Studio } from '#domain/appointment/studio';
import type { Decision } from '#domain/kernel/entity';
import { no } from '#domain/kernel/result';
import type { Context, UseCases } from '../runtime/serve';
import { changeNoun } from '../store/nouns';
import { carryOutNow } from '../store/owed';
import { cancelSlot as carryOutCancelling, followSlot } from '../store/seats';
import { calendars } from '../store/studios';
import { ownSlots } from './lists';

type Cases = UseCases<AppointmentContract>;

/** What officers change in the roster of the own studio; the slots in which people have places follow before the answer. */
async function changeRoster<Code extends string>(
  context: Context,
  decideOn: (studio: Studio, calendar: Calendar) => Decision<Studio, Code>,
) {
  const id = context.actor.seat?.studioId ?? '';
  if (id === '') return no('NOT_AN_OFFICER');
  const changed = await changeNoun<Studio, Code, Calendar>({
    noun: 'studio',
    id,
    moment: context.moment,
    beside: () => calendars.current(),
    decide: decideOn,
  });
  if (!changed.ok) {
    const { code, fields } = changed.refusal;
    return code === 'NOT_FOUND' ? no('NOT_AN_OFFICER') : no(code, fields);
  }
  await carryOutNow('studio', changed.value, 'follow-slot', ({ slotId }) => followSlot(slotId, id));
  await carryOutNow('studio', changed.value, 'cancel-slot', carryOutCancelling);
  return ownSlots({}, context);
}

/** 代班 */
export const cover: Cases['cover'] = ({ from, officerId }, context) =>
  changeRoster(context, (studio, calendar) =>
    decide.cover(studio, from, officerId, calendar, context.moment),
  );

/** 换班 */
export const swap: Cases['swap'] = ({ from, other }, context) =>
  changeRoster(context, (studio, calendar) => decide.swap(studio, [from, other], calendar, context.moment));

/** 停诊 */
export const cancelSlot: Cases['cancelSlot'] = ({ from }, context) =>
  changeRoster(context, (studio, calendar) => decide.cancelSlot(studio, from, calendar, context.moment));
