import type { Calendar } from '#domain/appointment/calendar';
import type { AppointmentContract } from '#domain/appointment/contract';
import * as decide from '#domain/appointment/decide/asker';
import { placeAt } from '#domain/appointment/decide/place';
import { limitsOfRebooking } from '#domain/appointment/limits';
import type { Appointment } from '#domain/appointment/request';
import type { Slot } from '#domain/appointment/slot';
import { type Studio, slotId } from '#domain/appointment/studio';
import type { InputOf } from '#domain/kernel/contract';
import { handedIn } from '#domain/kernel/pictures';
import type { LimitRefusal } from '#domain/limits';
import { seal } from '../runtime/seal';
import type { Context, UseCases } from '../runtime/serve';
import { type Admission, admit, giveBack } from '../store/allowances';
import { appointments } from '../store/appointments';
import { type Person, personWithMeasures } from '../store/people';
import { keepPlace, takePlace } from '../store/places';
import { slots } from '../store/slots';
import { act, changeCase, shown } from './change-request';

type Cases = UseCases<AppointmentContract>;

/** 补充情况 */
export const supply: Cases['supply'] = ({ requestId, words, photos = [] }, context) => {
  const said = { words: seal(words), photos: handedIn(photos) };
  return act({
    requestId,
    context,
    decide: (held, calendar) => decide.supply(held, said, calendar, context.moment),
  });
};

/** 撤回 */
export const withdraw: Cases['withdraw'] = ({ requestId }, context) =>
  act({
    requestId,
    context,
    decide: (held, calendar) => decide.withdraw(held, calendar, context.moment),
  });

/** 谢绝邀约 */
export const decline: Cases['decline'] = ({ requestId }, context) =>
  act({
    requestId,
    context,
    decide: (held, calendar) => decide.decline(held, calendar, context.moment),
  });

/** 换个时间, or the yes to a place that was offered. */
export const rebook: Cases['rebook'] = ({ requestId, place }, context) =>
  place
    ? rebookTo(place, requestId, context)
    : act({
        requestId,
        context,
        decide: (held, calendar) => decide.rebook(held, null, calendar, context.moment),
      });

/**
 * The new place is taken first, the old one is given back afterwards. A psychological request that has no time yet counts before
 * it gets one, so that nobody collects the times of counsellors by moving there what never had one; it stays in work all the same.
 */
async function rebookTo(place: Place, requestId: string, context: Context) {
  const { actor, moment } = context;
  let counted: Admission | null = null;
  let slot: Slot | null = null;
  const changed = await changeCase<Refusal, Surroundings>({
    requestId,
    context,
    read: () => readFor(requestId, actor.memberId),
    decide: async ({ request }, { studio, calendar, person }) => {
      const at = (known: Slot | null) =>
        decide.rebook(
          { request },
          { place: placeAt(place, studio, calendar, known), studio },
          calendar,
          moment,
        );
      const possible = at(null);
      if (!possible.ok) return possible;
      const id = slotId(request.studio.id, place.from);
      const admission = {
        limits: limitsOfRebooking(request, actor.memberId),
        ...{ id: requestId, now: moment.now, claimants: [person], asRead: person.measures },
      };
      const [asRead, count] = await Promise.all([slots.findById(id), admit(admission)]);
      if (!count.ok) {
        // What cannot be anyhow is said first.
        const placed = at(asRead);
        return placed.ok ? count : placed;
      }
      counted = admission;
      const taken = await takePlace(id, asRead, at);
      if (taken.ok) slot = taken.after.slot;
      return taken;
    },
  });
  if (counted && !changed.ok) await giveBack(counted);
  if (slot) await keepPlace(slot, requestId, changed.ok ? changed.value : null);
  return shown(changed, context, slot);
}

type Place = NonNullable<InputOf<AppointmentContract, 'rebook'>['place']>;
type Refusal = decide.RebookRefusal | LimitRefusal<'care-places'> | 'BUSY';

interface Surroundings {
  readonly studio: Studio | null;
  readonly calendar: Calendar;
  /** Whoever asks, with the counsellors' times that are held. */
  readonly person: Person;
}

async function readFor(
  requestId: string,
  memberId: string,
): Promise<readonly [Appointment | null, Surroundings]> {
  const [{ request, ...rules }, person] = await Promise.all([
    appointments.withStudio(requestId),
    personWithMeasures(memberId, ['care-places']),
  ]);
  return [request, { ...rules, person }];
}

/** 评价 */
export const evaluate: Cases['evaluate'] = ({ requestId, words, ...said }, context) => {
  const verdict = { ...said, words: words === '' ? null : seal(words) };
  return act({
    requestId,
    context,
    decide: (held, calendar) => decide.evaluate(held, verdict, calendar, context.moment),
  });
};

/** 一个月后回访 */
export const evaluateAgain: Cases['evaluateAgain'] = ({ requestId, solved }, context) =>
  act({
    requestId,
    context,
    decide: (held, calendar) => decide.evaluateAgain(held, solved, calendar, context.moment),
  });

/** 重新办理 */
export const reopen: Cases['reopen'] = ({ requestId, words }, context) => {
  const sealed = seal(words);
  return act({
    requestId,
    context,
    decide: (held, calendar) => decide.reopen(held, sealed, calendar, context.moment),
  });
};
