import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DAY, dayOf, MINUTE } from '#domain/kernel/time';
import { screenshot } from '../kit/browser';
import { openCloud, type TestCloud } from '../kit/cloud';
import { aCertificate, aFirm, aWorker, MONDAY_NINE, smallDistrict } from '../kit/district';
import { type ThreePhones, threePhones } from '../kit/three-phones';

// A worker holds up his badge, she checks it on her own phone; and he keeps his papers current.

const OWN = '/pages/provider/badge/index';
const CHECK = '/pages/resident/badge/index';
const PAPERS = '/pages/provider/papers/index';
const ENDING = aCertificate('pipes', { id: 'ending', validToOn: dayOf(MONDAY_NINE + 5 * DAY) });

let cloud: TestCloud;
let phones: ThreePhones;
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE, site: 'dist/h5' });
  const firms = [
    aFirm('firm-1', [aWorker('w1', { badgeNo: 'GDJ-204816', certificates: [ENDING] })]),
    aFirm('firm-2', [aWorker('w2', { badgeNo: 'GDJ-100200', name: '孙师傅' })]),
  ];
  cloud.seed({ ...smallDistrict(), providers: firms });
  phones = await threePhones(cloud);
});
afterAll(async () => {
  await phones?.browser.close();
  await cloud?.stop();
});

/** Opens his badge so many ms after the turn of a minute that no other test uses. */
let minutes = 0;
async function holdUp(after: number): Promise<string> {
  minutes += 20;
  cloud.clock.set(MONDAY_NINE + minutes * MINUTE + after);
  await phones.ma.open(OWN);
  await phones.ma.see('code');
  return (await phones.ma.read('code')).replace(/\D/g, '');
}

describe('A badge at the door', () => {
  test('is typed by her in the easy form, and she sees who he is and that it counts', async () => {
    const code = await holdUp(1000);
    const { liu, ma } = phones;
    await screenshot(ma.page, 'badge-held-up');
    await liu.open(CHECK);
    await liu.type('badge-no', 'gdj 204816');
    await liu.type('badge-code', code);
    await liu.tap('check');
    await liu.see('checked');
    expect(await liu.read('validity')).toContain('工牌有效');
    expect(await liu.read('checked')).toContain('马师傅');
    await screenshot(liu.page, 'badge-valid', true);
  });

  test('of another one than who accepted her order does not open the door', async () => {
    const code = await holdUp(1000);
    const { liu } = phones;
    await liu.open(`${CHECK}?no=GDJ-100200`);
    expect(await liu.typed('badge-no')).toBe('GDJ-100200');
    await liu.type('badge-no', '204816');
    await liu.type('badge-code', code);
    await liu.tap('check');
    await liu.see('do-not-open');
    expect(await liu.read('do-not-open')).toContain('接您这一单的不是他');
    expect(await liu.read('validity')).not.toContain('工牌有效');
    await screenshot(liu.page, 'badge-another', true);
  });

  test('with a wrong code is refused with what to do, and after five with when to go on', async () => {
    const code = await holdUp(1000);
    const { liu } = phones;
    await liu.open(`${CHECK}?no=GDJ-204816`);
    await liu.type('badge-code', code === '000000' ? '111111' : '000000');
    for (let wrong = 1; wrong <= 5; wrong += 1) {
      await liu.tap('check');
      await liu.see('do-not-open');
      await liu.page
        .locator('#check[aria-disabled="false"]:visible, #check:not([aria-disabled]):visible')
        .last()
        .waitFor();
    }
    await liu.tap('check');
    await liu.see('wait');
    expect(await liu.read('wait')).toMatch(/\d\d:\d\d 以后可以再试/);
    await screenshot(liu.page, 'badge-too-many', true);
  });

  test('renews its code by itself at the turn of the minute', async () => {
    const code = await holdUp(55_000);
    await expect
      .poll(async () => (await phones.ma.read('badge-code')).includes(`${code.slice(0, 3)} ${code.slice(3)}`))
      .toBe(false);
    await phones.ma.see('code');
    expect((await phones.ma.read('code')).replace(/\D/g, '')).toMatch(/^\d{6}$/);
  });

  test('without a network hides a code that has passed and says so, and has one again afterwards', async () => {
    await holdUp(54_000);
    const { ma } = phones;
    await ma.page.context().setOffline(true);
    await ma.see('no-code');
    expect(await ma.page.locator('#code:visible').count()).toBe(0);
    await expect.poll(() => ma.read('no-code')).toContain('网络不通');
    await screenshot(ma.page, 'badge-offline', true);
    await ma.page.context().setOffline(false);
    await ma.see('code');
  });
});

describe('A worker keeps his papers current', () => {
  const day = async (id: string) => {
    await phones.ma.tap(id);
    await phones.ma.page.locator('.weui-picker__action:visible, .taro-picker__action:visible').last().tap();
  };
  const handIn = async (number: string) => {
    const { ma } = phones;
    await ma.type('renewal-number', number);
    await day('renewal-from');
    await day('renewal-to');
    await ma.photograph('renewal-photo');
    await ma.tap('hand-in');
  };
  const judge = async (right: boolean, why: string) => {
    const { firm } = await cloud.phone('wx-staff').does('provider', 'firmFile', { providerId: 'firm-1' });
    const paperId = firm.crew[0]?.certificates.find(({ state }) => state === 'waiting')?.id ?? '';
    await cloud
      .phone('wx-staff')
      .does('provider', 'checkPaper', { providerId: 'firm-1', paperId, right, why });
  };

  test('he hands in a new one, is told why it was refused, mends it, and it counts', async () => {
    cloud.clock.set(MONDAY_NINE + DAY);
    const { ma } = phones;
    await ma.open(PAPERS);
    await ma.see('renew-ending');
    expect(await ma.read('paper-ending')).toContain('还有 4 天');
    await screenshot(ma.page, 'papers-ending', true);
    await ma.tap('renew-ending');
    await handIn('鲁管 0002');
    await ma.seeWords('等工会审核');
    await judge(false, '照片看不清编号');
    await ma.reopen();
    await ma.seeWords('没有通过：照片看不清编号');
    await screenshot(ma.page, 'papers-refused', true);
    await ma.page.getByText('改好再交').last().tap();
    await handIn('鲁管 0002');
    await ma.seeWords('等工会审核');
    await judge(true, '');
    const { holders } = await cloud.phone('wx-w1').does('provider', 'ownPapers', {});
    expect(holders[0]?.certificates.map(({ state }) => state)).toEqual(['valid', 'valid']);
  });

  test('who leaves the firm is asked once more, and his badge is gone', async () => {
    const { ma } = phones;
    await ma.open(OWN);
    await ma.tap('leave');
    await ma.agree();
    await expect.poll(async () => (await cloud.phone('wx-w1').ask('provider', 'badge', {})).ok).toBe(false);
  });
});
