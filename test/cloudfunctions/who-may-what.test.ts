import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RIGHT_ROWS } from '../../config/who-may-what';
import { openCloud, type TestCloud } from '../kit/cloud';
import { MONDAY_NINE } from '../kit/district';
import { rightsMatrix } from '../kit/rights-matrix';
import { EVERY_PERSON } from '../kit/rights-town';

// Every row of the table for a union officer (docs/who-may-what.md), by everybody, on what is theirs and what is not.

let cloud: TestCloud;
let matrix: Awaited<ReturnType<typeof rightsMatrix>>;
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
  matrix = await rightsMatrix(cloud);
});
afterAll(() => cloud.stop());

const ROWS = RIGHT_ROWS.map((row) => ({ row, title: `${row.room}.${row.action}` }));

describe('The functions let in whom the table names, and nobody else', () => {
  test.each(ROWS)('$title, by everybody', async ({ row }) => {
    const found: string[] = [];
    for (const thing of matrix.thingsFor(row))
      found.push(...(await matrix.differences(row, thing, EVERY_PERSON)));
    expect(found).toEqual([]);
  });
});
