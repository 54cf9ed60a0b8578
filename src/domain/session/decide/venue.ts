import type { Moment } from '#domain/kernel/actor';
import { change as changed, type Decision, eventNo, newNoun } from '#domain/kernel/entity';
import { mayTake, withEvent } from '#domain/kernel/lifecycle';
import { no, type Result } from '#domain/kernel/result';
import type { Row } from '#domain/kernel/transitions';
import { clashIn, cutInto, type Opening, wrongIn } from '../hours';
import type { Offering, PublishHours } from '../owed';
import {
  HOURS_AHEAD,
  HOURS_AT_ONCE,
  hoursAhead,
  stillNear,
  VENUE_TABLE,
  type Venue,
  type VenueAction,
  type VenueParty,
  type VenueState,
  type VenueWords,
  venueStateOf,
} from '../venue';

/** What its keeper does with a venue; whether somebody keeps it, the use case knows. */
export type VenueRefusal =
  | 'NOT_FOUND'
  | 'VENUE_CLOSED'
  | 'VENUE_TIME_NOT_POSSIBLE'
  | 'VENUE_HOURS_CLASH'
  | 'TOO_MANY_VENUE_HOURS';

/** Of what lives as long as its union, so many events are kept. */
const EVENTS_KEPT = 40;

export function makeVenue(
  id: string,
  union: Pick<Offering, 'unionId' | 'unionName'>,
  words: VenueWords,
  moment: Moment,
): Decision<Venue, never> {
  const venue = { ...newNoun(id), ...union, ...words, madeAt: moment.now, hours: [] };
  return changed(step(venue, moment, 'make'));
}

/** What was published stands as it was. */
export function changeVenue(
  venue: Venue,
  words: VenueWords,
  party: VenueParty,
  moment: Moment,
): Decision<Venue, 'NOT_FOUND' | 'VENUE_CLOSED'> {
  const may = allowed(venue, 'change', party);
  return may.ok ? changed(step({ ...venue, ...words }, moment, 'change', venue)) : may;
}

/** 开放时段: cut, held against all that stand, and owed as sessions. */
export function publish(
  venue: Venue,
  opening: Opening,
  { party, union, idOf }: Publishing,
  moment: Moment,
): Decision<Venue, VenueRefusal> {
  const may = allowed(venue, 'publish', party);
  if (!may.ok) return may;
  const spans = cutInto(opening, venue);
  const wrong = wrongIn(opening, spans, moment.now);
  if (wrong) return no('VENUE_TIME_NOT_POSSIBLE', [{ path: wrong, problem: 'not possible' }]);
  const near = stillNear(venue.hours, moment.now);
  if (spans.length > HOURS_AT_ONCE || hoursAhead(venue, moment.now).length + spans.length > HOURS_AHEAD)
    return no('TOO_MANY_VENUE_HOURS', [{ path: 'times', problem: 'too many' }]);
  const taken = clashIn(near, spans, venue);
  if (taken) return no('VENUE_HOURS_CLASH', [{ path: 'fromMinutes', problem: `taken ${taken.from}` }]);
  const hours = spans.map((span, nth) => ({ id: idOf(nth), ...span }));
  const all = [...near, ...hours].sort((one, other) => one.from - other.from);
  const { name, where, words, capacity, audience, freeUntilHours } = venue;
  const effect: PublishHours = {
    ...{ kind: 'publish-hours', cause: `hours-${venue._id}-${eventNo(venue)}` },
    ...{ by: moment.actor.memberId, union, hours },
    words: {
      ...{ kind: 'venue', title: name, words, online: false, where, stationId: null },
      ...{ capacity, audience, freeUntilHours },
    },
  };
  return changed(step({ ...venue, hours: all }, moment, 'publish', venue, [effect]));
}

interface Publishing {
  readonly party: VenueParty;
  readonly union: Offering;
  /** Under which id the session of each hour will be. */
  readonly idOf: (nth: number) => string;
}

/** 取消时段: it can be published anew. */
export const freeHour = (venue: Venue, sessionId: string): Venue =>
  venue.hours.some(({ id }) => id === sessionId)
    ? { ...venue, hours: venue.hours.filter(({ id }) => id !== sessionId) }
    : venue;

function allowed(
  venue: Venue,
  action: VenueAction,
  party: VenueParty,
): Result<VenueParty, 'NOT_FOUND' | 'VENUE_CLOSED'> {
  const row: Row<VenueState, VenueParty> = VENUE_TABLE[action];
  const may = mayTake(row, venueStateOf(venue), party);
  return may.ok ? may : no(may.refusal.code === 'NOT_NOW' ? 'VENUE_CLOSED' : 'NOT_FOUND');
}

const step = (
  after: Venue,
  moment: Moment,
  action: VenueAction,
  before: Venue | null = null,
  effects: readonly PublishHours[] = [],
): Venue =>
  withEvent(after, moment, {
    ...{ action, by: 'keeper', effects, kept: EVENTS_KEPT },
    ...{ from: before && venueStateOf(before), to: venueStateOf(after) },
  });
