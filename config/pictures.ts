import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Listr } from 'listr2';
import type { Page } from 'playwright-core';
import { openBrowser } from '../test/kit/browser';
import { unrolled } from '../test/kit/examine';
import { phoneAt, type Scene, WIDE } from '../test/kit/screens/look';
import { SIGHTS, type Sight } from '../test/kit/screens/register';
import { openTown } from '../test/kit/screens/town';
import { buildApp, isBuilt } from './app';
import { buildCloudFunctions, buildSeeds } from './cloudfunctions';

/**
 * `npm run pictures [-- order staff-desk]`: every screen, or those whose names begin so, as the demo district shows it, in
 * dist/pictures: at 375, in elder mode at 320, in the dark, and desks at 1280.
 */
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FOLDER = join(ROOT, 'dist/pictures');
const wanted = process.argv.slice(2);
const sights = SIGHTS.filter(
  ({ name }) => wanted.length === 0 || wanted.some((beginning) => name.startsWith(beginning)),
);

async function take(page: Page, name: string): Promise<void> {
  const path = join(FOLDER, `${name}.png`);
  await unrolled(page, () => page.screenshot({ path, animations: 'disabled' }));
}

async function picturesOf(scene: Scene, sight: Sight): Promise<void> {
  const page = await phoneAt(scene, sight, false);
  await take(page, `${sight.name}-375`);
  await page.emulateMedia({ colorScheme: 'dark' });
  await take(page, `${sight.name}-375-dark`);
  await page.emulateMedia({ colorScheme: 'light' });
  if (sight.desk) {
    await page.setViewportSize({ width: WIDE, height: 800 });
    await take(page, `${sight.name}-1280`);
  }
  await page.context().close();
  const elder = await phoneAt(scene, sight, true);
  await take(elder, `${sight.name}-320-elder`);
  await elder.context().close();
}

async function allPictures(tell: (words: string) => void): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const data = mkdtempSync(join(tmpdir(), 'gongdaojia-pictures-'));
  const town = await openTown({ built: join(ROOT, 'dist'), data, site: join(ROOT, 'dist/h5') });
  const browser = await openBrowser();
  try {
    for (const [place, sight] of sights.entries()) {
      tell(`${place + 1} of ${sights.length}: ${sight.name}`);
      await picturesOf({ town, browser }, sight);
    }
  } finally {
    await browser.close();
    await town.cloud.stop();
    rmSync(data, { recursive: true, force: true });
  }
}

async function main(): Promise<void> {
  await new Listr([
    { title: 'Cloud functions', task: async () => void (await buildCloudFunctions()) },
    { title: 'Demo district', task: () => buildSeeds() },
    {
      title: 'The app for the browser',
      skip: () => isBuilt('h5') && 'nothing has changed',
      task: () => buildApp('h5'),
    },
    {
      title: `Pictures of ${sights.length} screens`,
      task: (_, task) =>
        allPictures((words) => {
          task.output = words;
        }),
    },
  ]).run();
  console.log(`\n  The pictures are in ${FOLDER}`);
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  },
);
