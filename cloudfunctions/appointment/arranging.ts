import { arrangedView, calendarView } from '#domain/appointment/arranged-view';
import { CALENDAR_ID, type Calendar, USUAL } from '#domain/appointment/calendar';
import type { AppointmentContract } from '#domain/appointment/contract';
import * as appointing from '#domain/appointment/decide/appointing';
import * as founding from '#domain/appointment/decide/founding';
import * as planning from '#domain/appointment/decide/planning';
import * as workingDays from '#domain/appointment/decide/working-days';
import type { Studio } from '#domain/appointment/studio';
import type { StudioMoves } from '#domain/appointment/studio-moves';
import { type Decision, sentBefore } from '#domain/kernel/entity';
import { no, yes } from '#domain/kernel/result';
import { type District, isStreet } from '#domain/membership/district';
import type { Identity } from '#domain/membership/member';
import { idFor } from '../runtime/moment';
import { fingerprint } from '../runtime/seal';
import type { Context, UseCases } from '../runtime/serve';
import { districts } from '../store/districts';
import { findById } from '../store/documents';
import { identities } from '../store/identities';
import { members } from '../store/members';
import { changeNoun, createNoun } from '../store/nouns';
import { carryOutNow } from '../store/owed';
import { roleChanges } from '../store/role-changes';
import { followSeat } from '../store/seats';
import { studioMoves } from '../store/studio-moves';
import { calendars, studios } from '../store/studios';
import { unitOfWork } from '../store/unit-of-work';

type Cases = UseCases<AppointmentContract>;

/* ---- the calendar ---- */

export const calendar: Cases['calendar'] = async (_, { moment }) =>
  yes(calendarView(await calendars.current(), moment.now));

/** There is one calendar; the first change writes it down. What is due is reckoned anew by the clock. */
async function changeCalendar<Code extends string>(
  { moment }: Context,
  decideOn: (calendar: Calendar) => Decision<Calendar, Code>,
) {
  const changed = await unitOfWork<Calendar, Code | 'REQUEST_REUSED'>(async () => {
    const before = await findById<Calendar>('working_calendars', CALENDAR_ID);
    const known = before ?? USUAL;
    const earlier = sentBefore(known, moment);
    if (earlier === 'other') return no('REQUEST_REUSED');
    if (earlier === 'same') return { ok: true, value: known, changes: [] };
    const decision = decideOn(known);
    if (!decision.ok) return { ok: false, refusal: decision.refusal };
    const { after } = decision;
    return { ok: true, value: after, changes: [{ collection: 'working_calendars', before, after }] };
  });
  return changed.ok ? yes(calendarView(changed.value, moment.now)) : changed;
}

export const setHours: Cases['setHours'] = ({ hours }, context) =>
  changeCalendar(context, (known) => workingDays.setHours(known, hours, context.moment));

export const setDay: Cases['setDay'] = ({ on, usual, hours, name }, context) =>
  changeCalendar(context, (known) =>
    workingDays.setDay(
      known,
      name === null ? { on, name } : { on, hours: usual ? null : hours, name },
      context.moment,
    ),
  );

export const setYear: Cases['setYear'] = ({ year, entered }, context) =>
  changeCalendar(context, (known) => workingDays.setYear(known, year, entered, context.moment));

/* ---- studios ---- */

export const arrangedStudios: Cases['arrangedStudios'] = async () =>
  yes({ studios: (await studios.all()).map(arrangedView) });

/** One command on one studio, answered as it stands then. Who came or went is an officer, or none, before the answer. */
async function changeStudio<Code extends string, Beside = undefined>(
  id: string,
  { moment }: Context,
  decideOn: (studio: Studio, beside: Beside) => Decision<Studio, Code> | Promise<Decision<Studio, Code>>,
  beside?: () => Promise<Beside>,
) {
  const changed = await changeNoun<Studio, Code, Beside>({
    noun: 'studio',
    id,
    moment,
    ...(beside ? { beside } : {}),
    decide: decideOn,
  });
  if (!changed.ok) {
    const { code, ...said } = changed.refusal;
    return code === 'NOT_FOUND' ? no('STUDIO_NOT_FOUND', planning.UNKNOWN_STUDIO) : no(code, said.fields);
  }
  await carryOutNow('studio', changed.value, 'follow-seat', (effect) => followSeat(effect, id));
  await carryOutNow('studio', changed.value, 'note-role', roleChanges.note);
  return { ...changed, value: arrangedView(changed.value) };
}

export const saveStudio: Cases['saveStudio'] = async ({ studioId, ...wish }, context) => {
  const { moment } = context;
  if (studioId) return changeArranged(studioId, wish, context);
  const id = idFor(moment);
  const [{ district, union }, above] = await Promise.all([
    knownFor(wish),
    wish.aboveId && studios.findById(wish.aboveId),
  ]);
  if (!isStreet(district, wish.street)) return UNKNOWN_STREET;
  const created = await createNoun<Studio, NotSaved, 'REQUEST_REUSED'>({
    noun: 'studio',
    id,
    moment,
    decision: founding.saveStudio(null, id, wish, { union, studioIds: above ? [above._id] : [] }, moment),
    taken: 'REQUEST_REUSED',
  });
  return created.ok ? yes(arrangedView(created.value)) : created;
};

type NotSaved = 'ABOVE_NOT_POSSIBLE' | 'UNION_NOT_FOUND' | 'UNION_CLOSED';

interface Known extends Pick<founding.Above, 'union'> {
  readonly district: District;
}

async function knownFor({ unionId }: founding.StudioWish): Promise<Known> {
  const { district, union } = await districts.withUnion(unionId);
  return { district, union: union && { id: unionId, name: union.name, open: union.state === 'open' } };
}

const UNKNOWN_STREET = no('PLACE_UNKNOWN', [{ path: 'street', problem: 'not served' }]);

type Beside = readonly [Known, StudioMoves | null];

/** Whoever comes under another studio announces it first, so that two never get above each other. */
async function changeArranged(id: string, { aboveId, ...rest }: founding.StudioWish, context: Context) {
  const { moment } = context;
  const by = `${moment.actor.memberId} ${moment.requestId}`;
  let announces = false;
  const changed = await changeStudio(
    id,
    context,
    async (studio, [{ district, union }, moves]: Beside) => {
      if (rest.street !== studio.street && !isStreet(district, rest.street)) return UNKNOWN_STREET;
      const save = (studioIds: readonly string[]) =>
        founding.saveStudio(studio, id, { aboveId, ...rest }, { union, studioIds }, moment);
      if (aboveId === null || aboveId === studio.aboveId) return save(aboveId === null ? [] : [aboveId]);
      const announced = await studioMoves.announce({ studioId: id, aboveId, by, at: moment.now }, moves);
      announces = announced.ok;
      return announced.ok ? save(announced.value) : announced;
    },
    () => Promise.all([knownFor({ aboveId, ...rest }), aboveId === null ? null : studioMoves.current()]),
  );
  if (announces) await studioMoves.takeOut({ by });
  return changed;
}

/** 任命: the member is found by number; the own identity follows the studio. */
export const appoint: Cases['appoint'] = async ({ studioId, phone, why, ...officer }, context) => {
  const holder = await members.ofPhone(fingerprint(phone));
  if (holder.kind === 'none') return no('MEMBER_NOT_FOUND', [{ path: 'phone', problem: 'unknown' }]);
  if (holder.kind === 'several') return no('PHONE_SHARED', [{ path: 'phone', problem: 'shared' }]);
  const memberId = holder.member._id;
  return changeStudio(
    studioId,
    context,
    (studio, identity: Identity | null) =>
      appointing.appoint(studio, { ...officer, memberId }, identity, context.moment, why),
    () => identities.findByMember(memberId),
  );
};

/** Who is dismissed is an officer no longer, from the next call on. */
export const dismiss: Cases['dismiss'] = ({ studioId, officerId, why }, context) =>
  changeStudio(studioId, context, (studio) => appointing.dismiss(studio, officerId, context.moment, why));

export const saveRoster: Cases['saveRoster'] = ({ studioId, duties }, context) =>
  changeStudio(studioId, context, (studio) => planning.saveRoster(studio, duties, context.moment));

/** 开放日 */
export const addOpenDay: Cases['addOpenDay'] = ({ studioId, ...day }, context) => {
  const { moment } = context;
  return changeStudio(studioId, context, (studio) =>
    planning.addOpenDay(studio, { ...day, id: moment.newId().slice(0, 8) }, moment),
  );
};
