import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser } from '../browser';
import { asUsual, inElderMode, type Scene } from './look';
import { PARTS, SIGHTS } from './register';
import { openTown } from './town';

/** Looks at every screen of this part, 1 to PARTS. */
export function lookAtPart(part: number): void {
  const sights = SIGHTS.filter((_, place) => place % PARTS === part - 1);
  let scene: Scene;
  beforeAll(async () => {
    const data = mkdtempSync(join(tmpdir(), 'gongdaojia-town-'));
    const town = await openTown({ built: inject('built'), data, site: 'dist/h5' });
    scene = { town, browser: await openBrowser() };
  });
  afterAll(async () => {
    await scene?.browser.close();
    await scene?.town.cloud.stop();
  });
  describe('Every screen can be read, heard and touched', () => {
    test.each(sights.map((sight) => [sight.name, sight] as const))('%s', async (_, sight) => {
      expect([...(await inElderMode(scene, sight)), ...(await asUsual(scene, sight))]).toEqual([]);
    });
  });
}
