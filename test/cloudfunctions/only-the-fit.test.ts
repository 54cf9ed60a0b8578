import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { effort, IN_FULL, seedOf } from '../kit/effort';
import { FIRMS, KnownTown, PEOPLE } from '../kit/fit-town';
import { type Turn, take, WHAT } from '../kit/fit-walk';
import { buildWithout, type Safeguard } from '../kit/without';

const RUNS = effort(3, 8);
const SEED = seedOf(19_491_001);
const TURNS = 130;

const ORDINARY: readonly Turn['what'][] = ['join', 'admit', 'duty', 'handIn', 'checkPaper', 'train'];
const what = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...WHAT) },
  { weight: 2, arbitrary: fc.constantFrom(...ORDINARY) },
);
const turn: fc.Arbitrary<Turn> = fc.record({
  what,
  firm: fc.nat(FIRMS - 1),
  person: fc.nat(PEOPLE - 1),
  dice: fc.nat(10_000),
});
/** Firms that work stand at the beginning, or most histories would end before they had begun. */
const founded = (dice: number): Turn[] =>
  Array.from({ length: FIRMS }, (_, firm) => firm).flatMap((firm): Turn[] => [
    { what: 'apply', firm, person: firm, dice: 3 },
    { what: 'review', firm, person: firm, dice: 1 },
    { what: 'join', firm, person: firm, dice: dice + firm },
    // Before he is admitted he tries already, and staff look at his papers.
    { what: 'checkPaper', firm, person: firm, dice: 1 },
    { what: 'duty', firm, person: firm, dice: 1 },
    { what: 'admit', firm, person: firm, dice: firm },
    { what: 'duty', firm, person: firm, dice: 1 },
  ]);
const then = (what: Turn['what'], dice: number): Turn => ({ what, firm: 0, person: 0, dice });
/** He accepts, and his papers have run out, and their days of grace with them, when he comes. */
const AGED: readonly Turn[] = [
  ...founded(0),
  then('days', 3),
  then('wait', 2),
  then('wait', 2),
  then('wait', 1),
  then('days', 3),
];

/** Lives through it; answers what must not have been, and how often what happened. */
async function lived(turns: readonly Turn[], functions?: string) {
  const wrong: string[] = [];
  const town = await KnownTown.begin(functions, (words) => wrong.push(words));
  try {
    for (const [place, one] of turns.entries()) {
      await take(town, one);
      if (wrong.length > 0)
        return { wrong: `turn ${place} (${one.what}): ${wrong.join('; ')}`, counts: town.counts };
    }
    return { wrong: '', counts: town.counts };
  } finally {
    await town.cloud.stop();
  }
}

/** Lives through so many random histories; answers the first thing that must not have been. */
async function histories(functions?: string) {
  const total = new Map<string, number>();
  let first = '';
  const law = fc.asyncProperty(fc.array(turn, { minLength: TURNS, maxLength: TURNS }), async (turns) => {
    const { wrong, counts } = await lived([...founded(1), ...turns], functions);
    for (const [words, count] of counts) total.set(words, (total.get(words) ?? 0) + count);
    first = wrong;
    return wrong === '';
  });
  await fc.check(law, { numRuns: RUNS, seed: SEED, endOnFailure: true });
  return { first, total };
}

/** What the histories contain at least, so that the law is not about nothing. */
const OFTEN: Readonly<Record<string, number>> = {
  'accepts: fit': 40,
  'begins: fit': 20,
  'accepts: not admitted': 5,
  'accepts: not trained': 5,
  'accepts: off duty': 5,
  'accepts: firm stopped': 5,
  'accepts: no certificate': 1,
  'accepts: of no firm': 1,
  'begins: firm stopped': 1,
  'begins: not trained': 1,
  'begins: firm without certificate': 1,
  'the sweep died': 1,
};

describe('Whatever firms, workers, staff, residents and the clock do, in whatever sequence', () => {
  test(`only fit workers of fit firms accept and begin, and all who are fit do (${RUNS} histories, seed ${SEED})`, async () => {
    const { first, total } = await histories();
    expect(first).toBe('');
    const aged = await lived(AGED);
    expect(aged.wrong).toBe('');
    for (const [words, count] of aged.counts) total.set(words, (total.get(words) ?? 0) + count);
    for (const [words, atLeast] of Object.entries(OFTEN))
      expect(total.get(words) ?? 0, words).toBeGreaterThanOrEqual(atLeast);
  }, 600_000);
});

/** Long form only: each look that is taken away is missed, and what is seen then is what it looks at. */
const LOOKS: readonly (readonly [Safeguard, RegExp])[] = [
  ['the look at the standing', /accepts although: firm stopped$/],
  ['the look at the badge', /accepts although: not (admitted|trained)$/],
  ['the look at the certificate', /accepts although: (no certificate|firm without certificate)$/],
  ['the admission', /although: not (admitted|trained)/],
  ['the look at the standing on arrival', /begins although: firm stopped$/],
  ['the look at the badge on arrival', /begins although: not trained$/],
  ['the look at the certificate on arrival', /begins although: (no certificate|firm without certificate)$/],
];
describe.runIf(IN_FULL)('Without one of the looks somebody unfit gets through', () => {
  test.each(LOOKS)(
    'without %s',
    async (look, wrong) => {
      const functions = await buildWithout(look);
      expect((await histories(functions)).first).toMatch(wrong);
    },
    600_000,
  );
});
