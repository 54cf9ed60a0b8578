import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCloud, type TestCloud } from '../kit/cloud';
import { MONDAY_NINE, smallDistrict } from '../kit/district';
import { effort, IN_FULL } from '../kit/effort';
import { CROWD, RACES, type Race, runRace, warmUp } from '../kit/races';
import { buildWithout } from '../kit/without';

const SEEDS = effort(1, 20);
const seeds = Array.from({ length: SEEDS }, (_, index) => index + 1);

describe('With the version condition in commit', () => {
  let cloud: TestCloud;
  beforeAll(async () => {
    cloud = await openCloud({ now: MONDAY_NINE });
    cloud.seed(smallDistrict(CROWD));
    await warmUp(cloud);
  });
  afterAll(() => cloud.stop());

  describe.each(RACES)('$title', (race) => {
    test.each(seeds)('interleaving %i', (seed) => runRace(cloud, race, seed));
  });
});

describe.runIf(IN_FULL)('Without it, every one of these tests fails', () => {
  let cloud: TestCloud;
  beforeAll(async () => {
    const functions = await buildWithout('the version condition');
    cloud = await openCloud({ now: MONDAY_NINE, functions });
    cloud.seed(smallDistrict(CROWD));
    await warmUp(cloud);
  });
  afterAll(() => cloud.stop());

  /** Not each interleaving shows it. */
  async function underSomeInterleaving(race: Race): Promise<void> {
    for (let seed = 1; seed <= 10; seed += 1) await runRace(cloud, race, seed);
  }

  test.each(RACES)('$title', async (race) => {
    await expect(underSomeInterleaving(race)).rejects.toThrow(/expected/);
  });
});
