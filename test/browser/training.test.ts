import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Provider } from '#domain/firm/firm';
import { dayOf, HOUR } from '#domain/kernel/time';
import type { Session } from '#domain/session/session';
import { refused } from '../kit/answers';
import { openBrowser, type TestBrowser } from '../kit/browser';
import { openCloud, type TestCloud } from '../kit/cloud';
import { aFirm, aResident, aWorker, MA, MONDAY_NINE, STAFF, smallDistrict } from '../kit/district';
import { examine } from '../kit/examine';
import { takeTheDay } from '../kit/filling-in';
import { founded } from '../kit/joining';
import { stored } from '../kit/once';
import { type Hand, handOn } from '../kit/three-phones';

// 上岗培训: a worker whose training ran out signs up for the next one, comes, and can take orders again; nobody typed a date.

let cloud: TestCloud;
let browser: TestBrowser;
let ma: Hand;
let staff: Hand;
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE, site: 'dist/h5' });
  const district = smallDistrict();
  cloud.seed({
    ...district,
    providers: [aFirm('firm-1', [aWorker('w1', { onDutySince: null, trainedUntilOn: '2026-11-01' })])],
    members: [...(district.members ?? []), aResident('staff-zhou', '13905320044')],
  });
  await founded(cloud, '区总工会', 'district', null);
  browser = await openBrowser();
  ma = handOn(await browser.phone({ url: cloud.url, openid: MA }));
  staff = handOn(await browser.phone({ url: cloud.url, openid: STAFF }));
});
afterAll(async () => {
  await browser?.close();
  await cloud?.stop();
});

const session = () => stored<Session>(cloud, 'sessions')[0];
const onDuty = () => cloud.phone(MA).ask('provider', 'setDuty', { onDuty: true });

test('staff publish a training of the district’s union', async () => {
  expect(await onDuty()).toEqual(refused('BADGE_NOT_VALID'));
  await staff.tap('tab-me');
  await staff.tap('session-desk');
  await staff.tap('make');
  await staff.tap('kind-training');
  await staff.type('title', '师傅上岗培训');
  await staff.type('words', '上门的规矩，用气用电的安全。');
  await takeTheDay(staff, 'day');
  await staff.type('where', '区总工会二楼');
  await staff.tap('publish');
  await staff.seeWords('还没有人报名');
  expect(session()).toMatchObject({ kind: 'training', unionId: 'district' });
});

test('the worker reads that his training ran out, and signs up from there', async () => {
  await ma.tap('tab-me');
  await ma.tap('my-papers');
  await ma.seeWords('已过期');
  await ma.tap('training');
  await ma.tap(`session-${session()?._id}`);
  await ma.see('renews');
  expect(await examine(ma.page, 'training', false)).toEqual([]);
  await ma.tap('sign-up');
  await ma.seeWords('已经报名');
});

test('he comes; when the list is closed he can take orders again', async () => {
  cloud.clock.set(session()?.from ?? 0);
  await staff.open(`/pages/session/people/index?id=${session()?._id}`);
  await staff.see('door-code');
  const code = await staff.read('door-code');
  await ma.open(`/pages/session/one/index?id=${session()?._id}`);
  await ma.type('code', code.trim());
  await ma.tap('check-in');
  await ma.seeWords('已签到');
  cloud.clock.set((session()?.to ?? 0) + 12 * HOUR);
  for (let ticks = 0; ticks < 4; ticks += 1) await cloud.tick('clock');
  const trained = stored<Provider>(cloud, 'providers').flatMap(({ workers }) =>
    workers.filter(({ trainedUntilOn }) => trainedUntilOn > dayOf(MONDAY_NINE)),
  );
  expect(trained.map(({ memberId }) => memberId)).toEqual(['member-w1']);
  expect(await onDuty()).toMatchObject({ ok: true });
  await ma.open('/pages/provider/papers/index');
  await ma.seeWords('到期前会提醒');
});
