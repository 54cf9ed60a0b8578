import { describe, expect, it } from 'vitest';
import {
  concerned,
  expire,
  freePlaces,
  isThereAlready,
  leave,
  offerTo,
  take,
  wait,
} from '#domain/appointment/slot';
import { HOUR, MINUTE } from '#domain/kernel/time';
import { TEN } from '../../kit/given-requests';
import { ONE, ONE_PLACE, people, placesOf, THREE_PLACES, taken, who } from '../../kit/given-talks';
import { settled, toldBy } from '../../kit/what-follows';

describe('A slot', () => {
  it('has as many free places as are neither taken nor offered, and none when it is cancelled', () => {
    expect([ONE_PLACE, THREE_PLACES].map(freePlaces)).toEqual([1, 3]);
    expect(freePlaces(taken(THREE_PLACES, 'a', 'b'))).toBe(1);
    const offered = { ...taken(THREE_PLACES, 'a'), offers: [{ ...who('b'), until: ONE }] };
    expect(freePlaces(offered)).toBe(1);
    expect(freePlaces({ ...THREE_PLACES, cancelled: true })).toBe(0);
    expect(freePlaces(taken(ONE_PLACE, 'a', 'b'))).toBe(0);
  });

  it('gives its last place to one person', () => {
    const first = take(ONE_PLACE, who('a'), TEN);
    expect(placesOf(first)).toEqual({ taken: ['a'], offered: [], waiting: [] });
    expect(first && take(first, who('b'), TEN)).toBeNull();
    expect(first && placesOf(take(first, who('a'), TEN))).toEqual({ taken: ['a'], offered: [], waiting: [] });
  });

  it('takes nobody from its beginning on, nor when it is cancelled', () => {
    expect([ONE - 1, ONE, ONE + 1].map((now) => take(ONE_PLACE, who('a'), now) !== null)).toEqual([
      true,
      false,
      false,
    ]);
    expect([ONE - 1, ONE].map((now) => wait(ONE_PLACE, who('a'), now) !== null)).toEqual([true, false]);
    const cancelled = { ...ONE_PLACE, cancelled: true };
    expect([take(cancelled, who('a'), TEN), wait(cancelled, who('a'), TEN)]).toEqual([null, null]);
  });

  it('keeps a place that is offered for whom it is offered to', () => {
    const offered = { ...ONE_PLACE, offers: [{ ...who('a'), until: TEN + HOUR }], actsAt: TEN + HOUR };
    expect(take(offered, who('b'), TEN)).toBeNull();
    const yes = { ...who('a'), event: 1 };
    expect(take(offered, yes, TEN)).toMatchObject({ taken: [yes], offers: [], actsAt: null });
    expect(offerTo(offered, 'request-a')?.until).toBe(TEN + HOUR);
    expect([offerTo(offered, 'request-b'), offerTo(null, 'request-a')]).toEqual([null, null]);
  });

  it('lets two hundred wait, in the order in which they came, each once', () => {
    const crowd = Array.from({ length: 199 }, (_, index) => who(`c${index}`));
    const nearly = { ...ONE_PLACE, waiting: crowd };
    const full = wait(nearly, who('last'), TEN);
    expect(full?.waiting).toEqual([...crowd, who('last')]);
    expect(full && wait(full, who('too late'), TEN)).toBeNull();
    expect(full && wait(full, who('c7'), TEN)).toBe(full);
  });

  it('knows everybody whom it concerns, and whoever is there already by another request', () => {
    const slot = {
      ...taken(THREE_PLACES, 'a'),
      offers: [{ ...who('b'), until: ONE }],
      waiting: [who('c')],
    };
    expect(people(concerned(slot))).toEqual(['a', 'b', 'c']);
    const again = (memberId: string) => isThereAlready(slot, { requestId: 'another', memberId });
    expect(['a', 'b', 'c', 'd'].map(again)).toEqual([true, true, true, false]);
    expect(isThereAlready(slot, who('a'))).toBe(false);
    expect(isThereAlready(null, who('a'))).toBe(false);
  });
});

describe('A place that is given back', () => {
  const full = { ...taken(ONE_PLACE, 'liu'), waiting: [who('b'), who('c')] };
  const left = (memberId: string, event = 1) => ({ requestId: `request-${memberId}`, event });

  it('is offered to the next one for four hours, who is told so', () => {
    const after = leave(full, left('liu'), TEN);
    expect(placesOf(after)).toEqual({ taken: [], offered: ['b'], waiting: ['c'] });
    expect(after).toMatchObject({ offers: [{ until: TEN + 4 * HOUR }], actsAt: TEN + 4 * HOUR });
    expect(toldBy(after)).toEqual(['b: appointment-place-offered']);
  });

  it('is offered until half an hour before it begins at the latest, and then to nobody', () => {
    const at = (now: number) => leave(full, left('liu'), now).offers.map(({ until }) => until);
    const last = ONE - 30 * MINUTE;
    expect(at(last - 4 * HOUR)).toEqual([last]);
    expect(at(last - 1)).toEqual([last]);
    expect(at(last)).toEqual([]);
    expect(leave(full, left('liu'), last).waiting).toHaveLength(2);
  });

  it('comes to as many as have room', () => {
    const three = { ...taken(THREE_PLACES, 'liu', 'x', 'y'), waiting: ['b', 'c', 'd'].map(who) };
    const one = leave(three, left('liu'), TEN);
    expect(placesOf(one)).toEqual({ taken: ['x', 'y'], offered: ['b'], waiting: ['c', 'd'] });
    const two = leave(one, left('x'), TEN + HOUR);
    expect(placesOf(two)).toEqual({ taken: ['y'], offered: ['b', 'c'], waiting: ['d'] });
    expect(two.actsAt).toBe(TEN + 4 * HOUR);
  });

  it('goes on when the offer is not answered in time; whoever let it pass is told and waits no longer', () => {
    const offered = settled(leave(full, left('liu'), TEN));
    const until = TEN + 4 * HOUR;
    expect(placesOf(expire(offered, until - 1))).toEqual({ taken: [], offered: ['b'], waiting: ['c'] });
    const after = expire(offered, until);
    expect(placesOf(after)).toEqual({ taken: [], offered: ['c'], waiting: [] });
    expect(toldBy(after)).toEqual(['c: appointment-place-offered']);
    expect(Object.values(after.effects)).toContainEqual({
      kind: 'lose-slot',
      cause: `${ONE_PLACE._id}-request-b-lapse-${until}`,
      requestId: 'request-b',
      lapsed: true,
    });
    expect(after.actsAt).toBe(until + 4 * HOUR);
    expect(expire(settled(after), until + 4 * HOUR)).toMatchObject({ offers: [], actsAt: null });
  });
});
