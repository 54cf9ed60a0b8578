import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCloud, type TestCloud } from '../kit/cloud';
import { DRAIN, HER_DOOR, MONDAY_NINE, smallDistrict } from '../kit/district';
import { IN_FULL } from '../kit/effort';
import { type ThreePhones, threePhones } from '../kit/three-phones';

// The first story, through the screens of the three people, as a person would touch them.

let cloud: TestCloud;
let phones: ThreePhones;
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE, site: 'dist/h5' });
  cloud.seed(smallDistrict());
  phones = await threePhones(cloud);
});
afterAll(async () => {
  await phones?.browser.close();
  await cloud?.stop();
});

describe('A kitchen drain is blocked while dinner is on the stove', () => {
  let orderId = '';

  test('she looks for 下水道, finds the item with its price, and books', async () => {
    const { liu } = phones;
    await liu.tap('search');
    await liu.type('words', '下水道');
    await liu.tap(`item-${DRAIN._id}`);
    await liu.seeWords('¥80–200');
    await liu.tap('book');
    await liu.type('wrong', '厨房下水道堵了，灶上还炖着晚饭');
    await liu.tap('confirm-booking');
    await liu.seeWords('正在为您找师傅');
    orderId = /[?&]id=(\w+)/.exec(new URL(liu.page.url()).hash)?.[1] ?? '';
    expect(orderId).not.toBe('');
  });

  test('the worker sees it in his pool, without her door, and accepts', async () => {
    const { ma } = phones;
    await ma.open('/pages/provider/desk/index');
    await ma.see(`pool-${orderId}`);
    expect(await ma.page.content()).not.toContain(HER_DOOR);
    await ma.tap(`accept-${orderId}`);
    await ma.seeWords(HER_DOOR);
  });

  test('she sees who comes, and says 是本人 when he stands at the door', async () => {
    const { liu } = phones;
    await liu.see('worker');
    expect(await liu.read('worker')).toContain('马师傅');
    expect(await liu.read('worker')).toContain('YN-0001');
    expect(await liu.read('progress')).toMatch(/接单\s*路上\s*到达\s*报价\s*修好/);
    expect(await liu.read('countdown')).toMatch(/^还有 \d+ 分钟$/);
    expect(await liu.read('call-worker')).toContain('打电话');
    // Nobody stands at the door yet: no code, and nobody to say 是本人 of.
    expect(await liu.page.locator('#recognise:visible, #code:visible').count()).toBe(0);
    await liu.tap('at-the-door');
    expect(await liu.read('face')).toMatch(/马师傅[\s\S]*YN-0001/);
    await liu.tap('worn-0');
    await liu.tap('worn-1');
    await liu.tap('recognise');
    await liu.see('arrival-code');
  });

  test('he enters the code that she reads to him, and it is proven that he came', async () => {
    const { liu, ma } = phones;
    const code = (await liu.read('code')).trim();
    expect(code).toMatch(/^\d{6}$/);
    await ma.see('key-1');
    // One of six, and then as she says it: in pairs, with a word before.
    await ma.tap(`key-${code[0]}`);
    await ma.seeWords('还差 5 位');
    await ma.type('code-said', `我的码是 ${code.match(/../g)?.join(' ')}`);
    await ma.tap('arrive');
    await ma.seeWords('本人到达');
    await liu.seeWords('本人到达');
  });

  test('before he touches anything he takes photos of it, and she sees them at once', async () => {
    const { liu, ma } = phones;
    await ma.tap('before');
    await ma.photograph('photos-before');
    await ma.tap('send-before');
    await ma.see('shown-before-0');
    await liu.see('before-shown');
    await liu.see('shown-before-0');
  });

  test('he quotes from the public list, cannot go above it, and she approves', async () => {
    const { liu, ma } = phones;
    await ma.tap('quote');
    await ma.tap('quantity-unblock-more');
    await ma.type('price-unblock', '151');
    await ma.tap('send-quote');
    await ma.seeWords('高于公开价目的上限');
    await ma.type('price-unblock', '120');
    await ma.tap('send-quote');
    await liu.see('approve');
    expect(await liu.read('approve')).toContain('¥120');
    await liu.tap('approve');
    await liu.seeWords('正在维修');
  });

  test('he works, ticks the standard, takes photos and finishes', async () => {
    const { ma } = phones;
    await ma.tap('finish');
    for (const [place] of DRAIN.standard.entries()) await ma.tap(`checked-${place}`);
    // Those of before were taken at the door.
    expect(await ma.page.locator('#photos-before:visible').count()).toBe(0);
    await ma.photograph('photos-after');
    await ma.tap('send-finish');
    await ma.seeWords('等居民确认');
  });

  test('she confirms what she paid, rates him, and her points arrive', async () => {
    const { liu } = phones;
    await liu.see('confirm');
    await liu.tap('confirm');
    await liu.tap('rate');
    for (const mark of ['punctuality', 'workmanship', 'attitude', 'honestPrice']) await liu.tap(`${mark}-5`);
    await liu.type('text', '很快就修好了');
    await liu.tap('send-rating');
    await liu.tap('see-points');
    await liu.see('balance');
    await expect.poll(() => liu.read('balance')).toContain('15');
  });

  test('both find it among their messages, and her rating waits until two others have spoken, too', async () => {
    const { liu, ma } = phones;
    for (const [hand, words] of [
      [liu, '马师傅接单了'],
      [ma, '居民同意报价 ¥120'],
    ] as const) {
      await hand.open('/pages/messages/index');
      await hand.tap(`earlier-${orderId}`);
      await hand.seeWords(words);
    }
    expect(cloud.dump().ratings).toHaveLength(1);
    expect(cloud.dump().scores).toMatchObject([
      { _id: 'firm-1', count: 0 },
      { _id: 'w1', count: 0 },
    ]);
  });
});

describe.runIf(IN_FULL)('Somebody else stands at the door', () => {
  test('she says 不是本人, staff see it frozen, look into it, and send the worker whom she knows', async () => {
    const { liu, ma, staff } = phones;
    await liu.open(`/pages/resident/book/index?item=${DRAIN._id}`);
    await liu.type('wrong', '又堵了');
    await liu.tap('confirm-booking');
    await ma.open('/pages/provider/desk/index');
    await ma.page.locator('[id^="accept-"]:visible').first().tap();
    await liu.tap('at-the-door');
    await liu.tap('disown');
    await liu.see('sheet');
    expect(await liu.read('sheet')).toContain('请先不要开门');
    await liu.agree();
    await liu.seeWords('这一单已冻结');

    await staff.open('/pages/staff/desk/index');
    await staff.tap('list-tab-frozen');
    await staff.page.locator('[id^="order-"]:visible').first().tap();
    await staff.type('contact-reason', '核实到场的人');
    await staff.tap('open-contact');
    await staff.seeWords(HER_DOOR);
    expect(cloud.dump().seal_openings).toMatchObject([{ reason: '核实到场的人' }]);
    await staff.tap('decision-resume');
    await staff.type('decision-reason', '是马师傅本人，换了发型');
    await staff.tap('resume');
    await staff.agree();
    await liu.see('at-the-door');
  });
});
