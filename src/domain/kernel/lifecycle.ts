import type { Moment } from './actor';
import { type DomainEvent, type Entity, eventNo, type Owed, owing } from './entity';
import { no, type Result, yes } from './result';
import { startOfDay } from './time';
import type { Row } from './transitions';

/**
 * The one place that knows who may take a row of a room's table, and what a step writes down. A room gives it its table, its
 * parties and what follows each step.
 */
export type LifecycleRefusal = 'NOT_FOUND' | 'FORBIDDEN' | 'NOT_NOW';

/** May this party take this row as things stand? A stranger is answered as if there were none; without a row nobody can. */
export function mayTake<State extends string, Party extends string>(
  row: Row<State, Party> | undefined,
  state: State,
  party: Party | 'stranger',
): Result<Party, LifecycleRefusal> {
  if (party === 'stranger') return no('NOT_FOUND');
  if (!row) return no('NOT_NOW');
  if (!row.by.includes(party)) return no('FORBIDDEN');
  return row.from.includes(state) ? yes(party) : no('NOT_NOW');
}

/** What happened, in the words of the room. */
export interface Happening<E extends Owed = never> {
  readonly action: string;
  /** How whoever did it stood to the noun. */
  readonly by: string;
  /** The state before; null, as where nothing is said, at the beginning. */
  readonly from?: string | null;
  /** The state since. */
  readonly to: string;
  readonly why?: string | null;
  /** What must follow. */
  readonly effects?: readonly E[];
  /** Of a noun that lives as long as the house, so many events of each party are kept. */
  readonly kept?: number;
}

/** The changed noun with the event that explains it, and with what it owes. */
export function withEvent<T extends Entity>(
  after: T,
  moment: Moment,
  { effects = [], kept, ...happening }: Happening<T['effects'][string]>,
): T {
  const noun = { ...after, events: [...after.events, eventOf(moment, happening)] };
  return owing(kept === undefined ? noun : cut(noun, kept), effects);
}

/**
 * Of each party so many are kept, so that nobody pushes out what others did; the newest of each action, for rules go by when something
 * was done last; and those of the day, by which a person's changes are counted.
 */
function cut<T extends Entity>(noun: T, kept: number): T {
  const { events, eventsCut = 0 } = noun;
  if (events.length <= kept) return noun;
  const today = startOfDay(events[events.length - 1]?.at ?? 0);
  const newest = new Map(events.map((event) => [event.action, event]));
  const ofParty = new Map<string, number>();
  const left = [...events].reverse().filter((event, back) => {
    const place = ofParty.get(event.by) ?? 0;
    ofParty.set(event.by, place + 1);
    return place < kept || newest.get(event.action) === event || (event.at >= today && back < OF_TODAY);
  });
  return { ...noun, events: left.reverse(), eventsCut: eventsCut + events.length - left.length };
}

/** More than one person may change in a day. */
const OF_TODAY = 400;

/** Who, when and under which request are the moment's. */
const eventOf = (
  { now, actor, requestId, digest }: Moment,
  { action, by, from = null, to, why = null }: Omit<Happening, 'effects' | 'kept'>,
): DomainEvent => ({
  at: now,
  action,
  by,
  memberId: actor.memberId,
  from,
  to,
  why,
  requestId,
  digest,
});

/** The number of the event that causes something, behind the noun's id. */
export const causeOf = (what: string, noun: Pick<Entity, '_id' | 'events' | 'eventsCut'>): string =>
  `${what}-${noun._id}-${eventNo(noun)}`;
