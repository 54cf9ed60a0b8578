import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, type TestBrowser } from '../kit/browser';
import { openCloud, type TestCloud } from '../kit/cloud';
import { DRAIN, HER_ADDRESS, LIU, MA, MONDAY_NINE, smallDistrict } from '../kit/district';
import { examine } from '../kit/examine';
import { type Hand, handOn } from '../kit/three-phones';

// A picture that was handed in is seen by its author at once, and by others once the cloud has looked at it and has its own copy.

/** As iPhones keep their pictures. */
const HEIC = Buffer.from([0, 0, 0, 24, ...Buffer.from('ftypheic'), 0, 0, 0, 0]);
/** Which a browser opens, and others' phones perhaps not. */
const GIF = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
let cloud: TestCloud;
let browser: TestBrowser;
let she: Hand;
let he: Hand;

beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE, site: 'dist/h5' });
  cloud.seed(smallDistrict());
  browser = await openBrowser();
  const hers = await browser.phone({ url: cloud.url, openid: LIU, elder: true });
  await hers.setViewportSize({ width: 320, height: 640 });
  she = handOn(hers);
  he = handOn(await browser.phone({ url: cloud.url, openid: MA }));
});
afterAll(async () => {
  await browser?.close();
  await cloud?.stop();
});

const tick = async () => expect((await cloud.tick('clock')).error).toBeUndefined();
const hers = (id: string) => `/pages/resident/order/index?id=${id}`;
const his = (id: string) => `/pages/provider/order/index?id=${id}`;

/** What follows is not carried out by her phone but by the clock, later. */
async function bookedAndGone(photo: string): Promise<string> {
  const booked = await cloud.phone(LIU).ask('repair', 'book', {
    itemId: DRAIN._id,
    wrong: '厨房下水道堵了',
    photos: [photo],
    video: null,
    addressId: HER_ADDRESS,
    when: { kind: 'urgent' },
    providerId: null,
  });
  if (!booked.ok) throw new Error(`not booked: ${JSON.stringify(booked)}`);
  const orderId = booked.value.id;
  await cloud.phone(MA).ask('repair', 'accept', { orderId });
  return orderId;
}

describe('A picture of what is broken', () => {
  test('is seen by who took it at once, by the worker once the cloud has its copy', async () => {
    const orderId = await bookedAndGone(cloud.uploaded(LIU, 'order-photo'));
    await she.open(hers(orderId));
    await she.see('photos-0');
    await he.open(his(orderId));
    await he.seeWords('正在核对照片');
    expect(await examine(he.page, 'photos-waiting', false)).toEqual([]);
    await tick();
    await he.reopen();
    await he.see('photos-0');
    await she.reopen();
    await she.see('photos-0');
    await cloud.phone(LIU).does('repair', 'cancel', { orderId, reason: null });
  });

  test('that the cloud could not take is named to both, with what to do to who took it', async () => {
    const orderId = await bookedAndGone(cloud.uploaded(LIU, 'order-photo', HEIC));
    await tick();
    await she.open(hers(orderId));
    await she.seeWords('有 1 张没有收下');
    await she.seeWords('再传截图');
    expect(await examine(she.page, 'photos-refused', true)).toEqual([]);
    await he.open(his(orderId));
    await he.seeWords('有 1 张没有收下，看不到');
    await cloud.phone(LIU).does('repair', 'cancel', { orderId, reason: null });
  });

  test('in a format that others cannot open is not sent at all: the form says so, and what to do instead', async () => {
    await she.open(`/pages/resident/book/index?item=${DRAIN._id}`);
    await she.see('photos-add');
    for (const [name, buffer] of [
      ['photo.heic', HEIC],
      ['photo.gif', GIF],
    ] as const) {
      const chooser = she.page.waitForEvent('filechooser');
      await she.tap('photos-add');
      await (await chooser).setFiles({ name, mimeType: `image/${name.slice(6)}`, buffer });
      await she.see('photos-wrong');
      expect(await she.read('photos-wrong')).toContain('截一张图');
      expect(await she.page.locator('#photos-0:visible, #photos-sending-0:visible').count()).toBe(0);
      if (name === 'photo.heic') await she.reopen();
    }
    expect(await examine(she.page, 'photos-wrong', true)).toEqual([]);
    await she.photograph('photos');
    expect(await she.page.locator('#photos-wrong:visible').count()).toBe(0);
  });
});
