import { owing } from '#domain/kernel/entity';
import { HOUR, MINUTE } from '#domain/kernel/time';
import type { Hold, Offer, PlaceRules, Places, Waiter } from './places-shape';

export type { Hold, Offer, PlaceRules, Places, Waiter } from './places-shape';

// 名额: taking, waiting, leaving, moving up.

/** Who moves up has so long to say yes, but not beyond the last half hour before it begins. */
const CONFIRM_WITHIN = 4 * HOUR;
const CONFIRM_BEFORE = 30 * MINUTE;
const WAITING_MAX = 200;

export const NO_PLACES = { cancelled: false, taken: [], offers: [], waiting: [], actsAt: null } as const;

const sizeOf = ({ size = 1 }: Waiter): number => size;
/** How many people they are. */
export const peopleIn = (list: readonly Waiter[]): number => list.reduce((sum, one) => sum + sizeOf(one), 0);

export const freePlaces = (places: Pick<Places, 'capacity' | 'taken' | 'offers' | 'cancelled'>): number =>
  places.cancelled ? 0 : Math.max(0, places.capacity - peopleIn(places.taken) - peopleIn(places.offers));

export const offerTo = (places: Pick<Places, 'offers'> | null, requestId: string): Offer | null =>
  places?.offers.find((one) => one.requestId === requestId) ?? null;

/** Everybody who has, was offered or waits for a place. */
export const concerned = ({
  taken,
  offers,
  waiting,
}: Pick<Places, 'taken' | 'offers' | 'waiting'>): readonly Waiter[] => [...taken, ...offers, ...waiting];

export const isConcerned = (places: Places | null, requestId: string): boolean =>
  places !== null && holdOf(places, requestId) !== undefined;

/** One place per person: does another request of this person have, or wait for, one here? */
export const isThereAlready = (places: Places | null, { requestId, memberId }: Waiter): boolean =>
  places !== null &&
  concerned(places).some((one) => one.memberId === memberId && one.requestId !== requestId);

/** With one more place taken; null when there is none, or when it has begun. */
export function take<P extends Places>(
  rules: PlaceRules<P>,
  places: P,
  waiter: Waiter,
  now: number,
): P | null {
  if (now >= places.from || places.cancelled) return null;
  if (places.taken.some((one) => isNoOlder(one, waiter))) return places;
  if (waitsAlready(places, waiter)) return null;
  const rest = others(places, isOf(waiter));
  if (freePlaces(rest) < sizeOf(waiter)) return null;
  // Fewer people than before leave room for the next ones.
  return lookedAt(rules, moveUp(rules, { ...rest, taken: [...rest.taken, waiter] }, now), waiter, now);
}

/** At the end of the wait-list; who waits already keeps the turn. null when that makes no sense. */
export function wait<P extends Places>(
  rules: PlaceRules<P>,
  places: P,
  waiter: Waiter,
  now: number,
): P | null {
  if (now >= places.from || places.cancelled || sizeOf(waiter) > places.capacity) return null;
  if (waitsAlready(places, waiter)) return places;
  if (places.waiting.some(isOf(waiter))) {
    const anew = (one: Waiter) => (isOf(waiter)(one) ? waiter : one);
    return lookedAt(rules, { ...places, waiting: places.waiting.map(anew) }, waiter, now);
  }
  if (places.waiting.length >= WAITING_MAX) return null;
  // What it left before, and has not given back yet, goes to the next one.
  const rest = others(places, isOf(waiter));
  const queued = { ...rest, waiting: [...rest.waiting, waiter] };
  const left = peopleIn(concerned(rest)) < peopleIn(concerned(places));
  return lookedAt(rules, left ? moveUp(rules, queued, now) : due(rules, queued), waiter, now);
}

const isOf =
  ({ requestId }: Pick<Hold, 'requestId'>) =>
  (one: Hold): boolean =>
    one.requestId === requestId;

/** What this request has, was offered or waits for; absent: nothing. */
export const holdOf = (places: Places, requestId: string): Waiter | undefined =>
  concerned(places).find(isOf({ requestId }));

/** The request is written a moment later, or never; then this tells whoever looks. */
function lookedAt<P extends Places>(
  rules: PlaceRules<P>,
  places: P,
  { requestId, event = 0 }: Hold,
  at: number,
): P {
  // Taken once more, it is looked at once more: no two are committed upon the same version.
  const cause = `${places._id}-${requestId}-${places.version}`;
  return owing(places, rules.taken(places, cause, { requestId, event }, at));
}

const eventOf = ({ event }: Hold): number => event ?? 0;
/** Taken by this very step, which was sent again, or by a later one. */
const isNoOlder = (one: Hold, than: Hold): boolean =>
  one.requestId === than.requestId && eventOf(one) >= eventOf(than);

/** Where the step was sent again: what was offered meanwhile takes another step to accept. */
const waitsAlready = ({ offers, waiting }: Places, waiter: Waiter): boolean =>
  [...offers, ...waiting].some((one) => isNoOlder(one, waiter));

/**
 * Whoever had, was offered or waited for a place up to that event has not any more, and the next one moves up. Done late or
 * twice it leaves alone what the request has taken here since, and what has begun.
 */
export function leave<P extends Places>(
  rules: PlaceRules<P>,
  places: P,
  left: Required<Hold>,
  now: number,
): P {
  const isLeft = (one: Hold) => one.requestId === left.requestId && eventOf(one) <= left.event;
  if (places.from <= now || !concerned(places).some(isLeft)) return places;
  return moveUp(rules, others(places, isLeft), now);
}

/** Offers that were not answered in time go to the next ones. Those who let it pass wait no longer, and are told so. */
export function expire<P extends Places>(rules: PlaceRules<P>, places: P, now: number): P {
  const lapsed = places.offers.filter(({ until }) => until <= now);
  const kept = { ...places, offers: places.offers.filter(({ until }) => until > now) };
  const told = owing<P>(
    kept,
    lapsed.flatMap((offer) => rules.lapsed(places, offer)),
  );
  return moveUp(rules, told, now);
}

/** Whoever was about to say yes to an offer, and did not come so far, is offered it once more. */
export function offerAgain<P extends Places>(
  rules: PlaceRules<P>,
  places: P,
  requestId: string,
  now: number,
): P {
  const [held, ...none] = places.taken.filter(isOf({ requestId }));
  if (!held || none.length > 0) return places;
  const rest = others(places, isOf({ requestId }));
  // The step that took it never came to be: the next one has its number, and is to take it.
  const again = { ...held, event: eventOf(held) - 1 };
  return moveUp(rules, { ...rest, waiting: [again, ...rest.waiting] }, now);
}

/** Gives what is free to those who wait, in their turn; who are more than there is room for let the next ones pass. */
export function moveUp<P extends Places>(rules: PlaceRules<P>, places: P, now: number): P {
  const until = Math.min(now + CONFIRM_WITHIN, places.from - CONFIRM_BEFORE);
  const lucky = until > now ? fitting(places) : [];
  const offers = lucky.map((one) => ({ ...one, until }));
  const waiting = places.waiting.filter((one) => !lucky.includes(one));
  const after = { ...places, offers: [...places.offers, ...offers], waiting };
  return due(
    rules,
    owing<P>(
      after,
      offers.flatMap((offer) => rules.offered(places, offer)),
    ),
  );
}

function fitting(places: Places): readonly Waiter[] {
  let free = freePlaces(places);
  return places.waiting.filter((one) => {
    const fits = sizeOf(one) <= free;
    if (fits) free -= sizeOf(one);
    return fits;
  });
}

const others = <P extends Places>(places: P, left: (one: Waiter) => boolean): P => ({
  ...places,
  taken: places.taken.filter((one) => !left(one)),
  offers: places.offers.filter((one) => !left(one)),
  waiting: places.waiting.filter((one) => !left(one)),
});

/** With when something is to be done next. */
export function due<P extends Places>(rules: PlaceRules<P>, places: P): P {
  const own = rules.nextAt?.(places) ?? null;
  const at = [...places.offers.map(({ until }) => until), ...(own === null ? [] : [own])];
  return { ...places, actsAt: at.length === 0 ? null : Math.min(...at) };
}
