import { expect, test } from 'vitest';
import { newNoun } from '#domain/kernel/entity';
import { DAY, HOUR, MINUTE } from '#domain/kernel/time';
import {
  concerned,
  expire,
  freePlaces,
  leave,
  moveUp,
  NO_PLACES,
  type PlaceRules,
  type Places,
  peopleIn,
  take,
  wait,
} from '#domain/means/places';
import { dice } from '../../kit/dice';

const NOW = Date.UTC(2026, 10, 30);
const RULES: PlaceRules<Places> = { taken: () => [], offered: () => [], lapsed: () => [] };
const hall = (capacity: number): Places => ({
  ...newNoun('hall'),
  ...{ from: NOW + DAY, capacity },
  ...NO_PLACES,
});
const who = (requestId: string, size = 1, event = 0) => ({ requestId, memberId: requestId, size, event });
const left = (requestId: string, event = 0) => ({ requestId, event });

test('a family takes as many places as it has people, and none where there are fewer left', () => {
  const four = take(RULES, hall(6), who('wang', 4), NOW);
  expect(four && freePlaces(four)).toBe(2);
  expect(four && take(RULES, four, who('li', 3), NOW)).toBeNull();
  expect(four && take(RULES, four, who('li', 2), NOW)).not.toBeNull();
});

test('what is left by a family goes to as many as there is room for, in their turn; who are too many let others pass', () => {
  let known = take(RULES, hall(4), who('wang', 3), NOW) ?? hall(0);
  known = wait(RULES, known, who('big', 4), NOW) ?? known;
  known = wait(RULES, known, who('one'), NOW) ?? known;
  known = wait(RULES, known, who('two', 2), NOW) ?? known;
  const after = leave(RULES, known, left('wang'), NOW);
  expect(after.offers.map(({ requestId }) => requestId)).toEqual(['big']);
  const later = expire(RULES, after, NOW + 5 * HOUR);
  expect(later.offers.map(({ requestId }) => requestId)).toEqual(['one', 'two']);
});

test('more than there will ever be room for cannot wait', () => {
  expect(wait(RULES, hall(3), who('big', 4), NOW)).toBeNull();
});

test('what the room has to do next comes at its instant, an offer that runs out before that first', () => {
  const rules = { ...RULES, nextAt: ({ from }: Places) => from };
  const full = take(rules, hall(1), who('a'), NOW);
  expect(full?.actsAt).toBe(NOW + DAY);
  const waited = full && wait(rules, full, who('b'), NOW);
  expect(waited && leave(rules, waited, left('a'), NOW).actsAt).toBe(NOW + 4 * HOUR);
});

/** Whoever could have what is free, and waits for it. */
const fits = (places: Places) => places.waiting.filter((one) => (one.size ?? 1) <= freePlaces(places));

test.each(Array.from({ length: 20 }, (_, seed) => seed))(
  'never over capacity, and never empty while somebody waits who fits: fifty rivals, seed %i',
  (seed) => {
    const roll = dice(seed + 1);
    let places = hall(5 + roll(20));
    let now = NOW;
    const event = new Map<string, number>();
    for (let step = 0; step < 300; step += 1) {
      const requestId = `r${roll(50)}`;
      const waiter = who(requestId, 1 + (Number(requestId.slice(1)) % 6), event.get(requestId) ?? 0);
      const kind = roll(5);
      if (kind < 2) places = take(RULES, places, waiter, now) ?? wait(RULES, places, waiter, now) ?? places;
      else if (kind === 2) {
        places = leave(RULES, places, left(requestId, event.get(requestId) ?? 0), now);
        event.set(requestId, (event.get(requestId) ?? 0) + 1);
      } else if (kind === 3) {
        now += roll(60) * MINUTE;
        places = expire(RULES, places, now);
      } else places = moveUp(RULES, places, now);
      expect(peopleIn(places.taken) + peopleIn(places.offers)).toBeLessThanOrEqual(places.capacity);
      const ids = concerned(places).map((one) => one.requestId);
      expect(new Set(ids).size).toBe(ids.length);
      if (now < places.from - 30 * MINUTE) expect(fits(places)).toEqual([]);
    }
  },
);
