import { arrangedView, calendarView } from '#domain/appointment/arranged-view';
import { CALENDAR_ID, type Calendar, USUAL } from '#domain/appointment/calendar';
import type { AppointmentContract } from '#domain/appointment/contract';
import * as decide from '#domain/appointment/decide/arranging';
import { seatedIn, unseated } from '#domain/appointment/seat';
import { chainFrom, type Studio } from '#domain/appointment/studio';
import { type Decision, sentBefore } from '#domain/kernel/noun';
import { no, yes } from '#domain/kernel/result';
import type { Identity } from '#domain/membership/member';
import { isStreet } from '#domain/membership/places';
import { fingerprint } from '../runtime/seal';
import type { Context, UseCases } from '../runtime/serve';
import { type Change, commit } from '../store/commit';
import { findById } from '../store/documents';
import { identities } from '../store/identities';
import { members } from '../store/members';
import { pause, ROUNDS_MAX } from '../store/nouns';
import { calendars, studios } from '../store/studios';

type Cases = UseCases<AppointmentContract>;

/* ---- the calendar ---- */

export const calendar: Cases['calendar'] = async (_, { moment }) =>
  yes(calendarView(await calendars.current(), moment.now));

/** There is one calendar; the first change writes it down. What is due is reckoned anew by the clock. */
async function changeCalendar<Code extends string>(
  { moment }: Context,
  decideOn: (calendar: Calendar) => Decision<Calendar, Code>,
) {
  for (let round = 1; round <= ROUNDS_MAX; round += 1) {
    const before = await findById<Calendar>('working_calendars', CALENDAR_ID);
    const known = before ?? USUAL;
    const earlier = sentBefore(known, moment);
    if (earlier === 'other') return no('REQUEST_REUSED');
    if (earlier === 'same') return yes(calendarView(known, moment.now));
    const decision = decideOn(known);
    if (!decision.ok) return { ok: false, refusal: decision.refusal } as const;
    const outcome = await commit([{ collection: 'working_calendars', before, after: decision.after }]);
    if (outcome === 'done') return yes(calendarView(decision.after, moment.now));
    await pause(round);
  }
  return no('BUSY');
}

export const setHours: Cases['setHours'] = ({ hours }, context) =>
  changeCalendar(context, (known) => decide.setHours(known, hours, context.moment));

export const setDay: Cases['setDay'] = ({ on, usual, hours, name }, context) =>
  changeCalendar(context, (known) =>
    decide.setDay(
      known,
      name === null ? { on, name } : { on, hours: usual ? null : hours, name },
      context.moment,
    ),
  );

export const setYear: Cases['setYear'] = ({ year, entered }, context) =>
  changeCalendar(context, (known) => decide.setYear(known, year, entered, context.moment));

/* ---- studios ---- */

export const arrangedStudios: Cases['arrangedStudios'] = async () =>
  yes({ studios: (await studios.all()).map(arrangedView) });

interface Beside<Code extends string> {
  /** Read before each attempt. */
  readonly first?: () => Promise<void>;
  /** Another document that changes with it, or a no. */
  readonly also?: (
    studio: Studio,
  ) => Promise<{ readonly changes: readonly Change[] } | { readonly refusal: Code }>;
}

/** One command on one studio, with an identity where somebody comes or goes. */
async function changeStudio<Code extends string>(
  id: string,
  { moment }: Context,
  decideOn: (studio: Studio) => Decision<Studio, Code>,
  { first, also }: Beside<Code> = {},
) {
  for (let round = 1; round <= ROUNDS_MAX; round += 1) {
    await first?.();
    const before = await studios.findById(id);
    if (!before) return no('STUDIO_NOT_FOUND', decide.UNKNOWN_STUDIO);
    const earlier = sentBefore(before, moment);
    if (earlier === 'other') return no('REQUEST_REUSED');
    if (earlier === 'same') return yes(arrangedView(before));
    const decision = decideOn(before);
    if (!decision.ok) return { ok: false, refusal: decision.refusal } as const;
    const beside = also ? await also(before) : { changes: [] };
    if ('refusal' in beside) return no(beside.refusal);
    const outcome = await commit([
      { collection: 'studios', before, after: decision.after },
      ...beside.changes,
    ]);
    if (outcome === 'done') return { ...yes(arrangedView(decision.after)), ...followOf(decision.after) };
    await pause(round);
  }
  return no('BUSY');
}

/** What requests and slots follow, follows at once. */
const followOf = ({ _id, effects }: Studio) =>
  Object.keys(effects).length > 0 ? { follow: { noun: 'studio', id: _id } } : {};

export const saveStudio: Cases['saveStudio'] = async ({ studioId, ...wish }, context) => {
  const { moment } = context;
  if (!isStreet(wish.street)) return no('PLACE_UNKNOWN', [{ path: 'street', problem: 'not served' }]);
  if (studioId) return moveStudio(studioId, wish, context);
  const id = fingerprint(`studio ${moment.actor.memberId} ${moment.requestId}`).slice(0, 24);
  const chain = await chainAbove(wish);
  const decision = decide.saveStudio(null, id, wish, chain.map(idOf), moment);
  if (!decision.ok) return { ok: false, refusal: decision.refusal };
  const outcome = await commit([{ collection: 'studios', before: null, after: decision.after }]);
  if (outcome === 'done') return yes(arrangedView(decision.after));
  const earlier = await studios.findById(id);
  if (!earlier) return no('BUSY');
  return sentBefore(earlier, moment) === 'same' ? yes(arrangedView(earlier)) : no('REQUEST_REUSED');
};

/** Whoever moves under another studio holds on to all that stand above that, so that two never get above each other. */
async function moveStudio(studioId: string, wish: decide.StudioWish, context: Context) {
  let chain: Studio[] = [];
  return changeStudio(
    studioId,
    context,
    (studio) => decide.saveStudio(studio, studioId, wish, chain.map(idOf), context.moment),
    {
      first: async () => {
        chain = await chainAbove(wish);
      },
      also: async (studio) => ({ changes: decide.heldAbove(studio, wish, chain).map(asItIs) }),
    },
  );
}

const idOf = ({ _id }: Studio) => _id;
const asItIs = (studio: Studio): Change => ({ collection: 'studios', before: studio, after: studio });

const chainAbove = async ({ aboveId }: decide.StudioWish): Promise<Studio[]> =>
  aboveId ? chainFrom(await studios.all(), aboveId) : [];

/** 任命: the member is found by number; studio and identity change together. */
export const appoint: Cases['appoint'] = async ({ studioId, phone, ...officer }, context) => {
  const holder = await members.ofPhone(fingerprint(phone));
  if (holder.kind === 'none') return no('MEMBER_NOT_FOUND', [{ path: 'phone', problem: 'unknown' }]);
  if (holder.kind === 'several') return no('PHONE_SHARED', [{ path: 'phone', problem: 'shared' }]);
  const { member } = holder;
  const seat = { studioId, name: officer.name, cares: officer.cares };
  return changeStudio(
    studioId,
    context,
    (studio) => decide.appoint(studio, { ...officer, memberId: member._id }, context.moment),
    {
      also: async () => {
        const before = await identities.findByMember(member._id);
        if (!before) return { refusal: 'MEMBER_NOT_FOUND' as const };
        const after = seatedIn(before, seat);
        return after.ok ? { changes: [changeOf(before, after.value)] } : { refusal: after.refusal.code };
      },
    },
  );
};

/** Who is dismissed is an officer no longer, from the next call on. */
export const dismiss: Cases['dismiss'] = ({ studioId, officerId }, context) =>
  changeStudio(studioId, context, (studio) => decide.dismiss(studio, officerId, context.moment), {
    also: async () => {
      const before = await identities.findByMember(officerId);
      return { changes: before ? [changeOf(before, unseated(before))] : [] };
    },
  });

const changeOf = (before: Identity, after: Identity): Change => ({ collection: 'identities', before, after });

export const saveRoster: Cases['saveRoster'] = ({ studioId, duties }, context) =>
  changeStudio(studioId, context, (studio) => decide.saveRoster(studio, duties, context.moment));

/** 开放日 */
export const addOpenDay: Cases['addOpenDay'] = ({ studioId, ...day }, context) => {
  const { moment } = context;
  return changeStudio(studioId, context, (studio) =>
    decide.addOpenDay(studio, { ...day, id: moment.newId().slice(0, 8) }, moment),
  );
};
