import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RepairOrder } from '#domain/repair/order';
import { ADVICE, GU, withAdvice } from '../kit/advice';
import { openCloud, type TestCloud } from '../kit/cloud';
import { aResident, DRAIN, MONDAY_NINE, STREET, smallDistrict } from '../kit/district';
import { stored } from '../kit/once';
import { type Hand, handOn, type ThreePhones, threePhones } from '../kit/three-phones';

// What the first story leaves out, through the screens: a consultation, and booking for somebody else.

let cloud: TestCloud;
let phones: ThreePhones;
let gu: Hand;
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE, site: 'dist/h5' });
  const district = smallDistrict();
  cloud.seed(withAdvice({ ...district, members: [...(district.members ?? []), aResident('staff-zhou')] }));
  phones = await threePhones(cloud);
  gu = handOn(await phones.browser.phone({ url: cloud.url, openid: GU }));
});
afterAll(async () => {
  await phones?.browser.close();
  await cloud?.stop();
});

const orders = () => stored<RepairOrder>(cloud, 'repair_orders');
const newest = () => orders().reduce((last, order) => (order.bookedAt >= last.bookedAt ? order : last));

describe('A consultation', () => {
  test('she finds it in the catalogue, and books a talk in the office', async () => {
    const { liu } = phones;
    await liu.open('/pages/resident/catalogue/index');
    await liu.tap(`item-${ADVICE._id}`);
    await liu.seeWords('到服务商那里谈');
    await liu.tap('book');
    await liu.type('wrong', '想找一份离家近的工作，以前做过仓库');
    await liu.tap('meeting-office');
    await liu.tap('confirm-booking');
    await liu.seeWords('正在为您找人谈');
    expect(newest()).toMatchObject({ state: 'open', meeting: 'office', item: { path: 'consult' } });
  });

  test('the adviser accepts, she sees where to go, and nobody asks for a code', async () => {
    const { liu } = phones;
    await gu.open('/pages/provider/desk/index');
    await gu.tap(`accept-${newest()._id}`);
    await liu.seeWords(`${STREET}就业服务站`);
    await liu.seeWords('请您过去谈');
    expect(await liu.page.locator('#at-the-door:visible').count()).toBe(0);
  });

  test('he ticks the standard, without photos and without a price; she says that something is missing, once', async () => {
    const { liu } = phones;
    await talkIsOver();
    await liu.tap('reject');
    await liu.type('reason', '补贴怎么领还不清楚');
    await liu.tap('send-form');
    await gu.seeWords('补贴怎么领还不清楚');
    expect(newest()).toMatchObject({ state: 'accepted', rejected: { why: '补贴怎么领还不清楚' } });
  });

  test('they talk again, and she confirms', async () => {
    const { liu } = phones;
    await talkIsOver();
    await liu.see('confirm');
    await liu.tap('confirm');
    await liu.seeWords('已完成');
    expect(newest()).toMatchObject({ state: 'closed', paidFen: 0, finish: { photosAfter: [] } });
  });

  async function talkIsOver() {
    await gu.tap('finish');
    for (const [place] of ADVICE.standard.entries()) await gu.tap(`checked-${place}`);
    await gu.tap('send-finish');
    await gu.seeWords('等居民确认');
  }
});

describe('Booking for somebody else', () => {
  const PERSON = { name: '陈大爷', phone: '13905320078', door: '费县路 9 号 3 单元 101 室' };

  async function describeHim(hand: Hand) {
    await hand.type('wrong', '水池堵了，一直不下水');
    await hand.type('her-name', PERSON.name);
    await hand.type('her-phone', PERSON.phone);
    await hand.tap('community-费县路社区');
    await hand.type('her-door-house', '费县路 9 号');
    await hand.type('her-door-unit', '3');
    await hand.type('her-door-room', '101');
  }

  test('a neighbour cannot book before he has agreed; then who booked and how he agreed is on record', async () => {
    const { liu } = phones;
    await liu.open(`/pages/resident/book/index?item=${DRAIN._id}`);
    await liu.tap('for-whom-other');
    await describeHim(liu);
    await liu.tap('relation-likely-3');
    await liu.tap('consent-how-in-person');
    await liu.seeWords('本人同意了，请打勾');
    await liu.tap('consent-0');
    await liu.tap('confirm-booking');
    await liu.seeWords('您替陈大爷约的');
    expect(newest()).toMatchObject({
      channel: 'online',
      bookedById: 'liu',
      consent: { how: 'in-person', relation: '邻居' },
    });
    expect(newest().residentId).not.toBe('liu');
  });

  test('the worker goes to his door, and the neighbour follows it on her phone', async () => {
    const { liu, ma } = phones;
    await ma.open('/pages/provider/desk/index');
    await ma.tap(`accept-${newest()._id}`);
    await ma.seeWords(PERSON.door);
    await liu.tap('at-the-door');
    await liu.seeWords('打给陈大爷');
  });

  test('staff book on the telephone from their desk, and it is on record as a telephone booking', async () => {
    const { staff } = phones;
    await staff.open('/pages/staff/desk/index');
    await staff.tap('phone-booking');
    await staff.type('caller-phone', '13905320078');
    await staff.tap('find-caller');
    await staff.seeWords('没有用小程序');
    await staff.tap('book-for');
    await staff.type('words', '下水道');
    await staff.tap(`item-${DRAIN._id}`);
    await describeHim(staff);
    await staff.seeWords('本人同意了，请打勾');
    await staff.tap('consent-0');
    await staff.tap('confirm-booking');
    await staff.seeWords('您替陈大爷约的');
    expect(newest()).toMatchObject({
      channel: 'telephone',
      bookedById: 'staff-zhou',
      consent: { how: 'by-telephone', relation: '区总工作人员' },
    });
  });
});
