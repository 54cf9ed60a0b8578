import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recountPoints } from '../../config/recounts/points';
import { recountScores } from '../../config/recounts/scores';
import { recountStandings } from '../../config/recounts/standings';
import { loadBackup, writeBackup } from '../../local-cloud/backup';
import { pathsUnder } from '../../local-cloud/storage';
import { openCloud, type TestCloud } from '../kit/cloud';
import { LIU, MONDAY_NINE, smallDistrict } from '../kit/district';
import { rated } from '../kit/story';

// A district that was backed up while it ran, and stands up again on another machine with the same keys.

const folder = (name: string) => join(mkdtempSync(join(tmpdir(), 'gongdaojia-backup-')), name);
const [there, backup, here] = [folder('there'), folder('backup'), folder('here')];

let cloud: TestCloud;
let restored: TestCloud;
let orderId = '';
beforeAll(async () => {
  cloud = await openCloud({ data: there, now: MONDAY_NINE });
  cloud.seed(smallDistrict());
  orderId = await rated(cloud);
  await cloud.tick('clock');
  writeBackup(there, backup);
  loadBackup(here, backup);
  restored = await openCloud({ data: here, now: cloud.clock.now() });
});
afterAll(async () => {
  await cloud.stop();
  await restored.stop();
});

describe('A district that was brought back', () => {
  test('has the same documents and files', () => {
    expect(restored.dump()).toEqual(cloud.dump());
    const files = pathsUnder(join(here, 'files'));
    expect(files).toEqual(pathsUnder(join(there, 'files')));
    expect(files.length).toBeGreaterThan(0);
  });

  test('is found right by a recount', () => {
    const dump = restored.dump();
    expect(dump.repair_orders?.length).toBeGreaterThan(0);
    for (const { wrong } of [
      recountPoints(dump),
      recountScores(dump),
      recountStandings(dump, restored.clock.now()),
    ])
      expect(wrong).toEqual([]);
  });

  test('answers people as before, also what lies sealed', async () => {
    const asked = async (one: TestCloud) => [
      await one.phone(LIU).does('membership', 'me', {}),
      await one.phone(LIU).does('repair', 'order', { orderId }),
    ];
    const links = (answer: unknown) => JSON.stringify(answer).replace(/http[^"]*/g, 'link');
    expect(links(await asked(restored))).toBe(links(await asked(cloud)));
    expect(JSON.stringify(await asked(restored))).toContain('寿张路 28 号');
  });
});
