import type { Page } from 'playwright-core';
import type { TestBrowser } from '../browser';
import { contrastByAxe } from '../browser-axe';
import { squeezed } from '../browser-squeeze';
import { examine, settled, sideways, unrolled } from '../examine';
import type { Sight } from './register';
import type { Town } from './town';

export interface Scene {
  readonly town: Town;
  readonly browser: TestBrowser;
}

/** The widths of the smallest phone, of most phones, and of a desk. */
export const [NARROW, USUAL, WIDE] = [320, 375, 1280];

/** A phone on which the sight can be seen; who opens it closes it. */
export async function phoneAt({ town, browser }: Scene, sight: Sight, elder: boolean): Promise<Page> {
  const page = await browser.phone({
    ...{ url: town.cloud.url, openid: sight.whose(town), screen: sight.address(town) },
    ...{ elder, width: elder ? NARROW : USUAL },
  });
  await settled(page);
  for (const id of sight.taps) {
    await page.locator(`#${id}:visible`).last().tap();
    await settled(page);
  }
  return page;
}

/** Everything that is wrong with a screen in the mode and at the width in which it is hardest to draw. */
export async function inElderMode(scene: Scene, sight: Sight): Promise<string[]> {
  const page = await phoneAt(scene, sight, true);
  const found = await examine(page, `${sight.name}-320`, true);
  await page.context().close();
  return found.map((one) => `320 elder: ${one}`);
}

/** … as most people see it, in the dark, and, where work is done, on a desk. */
export async function asUsual(scene: Scene, sight: Sight): Promise<string[]> {
  const page = await phoneAt(scene, sight, false);
  const found = (await examine(page, sight.name, false)).map((one) => `375: ${one}`);
  found.push(...(await moving(page)));
  await page.emulateMedia({ colorScheme: 'dark' });
  const faint = await unrolled(page, () => contrastByAxe(page));
  found.push(...faint.map((one) => `375 dark: ${one}`));
  if (sight.desk) found.push(...(await onADesk(page)).map((one) => `1280: ${one}`));
  await page.context().close();
  return found;
}

/** The phones of the tests ask for less motion: nothing may move on and on. */
const moving = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    document
      .getAnimations()
      .filter(({ playState }) => playState === 'running')
      .map(
        (motion) =>
          `moves all the same: ${motion instanceof CSSAnimation ? motion.animationName : motion.id}`,
      ),
  );

async function onADesk(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: WIDE, height: 800 });
  await settled(page);
  return unrolled(page, async () => [...(await squeezed(page)), ...(await sideways(page))]);
}
