import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effort, seedOf } from '../../kit/effort';
import { type Chance, RandomBooks } from './random-books';

const RUNS = effort(3, 40);
const SEED = seedOf(20_261_116);
const STEPS = 2_000;

const chance: fc.Arbitrary<Chance> = fc.record({
  what: fc.constantFrom(
    ...([
      'earn',
      'earn',
      'earn',
      'redeem',
      'redeem',
      'collect',
      'cancel',
      'lapse',
      'expire',
      'reverse',
      'wait',
    ] as const),
  ),
  who: fc.nat(3),
  a: fc.nat(10_000),
  b: fc.nat(10_000),
});

describe(`Whatever happens to points (${RUNS * STEPS} operations, seed ${SEED})`, () => {
  it('all accounts sum to zero, nobody is below zero, and balance, entries and lots agree after every step', () => {
    const happened = new Map<string, number>();
    fc.assert(
      fc.property(fc.array(chance, { minLength: STEPS, maxLength: STEPS }), (steps) => {
        const books = new RandomBooks();
        for (const step of steps) {
          books.carryOut(step);
          const faults = books.faults();
          if (faults.length > 0) throw new Error(`after ${JSON.stringify(step)}: ${faults.join('; ')}`);
        }
        for (const [what, times] of books.happened) happened.set(what, (happened.get(what) ?? 0) + times);
      }),
      { numRuns: RUNS, seed: SEED, endOnFailure: true },
    );
    // A walk on which nothing ever happens would prove nothing.
    for (const what of ['earn', 'redeem', 'collect', 'cancel', 'lapse', 'expire', 'reverse'])
      expect([what, (happened.get(what) ?? 0) > RUNS]).toEqual([what, true]);
  });
});
