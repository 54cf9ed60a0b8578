import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RIGHT_ROWS } from '../../config/who-may-what';
import { openCloud, type TestCloud } from '../kit/cloud';
import { LIU, MANAGER, MONDAY_NINE, STAFF, STRANGER } from '../kit/district';
import { NEWCOMER } from '../kit/every-state';
import { DORA } from '../kit/joining';
import { rightsMatrix } from '../kit/rights-matrix';
import type { Person } from '../kit/rights-town';
import { QIAN } from '../kit/studios';

// Of the table for a union officer, every fifth row, by a few people; all of it, the long form looks at: who-may-what.test.ts.

let cloud: TestCloud;
let matrix: Awaited<ReturnType<typeof rightsMatrix>>;
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
  matrix = await rightsMatrix(cloud);
});
afterAll(() => cloud.stop());

const PEOPLE: readonly Person[] = [NEWCOMER, LIU, STRANGER, MANAGER, QIAN, DORA, STAFF];
const SAMPLE = RIGHT_ROWS.filter(({ right: [, , , whose] }) => whose).filter((_, place) => place % 5 === 0);

describe('What is somebody’s is reached by whom the table names, and is nothing to anybody else', () => {
  test('in every fifth row of those that say whose it must be', async () => {
    const found: string[] = [];
    for (const row of SAMPLE) {
      const [thing] = matrix.thingsFor(row);
      if (thing) found.push(...(await matrix.differences(row, thing, PEOPLE)));
    }
    expect(found).toEqual([]);
    expect(SAMPLE.length).toBeGreaterThan(15);
  });
});
