import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '#domain/kernel/wire';
import { openCloud, type TestCloud } from '../kit/cloud';
import { MONDAY_NINE, smallDistrict } from '../kit/district';
import { CROWD, RACES, type Race } from '../kit/races';

/** Long form: SEEDS=200 npm run test:races */
const SEEDS = Number(process.env.SEEDS ?? 20);

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE, seed: 1 });
  cloud.seed(smallDistrict(CROWD));
});
afterAll(() => cloud.stop());

const refusalsOf = (answers: readonly Answer[]) =>
  answers.flatMap((answer) => ('refusal' in answer ? [answer.refusal.code] : []));
const faultsOf = (answers: readonly Answer[]) => answers.filter((answer) => 'fault' in answer);

describe.each(RACES)('$title', (race: Race) => {
  test.each(Array.from({ length: SEEDS }, (_, seed) => seed + 1))('interleaving %i', async (seed) => {
    cloud.reseed(undefined);
    const run = await race.prepare(cloud);
    cloud.reseed(seed);
    const answers = await run.rush();
    cloud.reseed(undefined);
    expect(faultsOf(answers)).toEqual([]);
    expect(answers.filter((answer) => answer.ok)).toHaveLength(race.yeses);
    expect(refusalsOf(answers)).toEqual(Array(CROWD - race.yeses).fill(race.refusal));
    await run.oneEffect();
  });
});
