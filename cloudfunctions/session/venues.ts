import type { Actor } from '#domain/kernel/actor';
import { sentBefore } from '#domain/kernel/entity';
import { PAGE_ROWS } from '#domain/kernel/limits';
import { no, yes } from '#domain/kernel/result';
import type { SessionContract } from '#domain/session/contract';
import * as decide from '#domain/session/decide/venue';
import type { Opening } from '#domain/session/hours';
import { LIMITS_OF_SESSION, LIMITS_OF_VENUE } from '#domain/session/limits';
import { VENUES_MAX, type Venue } from '#domain/session/venue';
import { venueRow } from '#domain/session/venue-view';
import { sessionRow } from '#domain/session/view';
import { servesIn } from '#domain/union/party';
import { idFor } from '../runtime/moment';
import type { Context, UseCases } from '../runtime/serve';
import { admit } from '../store/allowances';
import { changeNoun, createNoun } from '../store/nouns';
import { carryOutNow } from '../store/owed';
import { sessions } from '../store/sessions';
import { unions } from '../store/unions';
import { publishHours as carryHours } from '../store/venue-hours';
import { venues as stored, type VenueAround } from '../store/venues';
import { allowed, NOT_ALLOWED } from './read-by-others';

type Cases = UseCases<SessionContract>;

/** 借场地 */
export const venues: Cases['venues'] = async ({ after }, { moment }) => {
  const found = await stored.open(after);
  const rows = found.slice(0, PAGE_ROWS).map((one) => venueRow(one, moment.now));
  return yes({ rows, more: found.length > PAGE_ROWS });
};

export const venue: Cases['venue'] = async ({ venueId, from }, { actor, moment }) => {
  const [found, hours] = await Promise.all([
    stored.findById(venueId),
    sessions.soon(Math.max(from ?? 0, moment.now), undefined, venueId),
  ]);
  if (!found) return no('NOT_FOUND');
  const rows = hours.slice(0, PAGE_ROWS).map((one) => sessionRow(one, actor.memberId));
  return yes({ venue: venueRow(found, moment.now), rows, more: hours.length > PAGE_ROWS });
};

export const keptVenues: Cases['keptVenues'] = async ({ unionId }, { actor, moment }) => {
  const [found, list] = await Promise.all([unions.withAbove(unionId), stored.ofUnion(unionId)]);
  if (!found || !servesIn(found.union, found.above, actor)) return no('NOT_FOUND');
  return yes({ unionName: found.union.name, rows: list.map((one) => venueRow(one, moment.now)) });
};

/** 登记场地 */
export const makeVenue: Cases['makeVenue'] = async ({ unionId, ...words }, context) => {
  const { actor, moment, openid } = context;
  const [found, list] = await Promise.all([unions.withAbove(unionId), stored.ofUnion(unionId)]);
  if (!found || !servesIn(found.union, found.above, actor)) return no('NOT_FOUND');
  if (found.union.state !== 'open') return no('UNION_CLOSED');
  const id = idFor(moment);
  const isNew = !list.some(({ _id }) => _id === id);
  if (isNew && list.length >= VENUES_MAX) return no('TOO_MANY_VENUES');
  if (!(await allowed(wordsOf(words), openid))) return NOT_ALLOWED;
  const claimants = [{ memberId: actor.memberId, phoneConfirmed: true }];
  const claim = { limits: LIMITS_OF_VENUE, id, now: moment.now, sent: moment.requestId };
  const counted = await admit({ ...claim, claimants });
  if (!counted.ok) return counted;
  const union = { unionId, unionName: found.union.name };
  const made = await createNoun<Venue, never, 'BUSY'>({
    ...{ noun: 'venue', id, moment, taken: 'BUSY' },
    decision: decide.makeVenue(id, union, words, moment),
  });
  return made.ok ? { ...made, value: { id } } : made;
};

export const changeVenue: Cases['changeVenue'] = async ({ venueId, ...words }, { moment, openid }) => {
  const around = await stored.around(venueId);
  if (!around || !keeps(around, moment.actor)) return no('NOT_FOUND');
  if (!(await allowed(wordsOf(words), openid))) return NOT_ALLOWED;
  const changed = await changeNoun({
    ...{ noun: 'venue', id: venueId, moment, asRead: around.venue },
    beside: async (round): Promise<VenueAround | null> => (round === 1 ? around : stored.around(venueId)),
    decide: (one: Venue, now) => decide.changeVenue(one, words, partyIn(now, moment.actor), moment),
  });
  return changed.ok ? { ...changed, value: { id: venueId } } : changed;
};

/**
 * 开放时段. The venue has them first, which is asked by whoever publishes at the same moment; then they become sessions, before the
 * answer or, should that fail, a little later.
 */
export const publishHours: Cases['publishHours'] = async ({ venueId, ...opening }, { moment }) => {
  const around = await stored.around(venueId);
  if (!around || !keeps(around, moment.actor)) return no('NOT_FOUND');
  if (around.union?.state !== 'open') return no('UNION_CLOSED');
  const first = published(around.venue, around, opening, moment);
  if (sentBefore(around.venue, moment) === 'no') {
    if (!first.ok) return first;
    const claimants = [{ memberId: moment.actor.memberId, phoneConfirmed: true }];
    const claim = { limits: LIMITS_OF_SESSION, id: venueId, now: moment.now, sent: moment.requestId };
    const counted = await admit({ ...claim, claimants });
    if (!counted.ok) return counted;
  }
  const changed = await changeNoun({
    ...{ noun: 'venue', id: venueId, moment, asRead: around.venue },
    beside: async (round): Promise<VenueAround | null> => (round === 1 ? around : stored.around(venueId)),
    decide: (one: Venue, now) => published(one, now, opening, moment),
  });
  if (!changed.ok) return changed;
  await carryOutNow('venue', changed.value, 'publish-hours', (effect) => carryHours(effect, venueId));
  return { ...changed, value: { id: venueId } };
};

const published = (one: Venue, around: VenueAround | null, opening: Opening, moment: Context['moment']) =>
  decide.publish(
    one,
    opening,
    {
      party: partyIn(around, moment.actor),
      union: {
        unionId: one.unionId,
        unionName: around?.union?.name ?? one.unionName,
        aboveIds: around?.union?.aboveIds ?? [],
      },
      idOf: (nth) => idFor({ actor: moment.actor, requestId: `${moment.requestId}-${nth}` }),
    },
    moment,
  );

/** Whoever has a post in the union whose it is, or the chair above it; and staff. */
const keeps = ({ union, above }: VenueAround, actor: Actor): boolean =>
  union ? servesIn(union, above, actor) : actor.roles.includes('staff');
const partyIn = (around: VenueAround | null, actor: Actor) =>
  around && keeps(around, actor) ? 'keeper' : 'stranger';

const wordsOf = ({ name, where, words }: Pick<Venue, 'name' | 'where' | 'words'>): string =>
  `${name} ${where} ${words}`;
