import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openCloud, type TestCloud } from '../kit/cloud';
import { LIU, MONDAY_NINE, smallDistrict } from '../kit/district';
import { every } from '../kit/effort';
import { openWeapp, type Phone, touch, type WeappOptions, write } from '../kit/weapp';
import { readBuild } from '../kit/weapp-build';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
  cloud.seed(smallDistrict());
});
afterAll(() => cloud.stop());

const open: Phone[] = [];
const anyPhone = async (options: WeappOptions = {}): Promise<Phone> => {
  const phone = await openWeapp({ cloud: cloud.url, openid: LIU, ...options });
  open.push(phone);
  return phone;
};
afterEach(() => {
  for (const phone of open.splice(0)) phone.close();
});

const { pages } = readBuild('dist/weapp');

describe('The mini-program as WeChat runs it', () => {
  test.each(every(pages, 0, 6))(
    'opens %s without an error, and without making code from strings',
    async (page) => {
      const phone = await anyPhone();
      await phone.open(`/${page}`);
      expect(phone.path()).toBe(page);
      expect(phone.text()).not.toBe('');
      expect(phone.errors).toEqual([]);
      expect(phone.codeFromStrings).toEqual([]);
    },
  );

  test('says so where there is no network, and offers to try again', async () => {
    const phone = await anyPhone();
    phone.state.online = false;
    await phone.open('/pages/provider/desk/index');
    await phone.waitFor('nothing-offline');
    expect(phone.has('again')).toBe(true);
  });

  test('changes to large words at one touch, on every tab, and remembers it', async () => {
    const phone = await anyPhone();
    await phone.waitFor('elder-switch');
    expect(phone.attribute('elder-switch', 'aria-checked')).toBe('false');
    phone.tap('elder-switch');
    await phone.waitFor(() => phone.attribute('elder-switch', 'aria-checked') === 'true');
    phone.tap('tab-me');
    await phone.waitFor(() => phone.path() === 'pages/me/index' && phone.has('elder-switch'));
    expect(phone.attribute('elder-switch', 'aria-checked')).toBe('true');

    const again = await anyPhone({ storage: phone.state.storage });
    await again.waitFor('elder-switch');
    expect(again.attribute('elder-switch', 'aria-checked')).toBe('true');
  });

  test('asks for the phone number with WeChat’s own button', async () => {
    const phone = await anyPhone();
    await phone.open('/pages/resident/profile/index');
    await phone.waitFor('wechat-phone');
    expect(phone.attribute('wechat-phone', 'open-type')).toBe('getPhoneNumber');
    expect(phone.has('type-phone')).toBe(true);
  });

  test('offers to type the number where WeChat gives none, because all that were paid for are used up', async () => {
    const phone = await anyPhone();
    phone.state.number = 'used up';
    await phone.open('/pages/resident/profile/index');
    await touch(phone, 'wechat-phone');
    await phone.waitFor('微信这次没有给出手机号');
    await write(phone, 'typed-phone', '13905321199');
    await touch(phone, 'send-phone');
    await phone.waitFor('phone-code');
  });

  test('tells a screen reader what can be touched and what it is called', async () => {
    const phone = await anyPhone();
    await phone.waitFor('tab-orders');
    expect(phone.attribute('tab-orders', 'aria-role')).toBe('tab');
    expect(phone.attribute('tab-orders', 'aria-label')).toBe('单子');
    expect(phone.attribute('tab-home', 'aria-selected')).toBe('true');
  });
});

describe('The phone that the tests use', () => {
  test('notices code that is made from strings', async () => {
    const phone = await anyPhone({ build: 'test/weapp/tiny' });
    expect(phone.codeFromStrings).toEqual(['Function: return 1', 'eval: 1 + 1']);
  });
});
