import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser } from '../browser';
import { asUsual, inElderMode, type Scene } from './look';
import { SIGHTS } from './register';
import { openTown } from './town';

/** Looks at every screen below one of the folders, or of the shard of one that is too large. */
export function lookAtAll(root: string, part = { of: 1, number: 0 }): void {
  const all = SIGHTS.filter(({ path }) => path.startsWith(`/pages/${root}`));
  const sights = all.filter((_, place) => place % part.of === part.number);
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
