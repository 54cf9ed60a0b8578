import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Provider } from '#domain/firm/firm';
import type { Member } from '#domain/membership/member';
import { joinWords } from '#domain/union/code';
import { idNumber } from '../kit/applications';
import { openCloud, type TestCloud } from '../kit/cloud';
import { aResident, MANAGER, MONDAY_NINE, STAFF, smallDistrict } from '../kit/district';
import { ANNA, BERT, unionsIn } from '../kit/joining';
import { stored } from '../kit/once';
import { openWeapp, type Phone, touch, write } from '../kit/weapp';
import type { NoNumber } from '../kit/weapp-wx';

// Coming in, in the mini-program and by taps: with the own number, as a worker of a firm, as a member of the union.

let cloud: TestCloud;
let street: { readonly id: string; readonly code: string };
let staff: Phone;
const phones: Phone[] = [];
const phoneOf = async (openid: string): Promise<Phone> => {
  const phone = await openWeapp({ cloud: cloud.url, openid });
  phones.push(phone);
  return phone;
};
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
  const district = smallDistrict();
  const further = [aResident('staff-zhou'), aResident('manager-of-firm-1')];
  cloud.seed({ ...district, members: [...(district.members ?? []), ...further] });
  ({ street } = await unionsIn(cloud));
  staff = await phoneOf(STAFF);
});
afterEach(() => {
  expect(phones.flatMap(({ errors }) => errors)).toEqual([]);
  expect(phones.flatMap(({ codeFromStrings }) => codeFromStrings)).toEqual([]);
});
afterAll(async () => {
  for (const phone of phones) phone.close();
  await cloud?.stop();
});

/** Who was never here agrees to be known first. */
async function atOwnNumber(openid: string, number: string): Promise<Phone> {
  const phone = await phoneOf(openid);
  phone.state.number = number;
  await touch(phone, 'tab-me', 'my-profile', 'agree', 'wechat-phone');
  return phone;
}
const confirmations = () => stored<Member>(cloud, 'members').map(({ phoneConfirmed }) => phoneConfirmed?.how);
const confirmedBy = (how: string) => confirmations().filter((one) => one === how).length;
const asked = () => cloud.outbox().filter(({ api }) => api === 'phonenumber.getPhoneNumber').length;

describe('The own number', () => {
  test('comes by WeChat’s button: the cloud asks WeChat for it, and it is confirmed', async () => {
    const before = { asked: asked(), confirmed: confirmedBy('wechat') };
    const phone = await atOwnNumber('wx-button', '13905321101');
    await phone.waitFor('已确认');
    await phone.waitFor('139****1101');
    expect(asked()).toBe(before.asked + 1);
    expect(confirmedBy('wechat')).toBe(before.confirmed + 1);
  });

  test.each([
    ['denied', '13905321102'],
    ['forbidden', '13905321103'],
    ['used up', '13905321104'],
  ] as const satisfies readonly (readonly [NoNumber, string])[])(
    'is typed where WeChat gives none (%s), and confirmed at the counter by the digits that both see',
    async (no, number) => {
      const before = { asked: asked(), confirmed: confirmedBy('counter') };
      const phone = await atOwnNumber(`wx-of-${number}`, no);
      await phone.waitFor('微信这次没有给出手机号');
      await write(phone, 'typed-phone', number);
      await touch(phone, 'send-phone');
      await phone.waitFor('待确认');
      await staff.open('/pages/me/index');
      await touch(staff, 'staff-counter');
      await write(staff, 'counter-phone', number);
      await staff.waitFor('waiting-code');
      expect(staff.read('waiting-code')).toBe(phone.read('phone-code'));
      expect(asked()).toBe(before.asked);
      await touch(staff, 'confirm-counter');
      await staff.waitFor('nobody-waits');
      await phone.waitFor('已确认');
      expect(confirmedBy('counter')).toBe(before.confirmed + 1);
    },
  );

  test('that WeChat does not know behind the button’s code is said so, and the way of typing it stays', async () => {
    const phone = await atOwnNumber('wx-forger', 'of somebody else');
    await phone.waitFor('微信');
    expect(phone.has('type-phone')).toBe(true);
    expect(phone.has('已确认')).toBe(false);
  });
});

const firm = () => stored<Provider>(cloud, 'providers').find(({ _id }) => _id === 'firm-1');

describe('Whoever is invited by a firm', () => {
  const NUMBER = '13905321105';
  let code = '';
  let xin: Phone;

  test('has a code from the manager', async () => {
    const manager = await phoneOf(MANAGER);
    await touch(manager, 'tab-me', 'my-firm', 'crew');
    await write(manager, 'invite-name', '新师傅');
    manager.input('invite-phone', NUMBER);
    await touch(manager, 'invite');
    await manager.waitFor('只能用一次');
    code = firm()?.invitations[0]?.code ?? '';
    expect(manager.text()).toContain(code);
  });

  test('joins with it and the own number, called as in the invitation', async () => {
    xin = await phoneOf('wx-xin');
    xin.state.number = NUMBER;
    xin.state.photos = ['wxfile://taken.jpg'];
    await touch(xin, 'tab-me', 'join', 'agree', 'wechat-phone');
    await xin.waitFor('只认您自己的手机号 139****1105');
    xin.input('code', code);
    xin.input('id-number', idNumber(2));
    await touch(xin, 'portrait-add');
    await xin.waitFor('portrait-0');
    await touch(xin, 'join');
    await xin.waitFor('已经加入');
    expect(firm()?.workers).toMatchObject([{}, { name: '新师傅', approvedAt: null, certificates: [] }]);
  });

  test('hands in a paper, with which the union looks at this person', async () => {
    const id = firm()?.workers[1]?.workerId ?? '';
    await touch(xin, 'to-papers', `add-paper-${id}`, 'category-pipes');
    await write(xin, 'renewal-kind', '管道疏通作业备案证明');
    xin.input('renewal-number', '鲁管 2026 第 8 号');
    xin.pick('renewal-from', '2026-11-16');
    xin.pick('renewal-to', '2027-11-16');
    await touch(xin, 'renewal-photo-add');
    await xin.waitFor('renewal-photo-0');
    await touch(xin, 'hand-in');
    await xin.waitFor('等工会审核');
    expect(firm()?.workers[1]?.certificates).toMatchObject([
      { kind: '管道疏通作业备案证明', validFromOn: '2026-11-16', validToOn: '2027-11-16' },
    ]);
  });

  test('is admitted by staff, and goes on duty', async () => {
    const worker = firm()?.workers[1]?.workerId ?? '';
    await staff.open('/pages/me/index');
    await touch(staff, 'vetting-desk', 'firm-firm-1');
    await staff.waitFor(`trained-${worker}`);
    staff.pick(`trained-${worker}`, '2026-11-16');
    await touch(staff, `admit-${worker}`);
    await staff.waitFor(() => firm()?.workers[1]?.approvedAt !== null);
    await xin.open('/pages/me/index');
    await touch(xin, 'worker-desk', 'start-duty');
    await xin.waitFor('在岗');
  });
});

describe('Whoever joins the union', () => {
  let anna: Phone;

  test('scans the code on the wall, or is told that it is another square, and sends the application', async () => {
    anna = await phoneOf(ANNA);
    await touch(anna, 'tab-me', 'my-union', 'join-union');
    anna.state.scans = 'https://example.com/something';
    await touch(anna, 'scan');
    await anna.waitFor(() => anna.state.said.includes('这不是工会的入会码'));
    anna.state.scans = joinWords(street.code);
    await touch(anna, 'scan');
    await anna.waitFor('chosen-union');
    expect(anna.has('云南路街道总工会')).toBe(true);
    await write(anna, 'join-name', '安小满');
    await touch(anna, 'work-courier', 'rights-0', 'send-application');
    await anna.waitFor('等工会审核');
  });

  test('is admitted by the officer, and has a number and the card', async () => {
    const officer = await phoneOf(BERT);
    await touch(officer, 'tab-me', `serves-${street.id}`);
    await touch(officer, '安小满', 'say-yes');
    await officer.waitFor('nobody');
    await anna.open('/pages/me/index');
    await touch(anna, 'union-number', 'show-card');
    await anna.waitFor('code');
    expect(anna.read('code').replace(/\D/g, '')).toMatch(/^\d{6}$/);
    const { membership } = await cloud.phone(ANNA).does('union', 'mine', {});
    expect(anna.has(membership?.card?.number ?? 'none')).toBe(true);
  });
});
