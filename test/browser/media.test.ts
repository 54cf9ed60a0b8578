import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { WorkVideo } from '#domain/firm/firm';
import { openBrowser, openScreen, shown, type TestBrowser } from '../kit/browser';
import { openCloud, type TestCloud } from '../kit/cloud';
import { aFirm, aWorker, DRAIN, LIU, MA, MONDAY_NINE, smallDistrict } from '../kit/district';
import { examine, settled } from '../kit/examine';
import { storedOrder } from '../kit/once';
import { type Hand, handOn } from '../kit/three-phones';

// Pictures and films: large, and paid for by who looks. Nothing of them moves before somebody wants it.

const CLIP = readFileSync('demo/clips/drain.mp4');
const DRAWING =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><rect width="4" height="3"/></svg>';

let cloud: TestCloud;
let browser: TestBrowser;

/** As a phone sends it; answers its fileID. */
async function put(name: string, content: BlobPart): Promise<string> {
  const form = new FormData();
  form.append('file', new Blob([content]), name);
  const answer = await fetch(`${cloud.url}/upload`, {
    method: 'POST',
    headers: { 'x-wx-openid': LIU },
    body: form,
  });
  return ((await answer.json()) as { fileID: string }).fileID;
}

const putAll = (count: number, name: string, content: BlobPart) =>
  Promise.all(Array.from({ length: count }, () => put(name, content)));

async function aFirmThatShows(released: boolean) {
  const [films, posters] = await Promise.all([putAll(3, 'film.mp4', CLIP), putAll(3, 'poster.svg', DRAWING)]);
  const faces = await putAll(10, 'face.svg', DRAWING);
  const videos: WorkVideo[] = films.map((fileId, i) => ({
    id: `film-${i}`,
    fileId,
    poster: posters[i] ?? '',
    title: `怎么通下水 ${i + 1}`,
    releasedAt: released ? MONDAY_NINE : null,
  }));
  const workers = faces.map((photo, i) => aWorker(`shown-${i}`, { photo }));
  return aFirm(released ? 'shows' : 'waits', workers, { videos });
}

beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE, site: 'dist/h5' });
  const district = smallDistrict();
  const firms = [await aFirmThatShows(true), await aFirmThatShows(false)];
  cloud.seed({ ...district, providers: [...(district.providers ?? []), ...firms] });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await cloud?.stop();
});

/** What this phone has fetched of the cloud's files, by the kind of their name. */
function fetchedBy(page: Page): () => Record<'svg' | 'mp4', number> {
  const fetched = new Set<string>();
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/files/')) fetched.add(pathname);
  });
  const ending = (end: string) => [...fetched].filter((path) => path.endsWith(end)).length;
  return () => ({ svg: ending('.svg'), mp4: ending('.mp4') });
}

async function firmPage(id: string, elder = false): Promise<Page> {
  const page = await browser.phone({ url: cloud.url, openid: LIU, elder });
  await openScreen(page, `/pages/resident/provider/index?id=${id}`);
  await settled(page);
  return page;
}

describe('What a firm shows of its work', () => {
  test('is fetched as it comes into sight, a film only when it is tapped, and then it plays', async () => {
    const page = await browser.phone({ url: cloud.url, openid: LIU });
    const fetched = fetchedBy(page);
    await openScreen(page, '/pages/resident/provider/index?id=shows');
    await settled(page);
    await page.waitForTimeout(500);
    // What is on the screen or nearly so: some posters, but no face of the ten.
    expect(fetched().svg).toBeLessThanOrEqual(3);
    // A busy machine may draw nothing while a part is passed by, so whoever looks goes over them until all were seen.
    const lookedOver = async () => {
      for (const part of await shown(page).locator('#video-1, #video-2, .provider__worker').all()) {
        await part.scrollIntoViewIfNeeded();
        await page.waitForTimeout(100);
      }
      return fetched().svg;
    };
    await expect.poll(lookedOver).toBe(3 + 10);
    expect(fetched().mp4).toBe(0);
    await page.locator('#video-1:visible').tap();
    await expect.poll(() => fetched().mp4).toBe(1);
    await expect
      .poll(() =>
        page.evaluate(() => [...document.querySelectorAll('video')].map((film) => film.currentTime > 0)),
      )
      .toEqual([true]);
  });

  test('does not leave the cloud before somebody of the union has released it', async () => {
    const firm = await cloud.phone(LIU).does('provider', 'profile', { providerId: 'waits' });
    expect(firm.videos).toEqual([]);
    expect(Object.keys(firm.links).filter((file) => file.endsWith('.mp4'))).toEqual([]);
    const page = await firmPage('waits');
    expect(await page.locator('#video-0').count()).toBe(0);
  });

  test.each([false, true])('can be read, heard and touched (elder: %s)', async (elder) => {
    const page = await firmPage('shows', elder);
    expect(await examine(page, 'provider-shows', elder)).toEqual([]);
  });
});

describe('A video of what is broken', () => {
  let her: Hand;
  let orderId = '';

  test('is taken along with the booking', async () => {
    const page = await browser.phone({ url: cloud.url, openid: LIU });
    her = handOn(page);
    await her.open(`/pages/resident/book/index?item=${DRAIN._id}`);
    await her.type('wrong', '水管一直在滴水');
    await her.film('video', CLIP);
    await her.tap('confirm-booking');
    await her.seeWords('正在为您找师傅');
    orderId = /[?&]id=(\w+)/.exec(new URL(page.url()).hash)?.[1] ?? '';
    expect(storedOrder(cloud, orderId).video).toMatch(/^cloud:.*\.mp4$/);
  });

  test('is seen by her and by the worker, and fetched when they want to see it', async () => {
    await cloud.phone(MA).does('repair', 'accept', { orderId });
    for (const [openid, screen] of [
      [LIU, 'resident'],
      [MA, 'provider'],
    ] as const) {
      const page = await browser.phone({ url: cloud.url, openid });
      const fetched = fetchedBy(page);
      await openScreen(page, `/pages/${screen}/order/index?id=${orderId}`);
      await page.locator('#video:visible').waitFor();
      expect(fetched().mp4).toBe(0);
      await page.locator('#video:visible').tap();
      await expect.poll(() => fetched().mp4).toBe(1);
    }
  });

  test('can be taken off again before it is sent', async () => {
    await her.open(`/pages/resident/book/index?item=${DRAIN._id}`);
    await her.film('video', CLIP);
    await her.tap('video-remove');
    await her.see('video-add');
  });
});
