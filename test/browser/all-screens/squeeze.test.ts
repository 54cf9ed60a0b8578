import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, type TestBrowser } from '../../kit/browser';
import { squeezed } from '../../kit/browser-squeeze';
import { openCloud, type TestCloud } from '../../kit/cloud';
import { LIU, MONDAY_NINE, smallDistrict } from '../../kit/district';
import { settled, sideways, unrolled } from '../../kit/examine';

// The measuring itself: each kind of squeezed words is found, and none is where words stand well.

let cloud: TestCloud;
let browser: TestBrowser;
let page: Page;
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE, site: 'dist/h5' });
  cloud.seed(smallDistrict());
  browser = await openBrowser();
  page = await browser.phone({ url: cloud.url, openid: LIU, width: 320 });
  await settled(page);
});
afterAll(async () => {
  await browser?.close();
  await cloud?.stop();
});

async function found(spoilt: string): Promise<string[]> {
  await page.evaluate((html) => {
    const part = document.createElement('div');
    part.id = 'spoilt';
    part.innerHTML = html;
    document.querySelector('.screen__body')?.prepend(part);
  }, spoilt);
  const offences = await unrolled(page, async () => [...(await squeezed(page)), ...(await sideways(page))]);
  await page.evaluate(() => document.querySelector('#spoilt')?.remove());
  return offences;
}

test.each([
  [
    'stands upright: "矛盾纠纷"',
    '<div style="display:flex"><div style="flex:1;min-width:0">矛盾纠纷</div><div style="flex:none;width:280px">超时，今天下午五点半前回应</div></div>',
  ],
  [
    'is cut off: "寿张路二十一号二单元四百零二户"',
    '<div style="width:120px;overflow:hidden;white-space:nowrap;text-overflow:ellipsis">寿张路二十一号二单元四百零二户</div>',
  ],
  [
    'is cut off: "第一行第二行第三行"',
    '<div style="width:60px;height:30px;overflow:hidden">第一行第二行第三行</div>',
  ],
  ['is cut off: "比如：厨房下水道堵了"', '<input style="width:60px" placeholder="比如：厨房下水道堵了" />'],
  [
    'is cut off: "要推着看的一行字要推着看的一行字要推着"',
    '<div style="overflow-x:auto;white-space:nowrap;width:200px">要推着看的一行字要推着看的一行字要推着</div>',
  ],
  [
    'lies over other words: "底下的字", "上面的字"',
    '<div>底下的字</div><div style="margin-top:-24px">上面的字</div>',
  ],
  ['reaches over the edge: "很长很长很长', `<div style="white-space:nowrap">${'很长'.repeat(20)}</div>`],
  ['reaches over the edge: div.wide', '<div class="wide" style="width:400px;height:10px"></div>'],
])('finds what %s', async (offence, spoilt) => {
  expect((await found(spoilt)).join('\n').replaceAll(/ in (div|input)\.(?=[,\s]|$)/g, '')).toContain(offence);
});

test('finds nothing where a title has its own line, and what does not fit comes below', async () => {
  const well =
    '<div style="display:flex;flex-wrap:wrap;line-height:1.4"><div style="width:100%">矛盾纠纷 · 五人</div><div>超时 · 昨天下午五点半前首次回应</div><div>等受理</div></div>';
  expect(await found(well)).toEqual([]);
});
