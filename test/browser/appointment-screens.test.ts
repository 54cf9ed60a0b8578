import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DAY } from '#domain/kernel/time';
import { acceptedFor, answeredFor, askedFor, ONE_PLACE, placeOf } from '../kit/asking';
import { openBrowser, openScreen, type TestBrowser } from '../kit/browser';
import { openCloud, type TestCloud } from '../kit/cloud';
import { LIU, MONDAY_NINE, STAFF, smallDistrict } from '../kit/district';
import { examine } from '../kit/examine';
import { ABOVE, CHAIR, withStudios, YUNNAN, ZHENG } from '../kit/studios';
import { figuresOfAYear } from '../kit/talk-figures';

// What the screens of 工会有约 come to beyond what test/kit/screens shows of each, in both modes, before axe (WCAG 2 A and AA) and the ministry's norm for elder people.

let cloud: TestCloud;
let browser: TestBrowser;
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE, site: 'dist/h5' });
  cloud.seed(withStudios(smallDistrict()));
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await cloud?.stop();
});

const phones = new Map<string, Promise<Page>>();
const phoneOf = (openid: string, elder: boolean): Promise<Page> => {
  const name = `${openid}-${elder}`;
  const known = phones.get(name) ?? browser.phone({ url: cloud.url, openid, elder });
  phones.set(name, known);
  return known;
};

/** `shows` is a part that the screen has by now: what is known from last time may be another. */
async function findings(openid: string, screen: string, name: string, shows?: string): Promise<string[]> {
  const found: string[] = [];
  for (const elder of [false, true]) {
    const page = await phoneOf(openid, elder);
    await openScreen(page, screen);
    if (shows) await page.locator(`#${shows}:visible`).waitFor();
    found.push(...(await examine(page, name, elder)));
  }
  return found;
}

const hers = (id: string) => `/pages/resident/request/index?id=${id}`;
const his = (id: string) => `/pages/officer/request/index?id=${id}`;

describe('Every screen of the appointment room can be read, heard and touched, in both modes', () => {
  test.each([
    ['requests-empty', LIU, '/pages/resident/requests/index'],
    ['officer-desk-empty', CHAIR, '/pages/officer/desk/index'],
  ])('%s', async (name, openid, screen) => {
    expect(await findings(openid, screen, `talk-${name}`)).toEqual([]);
  });

  test('a request from asking to its answer, for her and for the officer', async () => {
    const asked = await askedFor(cloud, { place: placeOf(ONE_PLACE), people: 8 });
    const found = [
      ...(await findings(LIU, hers(asked), 'talk-requested')),
      ...(await findings(CHAIR, his(asked), 'talk-requested-officer')),
      ...(await findings(CHAIR, '/pages/officer/desk/index', 'talk-officer-desk')),
      ...(await findings(CHAIR, `/pages/officer/answer/index?id=${asked}`, 'talk-answer-form')),
    ];
    const accepted = await acceptedFor(cloud);
    await cloud.phone(CHAIR).does('appointment', 'askBack', { requestId: accepted, words: '请拍一张合同' });
    found.push(...(await findings(LIU, hers(accepted), 'talk-returned')));
    const answered = await answeredFor(cloud);
    found.push(...(await findings(LIU, hers(answered), 'talk-answered')));
    found.push(...(await findings(CHAIR, his(answered), 'talk-answered-officer')));
    found.push(...(await findings(LIU, '/pages/resident/requests/index', 'talk-requests')));
    expect(found).toEqual([]);
  });

  test('what all of it comes to: the board, the assessment by each scope, and a score in between', async () => {
    cloud.seed(figuresOfAYear());
    const found = [
      ...(await findings(LIU, '/pages/resident/board/index', 'talk-board-figures', 'total-bars')),
      ...(await findings(
        STAFF,
        '/pages/staff/assessment/index',
        'talk-assessment-figures',
        'months-district',
      )),
    ];
    const owners = { union: `union-${YUNNAN}`, studio: YUNNAN, officer: 'chair' } as const;
    for (const scope of ['union', 'studio', 'officer'] as const) {
      for (const elder of [false, true]) {
        const page = await phoneOf(STAFF, elder);
        await page.locator(`#scope-${scope}:visible`).tap();
        await page.locator(`#months-${owners[scope]}:visible`).waitFor();
        found.push(...(await examine(page, `talk-assessment-${scope}`, elder)));
      }
    }
    const answered = await answeredFor(cloud);
    await cloud
      .phone(LIU)
      .does('appointment', 'evaluate', { requestId: answered, stars: 5, solved: true, words: '' });
    found.push(...(await findings(LIU, hers(answered), 'talk-evaluated')));
    expect(found).toEqual([]);
  });

  test('the yearly score by a member of the union, and the number that staff recorded for her', async () => {
    const phone = '13905328801';
    await cloud.phone(LIU).does('membership', 'setPhone', { code: `phone:${phone}` });
    const card = { phone, number: 'QD-370202-0815', sinceOn: '2019-03-01' };
    await cloud.phone(STAFF).does('union', 'record', card);
    const found = [
      ...(await findings(LIU, '/pages/me/index', 'talk-me-union', 'union-number')),
      ...(await findings(LIU, '/pages/resident/scores/index', 'talk-scores')),
      ...(await findings(STAFF, '/pages/staff/union/index', 'talk-staff-union')),
    ];
    await cloud.phone(LIU).does('appointment', 'scoreYearly', { studioId: YUNNAN, stars: 5 });
    found.push(...(await findings(LIU, '/pages/resident/scores/index', 'talk-scores-given', 'scored')));
    expect(found).toEqual([]);
  });

  test('choosing another time, taking it back, an open day, and what only waits', async () => {
    const from = MONDAY_NINE + 3 * DAY;
    const day = { studioId: YUNNAN, title: '主席接待日', officerId: 'chair', capacity: 30 };
    await cloud.phone(STAFF).does('appointment', 'addOpenDay', { ...day, from, to: from + DAY / 8 });
    const found = [
      ...(await findings(LIU, '/pages/home/index', 'talk-home-open-day')),
      ...(await findings(STAFF, `/pages/staff/studio/index?id=${YUNNAN}`, 'talk-staff-studio-open-day')),
      ...(await findings(CHAIR, '/pages/officer/slots/index', 'talk-officer-slots-open-day')),
    ];
    const soon = await askedFor(cloud);
    found.push(...(await findings(CHAIR, his(soon), 'talk-agreeing')));
    for (const elder of [false, true]) {
      const page = await phoneOf(LIU, elder);
      await openScreen(page, '/pages/resident/ask/index');
      await page.locator('#topic-dispute:visible').tap();
      found.push(...(await examine(page, 'talk-ask-open-day', elder)));
      await openScreen(page, hers(soon));
      await page.locator('#rebook:visible').tap();
      found.push(...(await examine(page, 'talk-rebook', elder)));
    }
    expect(found).toEqual([]);
  });

  test('one that is overdue, and one that the level above may not read', async () => {
    const late = await askedFor(cloud);
    const care = await askedFor(cloud, { topic: 'psychological' });
    cloud.clock.move(3 * DAY);
    await cloud.tick('clock');
    const found = [
      ...(await findings(LIU, hers(late), 'talk-overdue')),
      ...(await findings(ABOVE, his(late), 'talk-overdue-above')),
      ...(await findings(LIU, hers(care), 'talk-care')),
      ...(await findings(ZHENG, his(care), 'talk-care-officer')),
      ...(await findings(ABOVE, his(care), 'talk-care-above')),
    ];
    expect(found).toEqual([]);
  });
});
