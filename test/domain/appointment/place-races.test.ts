import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY } from '#domain/kernel/time';
import { effort, seedOf } from '../../kit/effort';
import { ONE } from '../../kit/given-talks';
import { type Course, PlaceRace } from '../../kit/place-races';

const RUNS = effort(400, 60_000);
const SEED = seedOf(20_261_128);
const TIMES = [ONE, ONE + DAY] as const;

const KINDS = ['ask', 'ask', 'rebook', 'rebook', 'withdraw', 'cancel', 'tick', 'tick'] as const;
const COMMAND = fc.record({
  kind: fc.constantFrom(...KINDS),
  person: fc.constantFrom('liu', 'liu', 'neighbour', 'stranger'),
  from: fc.constantFrom(ONE, ...TIMES),
  orWait: fc.boolean(),
  /** After so many steps; far beyond most commands. */
  diesAt: fc.nat({ max: 20 }),
});
type Command = typeof COMMAND extends fc.Arbitrary<infer T> ? T : never;

const begin = (race: PlaceRace, { kind, person, from, orWait }: Command): Course => {
  if (kind === 'ask') return race.ask(person, from, orWait);
  if (kind === 'rebook') return race.rebook(person, from, orWait);
  if (kind === 'withdraw') return race.withdraw(person);
  return kind === 'cancel' ? race.cancel(from) : race.tick();
};

/** Goes to its end, or to its death. */
const finish = (course: Course, steps = 1_000): void => {
  for (let left = steps; left > 0 && !course.next().done; left -= 1);
};

const COURSE = fc.tuple(
  fc.array(COMMAND, { minLength: 2, maxLength: 6 }),
  fc.array(COMMAND, { minLength: 3, maxLength: 6 }),
  fc.array(fc.nat({ max: 9 }), { minLength: 10, maxLength: 90 }),
);

/** The first ones one after the other, the others side by side, as the order says. */
function played(first: readonly Command[], commands: readonly Command[], order: readonly number[]) {
  const race = new PlaceRace();
  for (const command of first) finish(begin(race, command));
  let [open, deaths] = [commands.map((one) => ({ course: begin(race, one), left: one.diesAt })), 0];
  for (const pick of order) {
    const one = open[pick % Math.max(open.length, 1)];
    if (!one) break;
    one.left -= 1;
    if (one.left < 0) deaths += 1;
    if (one.left < 0 || one.course.next().done) open = open.filter((other) => other !== one);
  }
  for (const { course, left } of open) finish(course, left);
  race.comesToRest();
  return { race, deaths };
}

describe(`However people ask, move, withdraw and cancel at the same moment, and whoever dies (seed ${SEED}, ${RUNS} courses)`, () => {
  it('in the end whoever is written in a slot is whose request says so, and nobody is forgotten', () => {
    const happened = { deaths: 0, taken: 0 };
    const courses = fc.sample(COURSE, { seed: SEED, numRuns: RUNS });
    for (const [first, commands, order] of courses) {
      const { race, deaths } = played(first, commands, order);
      happened.deaths += deaths;
      happened.taken += [...race.slots.all.values()].filter(({ taken }) => taken.length > 0).length;
      expect(race.wrong(), JSON.stringify({ first, commands, order })).toEqual([]);
    }
    expect(happened.deaths).toBeGreaterThan(RUNS / 5);
    expect(happened.taken).toBeGreaterThan(RUNS / 5);
  });
});
