import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCloud, type TestCloud } from '../kit/cloud';
import { MONDAY_NINE, smallDistrict } from '../kit/district';
import { openWeapp, type Phone, touch, type WeappOptions } from '../kit/weapp';

// The first time that somebody opens the mini-program: three cards, unless she came for something.

const HOME = 'pages/home/index';
const CARDS = 'pages/resident/welcome/index';
const BY_QR_CODE = 1047;
const FROM_A_CHAT = 1007;

let cloud: TestCloud;
let phone: Phone | null = null;
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
  cloud.seed(smallDistrict());
});
afterAll(async () => {
  phone?.close();
  await cloud?.stop();
});

async function opened(start: WeappOptions['start'] = {}): Promise<Phone> {
  phone?.close();
  phone = await openWeapp({ cloud: cloud.url, openid: 'wx-nobody-yet', unused: true, start });
  return phone;
}

/** Home, once the cloud has said that nobody knows her: the other tab says it in words, of the same answer. */
async function homeOfVisitor(of: Phone): Promise<void> {
  await of.open('pages/me/index');
  await of.waitFor('还没有登记');
  await of.open(HOME);
  await of.waitFor('union-talk');
}

describe('Who opens the mini-program for the first time', () => {
  test('sees three cards, and home behind them', async () => {
    const opens = await opened();
    await opens.waitFor(() => opens.path() === CARDS);
    for (const words of ['工会的师傅上门修', '急修半小时到门口', '师傅是谁，您先看脸']) {
      await opens.waitFor(words);
      await touch(opens, 'welcome-on');
    }
    await opens.waitFor(() => opens.path() === HOME);
    expect(opens.errors).toEqual([]);
  });

  test.each([
    ['by a code', { scene: BY_QR_CODE }],
    ['by a link to home', { query: { from: 'poster' }, scene: FROM_A_CHAT }],
    ['by a link to a screen', { path: 'pages/resident/help/index', scene: FROM_A_CHAT }],
  ])('sees none of them who came %s', async (_, start) => {
    const opens = await opened(start);
    await opens.waitFor(() => opens.text() !== '');
    expect(opens.path()).toBe('path' in start ? start.path : HOME);
    await homeOfVisitor(opens);
    expect(opens.path()).toBe(HOME);
    expect(opens.state.storage.has(':welcomed')).toBe(false);
    expect(opens.errors).toEqual([]);
  });
});
