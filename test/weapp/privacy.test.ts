import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openCloud, type TestCloud } from '../kit/cloud';
import { DRAIN, LIU, MONDAY_NINE, STAFF, smallDistrict } from '../kit/district';
import { openWeapp, type Phone, touch } from '../kit/weapp';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
  cloud.seed(smallDistrict());
});
afterAll(() => cloud.stop());

const open: Phone[] = [];
afterEach(() => {
  for (const phone of open.splice(0)) phone.close();
});

const AGREEMENT = { words: 'privacy permission is not authorized', errno: 104 };
const UNDECLARED = { words: 'api scope is not declared in the privacy agreement', errno: 112 };
const PERMISSION = { words: 'auth deny' };

const SAID = {
  agreement:
    '没有同意微信的隐私提示 您在微信的隐私提示里选了“拒绝”，这一步就没有做成。愿意的话，稍等十几秒再点一次，选“同意”。',
  undeclared:
    '这项功能暂时用不了 不是您的问题，是我们这边还没有设置好，已经记下来了。着急的话，请打电话 12351。',
  permission: '微信还不能用相机或相册 请在手机的“设置”里找到微信，打开相机和照片，再回来试一次。',
  location:
    '微信还不能用位置 请在微信右上角“…”的“设置”里允许用位置，再回来试一次。不用位置也行，可以按街道找。',
};

/** Every call of the app that WeChat's privacy guide is about, and where it is made; the scanner uses the camera. */
const CALLS = [
  ['chooseMedia', 'photos-add', LIU, `/pages/resident/book/index?item=${DRAIN._id}`],
  ['chooseMedia', 'video-add', LIU, `/pages/resident/book/index?item=${DRAIN._id}`],
  ['chooseMessageFile', 'choose-table', STAFF, '/pages/staff/import/index'],
  ['setClipboardData', 'copy-template', STAFF, '/pages/staff/import/index'],
  ['chooseLocation', 'near-me', LIU, '/pages/resident/places/index'],
  ['scanCode', 'scan', LIU, '/pages/union/join/index'],
] as const;

async function phoneAt(openid: string, url: string): Promise<Phone> {
  const phone = await openWeapp({ cloud: cloud.url, openid });
  open.push(phone);
  await phone.open(url);
  return phone;
}

const settled = () => new Promise((turn) => setTimeout(turn, 100));

describe.each(CALLS)('Where WeChat is asked for %s by %s', (call, target, openid, url) => {
  test('a person who turns back is told nothing', async () => {
    const phone = await phoneAt(openid, url);
    phone.state.refuses.set(call, { words: 'cancel' });
    await touch(phone, target);
    await settled();
    expect(phone.state.said).toEqual([]);
    expect(phone.errors).toEqual([]);
  });

  test.each([
    ['who said no to WeChat’s question about privacy', AGREEMENT, SAID.agreement],
    [
      'of whose phone WeChat may not use the camera, or the place',
      PERMISSION,
      call === 'chooseLocation' ? SAID.location : SAID.permission,
    ],
  ])('a person %s is told what she can do', async (_who, refusal, said) => {
    const phone = await phoneAt(openid, url);
    phone.state.refuses.set(call, refusal);
    await touch(phone, target);
    await phone.waitFor(() => phone.state.said.length > 0);
    expect(phone.state.said).toEqual([said]);
    expect(phone.state.choices).toEqual(['知道了']);
    expect(phone.state.logged).toEqual([]);
    expect(phone.errors).toEqual([]);
  });

  test('a call that the privacy guide does not name is said to be our fault, and is logged', async () => {
    const phone = await phoneAt(openid, url);
    phone.state.refuses.set(call, UNDECLARED);
    await touch(phone, target);
    await phone.waitFor(() => phone.state.said.length > 0);
    expect(phone.state.said).toEqual([SAID.undeclared]);
    expect(phone.state.logged).toEqual([`${call}:fail ${UNDECLARED.words}`]);
    expect(phone.errors).toEqual([]);
  });
});

describe('WeChat’s button for the own number', () => {
  const PROFILE = '/pages/resident/profile/index';

  test.each(['denied', 'used up', 'forbidden'] as const)(
    'says nothing more where the number is %s',
    async (why) => {
      const phone = await phoneAt(LIU, PROFILE);
      phone.state.number = why;
      await touch(phone, 'wechat-phone');
      await phone.waitFor('typed-phone');
      expect(phone.state.said).toEqual([]);
    },
  );

  test.each([
    ['refused', SAID.agreement, 0],
    ['undeclared', SAID.undeclared, 1],
  ] as const)('says why where it is %s, and lets the number be typed', async (why, said, logged) => {
    const phone = await phoneAt(LIU, PROFILE);
    phone.state.number = why;
    await touch(phone, 'wechat-phone');
    await phone.waitFor('typed-phone');
    expect(phone.state.said).toEqual([said]);
    expect(phone.state.logged).toHaveLength(logged);
  });
});

describe('A field', () => {
  test('shows its example in a colour that can be read', async () => {
    const phone = await phoneAt(LIU, `/pages/resident/book/index?item=${DRAIN._id}`);
    await phone.waitFor('wrong');
    expect(phone.attribute('wrong', 'placeholder-style')).toBe('color:#6f645a');
  });
});

describe('What goes well', () => {
  test('is copied, chosen and scanned as before', async () => {
    const phone = await phoneAt(STAFF, '/pages/staff/import/index');
    await touch(phone, 'copy-template');
    await phone.waitFor(() => phone.state.copied.length > 0);
    expect(phone.state.copied[0]).toContain('门类');
    phone.state.file = { path: 'wxfile://table.xlsx', name: '价目.xlsx' };
    await touch(phone, 'choose-table');
    await phone.waitFor(() => phone.has('table-problem') || phone.has('chosen-table'));
    expect(phone.state.said).toEqual([]);
  });
});
