import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY, HOUR, MINUTE } from '#domain/kernel/time';
import { couldCome, quality, type Rank, type Ranked, rankOf, STRIDE_MAX, turnAt } from '#domain/repair/rank';
import { NOW } from '../../kit/given';

const ranked = (workerId: string, over: Partial<Ranked> = {}): Ranked => ({
  workerId,
  memberId: `member-${workerId}`,
  providerId: 'huimin',
  streets: ['云南路街道', '中山路街道'],
  categories: ['pipes', 'electric'],
  onDuty: true,
  badgeValid: true,
  standing: 'good',
  holdsUrgent: false,
  reachable: true,
  esteem: 0.75,
  visits: 20,
  inTime: 18,
  servedAt: NOW,
  ...over,
});

/** Who has the first turn; of two with the same, the one who was there first. */
const first = (crew: readonly Ranked[]): Ranked =>
  crew.reduce((best, one) => (turnAt(one) < turnAt(best) ? one : best));

/** Whom the orders of these instants go to, when each goes to whoever has the first turn. */
function served(crew: readonly Ranked[], orders: readonly number[]): string[] {
  let standing = crew;
  return orders.map((at) => {
    const { workerId } = first(standing);
    standing = standing.map((one) => (one.workerId === workerId ? { ...one, servedAt: at } : one));
    return workerId;
  });
}

/** Who went before him more than once since his turn had come. */
function overtakenTwice(one: Ranked, went: readonly string[], orders: readonly number[]): string[] {
  let { servedAt } = one;
  let before = new Set<string>();
  const twice: string[] = [];
  went.forEach((id, i) => {
    const at = orders[i] ?? 0;
    if (id === one.workerId) {
      servedAt = at;
      before = new Set();
    } else if (at > turnAt({ ...one, servedAt })) {
      if (before.has(id)) twice.push(id);
      before.add(id);
    }
  });
  return twice;
}

const instants = fc
  .array(fc.integer({ min: MINUTE, max: 6 * HOUR }), { minLength: 40, maxLength: 120 })
  .map((gaps) => {
    let at = NOW;
    return gaps.map((gap) => {
      at += gap;
      return at;
    });
  });

const crew = fc
  .array(
    fc.record({
      esteem: fc.double({ min: 0, max: 1, noNaN: true }),
      visits: fc.integer({ min: 0, max: 200 }),
      late: fc.integer({ min: 0, max: 200 }),
      standing: fc.constantFrom<Ranked['standing']>('good', 'warned'),
      ago: fc.integer({ min: 0, max: 30 * DAY }),
    }),
    { minLength: 2, maxLength: 8 },
  )
  .map((workers) =>
    workers.map(({ late, ago, ...one }, i) =>
      ranked(`w${i}`, { ...one, inTime: Math.max(0, one.visits - late), servedAt: NOW - ago }),
    ),
  );

describe('Whose turn it is', () => {
  test('among equals everybody is served in turn', () => {
    const equals = ['a', 'b', 'c', 'd'].map((id, i) => ranked(id, { servedAt: NOW + i }));
    const orders = Array.from({ length: 12 }, (_, i) => NOW + (i + 1) * 20 * MINUTE);
    expect(served(equals, orders).join('')).toBe('abcdabcdabcd');
  });

  test('nobody starves: once his turn has come, everybody else goes before him at most once', () => {
    fc.assert(
      fc.property(crew, instants, (workers, orders) => {
        const went = served(workers, orders);
        for (const one of workers) expect(overtakenTwice(one, went, orders)).toEqual([]);
      }),
    );
  });

  test('whoever works better is served at least as often as whoever works worse', () => {
    const crewOf = (esteem: number) => [ranked('better', { esteem }), ranked('worse', { esteem: 0.2 })];
    const orders = Array.from({ length: 60 }, (_, i) => NOW + i * HOUR);
    for (const esteem of [0.2, 0.5, 1]) {
      const went = served(crewOf(esteem), orders);
      const times = went.filter((id) => id === 'better').length;
      expect(times).toBeGreaterThanOrEqual(30);
      expect(times).toBeLessThan(60);
    }
  });

  test('a turn that was not used is not saved up: after half a year away one order puts him behind', () => {
    const back = ranked('back', { servedAt: NOW - 180 * DAY });
    const there = ranked('there', { servedAt: NOW - HOUR });
    const orders = [1, 2, 3, 4].map((hour) => NOW + hour * HOUR);
    expect(served([back, there], orders)).toEqual(['back', 'there', 'back', 'there']);
  });

  test('the order of a queue does not depend on when one looks', () => {
    const one = ranked('a', { esteem: 0.9, servedAt: NOW - HOUR });
    expect(rankOf(one)).toEqual(rankOf({ ...one }));
    expect(turnAt(one) - one.servedAt).toBeGreaterThanOrEqual(0);
    expect(turnAt(one) - one.servedAt).toBeLessThanOrEqual(STRIDE_MAX);
  });
});

describe('How well somebody works', () => {
  test('rises with esteem and with visits in time, falls with a warning, and stays between 0 and 1', () => {
    const plain = ranked('a');
    expect(quality({ ...plain, esteem: 0.9 })).toBeGreaterThan(quality(plain));
    expect(quality({ ...plain, inTime: 20 })).toBeGreaterThan(quality(plain));
    expect(quality({ ...plain, standing: 'warned' })).toBeLessThan(quality(plain));
    fc.assert(
      fc.property(crew, (workers) => {
        for (const one of workers) {
          expect(quality(one)).toBeGreaterThanOrEqual(0);
          expect(quality(one)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test('one late visit of a newcomer weighs little', () => {
    const late = quality({ esteem: 0.75, visits: 1, inTime: 0, standing: 'good' });
    const none = quality({ esteem: 0.75, visits: 0, inTime: 0, standing: 'good' });
    expect(none - late).toBeLessThan(0.1);
  });
});

describe('The place in the queue', () => {
  const minutes = (over: Partial<Ranked>) => {
    const one = ranked('a', over);
    return (turnAt(one) - one.servedAt) / MINUTE;
  };

  test.each([
    [0, { esteem: 1, visits: 0, inTime: 2 }],
    [38, { esteem: 1, visits: 0, inTime: 0 }],
    [182, { esteem: 0.5, visits: 15, inTime: 12 }],
    [278, { esteem: 0.5, visits: 15, inTime: 12, standing: 'warned' }],
    [136, { esteem: 0.75, visits: 1, inTime: 0 }],
    [480, { esteem: 0, visits: 200, inTime: 0, standing: 'warned' }],
  ] as const)('is %d minutes behind the last service for %j', (behind, over) => {
    expect(minutes(over)).toBe(behind);
  });

  test('tells of whom, of which firm, whether a message reaches, and when the last service was', () => {
    expect(rankOf(ranked('a', { esteem: 1, visits: 0, inTime: 0, reachable: false }))).toMatchObject({
      ...{ _id: 'a', memberId: 'member-a', providerId: 'huimin', reachable: false },
      ...{ servedAt: NOW, turnAt: NOW + 38 * MINUTE },
    });
  });
});

describe('Who could come at once', () => {
  const rank = (over: Partial<Ranked> = {}): Rank => ({ ...rankOf(ranked('a', over)), version: 1 });

  test('is asked by trade, by street, by both together or by neither', () => {
    const could = (category: string | null, street: string | null) => couldCome(rank(), category, street);
    expect(could(null, null)).toBe(true);
    expect([could('pipes', null), could('locks', null)]).toEqual([true, false]);
    expect([could(null, '中山路街道'), could(null, '江苏路街道')]).toEqual([true, false]);
    expect([could('electric', '中山路街道'), could('electric', '江苏路街道')]).toEqual([true, false]);
    expect(could('locks', '中山路街道')).toBe(false);
  });

  test('is nobody who is not ready', () => {
    expect(couldCome(rank({ onDuty: false }), null, null)).toBe(false);
  });
});

describe('Who is offered an urgent order first', () => {
  test('somebody on duty and fit, in the pools of every street and category that he is certified for', () => {
    expect(rankOf(ranked('a'))).toMatchObject({
      ready: true,
      pools: ['云南路街道/pipes', '云南路街道/electric', '中山路街道/pipes', '中山路街道/electric'],
    });
  });

  test.each<[string, Partial<Ranked>]>([
    ['off duty', { onDuty: false }],
    ['whose badge is not valid', { badgeValid: false }],
    ['who holds an urgent order', { holdsUrgent: true }],
    ['whose firm is on probation', { standing: 'last-round' }],
    ['whose firm is suspended or expelled', { standing: 'none' }],
  ])('nobody %s', (_, over) => {
    expect(rankOf(ranked('a', over)).ready).toBe(false);
  });

  test('a warned firm still is', () => {
    expect(rankOf(ranked('a', { standing: 'warned' })).ready).toBe(true);
  });
});
