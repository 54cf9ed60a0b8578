import { beforeEach, describe, expect, test, vi } from 'vitest';
import { stillToCome } from '../../../src/features/windows';
import { KEPT_MAX, recallLast, rememberLast, saysNone } from '../../../src/hooks/last-known';
import { learnWhose } from '../../../src/hooks/whose';
import { requestIdFor, wishAnswered, wishLeft } from '../../../src/hooks/wish';

// What a phone keeps: the names of wishes without an answer first, and nothing that others gave.

const phone = vi.hoisted(() => ({ kept: new Map<string, unknown>(), room: Number.POSITIVE_INFINITY }));
vi.mock('@tarojs/taro', () => ({
  default: {
    getStorageSync: (key: string) => phone.kept.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => {
      const others = [...phone.kept].filter(([other]) => other !== key);
      if (JSON.stringify([...others, [key, value]]).length > phone.room) throw new Error('storage is full');
      phone.kept.set(key, value);
    },
    removeStorageSync: (key: string) => phone.kept.delete(key),
    getStorageInfoSync: () => ({ keys: [...phone.kept.keys()] }),
  },
}));
vi.mock('../../../src/platform/identity', () => ({ identity: () => 'liu' }));
vi.mock('../../../src/platform/request-id', () => ({ newRequestId: () => `request-${Math.random()}` }));

const MINUTE = 60_000;
const WEEK = 7 * 24 * 60 * MINUTE;
const OFFER = { orderId: 'order-1', to: 'same-firm' };
const offerAgain = () => requestIdFor('repair', 'offer', OFFER).requestId;

beforeEach(() => {
  vi.useFakeTimers();
  vi.setSystemTime(1_000_000_000);
  phone.kept.clear();
  phone.room = Number.POSITIVE_INFINITY;
  wishAnswered('repair', 'offer', OFFER);
  wishAnswered('repair', 'book', {});
});

describe('A wish whose answer was lost keeps its name', () => {
  test('while it is sent again within seconds', () => {
    const first = offerAgain();
    vi.setSystemTime(1_000_000_000 + 20_000);
    expect(offerAgain()).toBe(first);
  });

  test('and no longer than a minute: chosen again later, “再等等这家” is another wish', () => {
    const first = offerAgain();
    vi.setSystemTime(1_000_000_000 + MINUTE);
    expect(offerAgain()).not.toBe(first);
  });

  test('until a definite answer came, or its screen was left', () => {
    const first = offerAgain();
    wishAnswered('repair', 'offer', OFFER);
    const second = offerAgain();
    wishLeft('repair', 'offer', OFFER);
    expect(new Set([first, second, offerAgain()]).size).toBe(3);
  });

  test('half an hour where it would make something twice, also when its screen was left', () => {
    const first = requestIdFor('repair', 'book', {}).requestId;
    wishLeft('repair', 'book', {});
    vi.setSystemTime(1_000_000_000 + 29 * MINUTE);
    expect(requestIdFor('repair', 'book', {}).requestId).toBe(first);
    vi.setSystemTime(1_000_000_000 + 30 * MINUTE);
    expect(requestIdFor('repair', 'book', {}).requestId).not.toBe(first);
  });
});

describe('When the phone’s storage is full', () => {
  test('what the cloud can tell again makes room for the name of a wish', () => {
    rememberLast('repair.catalogue', 'catalogue', { items: 'x'.repeat(2_000) });
    phone.room = JSON.stringify([...phone.kept]).length + 10;
    const { kept, requestId } = requestIdFor('repair', 'book', {});
    expect(kept).toBe(true);
    expect(recallLast('catalogue')).toBeNull();
    expect(JSON.stringify([...phone.kept])).toContain(requestId);
  });

  test('and nothing can be thrown away, the wish keeps its name while the app is open, and says that it is not kept', () => {
    phone.room = 10;
    const first = requestIdFor('repair', 'book', {});
    expect(first.kept).toBe(false);
    expect(requestIdFor('repair', 'book', {})).toEqual({ requestId: first.requestId, kept: false });
  });
});

describe('The phone keeps of the answers', () => {
  const order = {
    party: 'booker',
    arrivalCode: '482913',
    contact: { name: '刘女士', phone: '13905320001', door: '402' },
    worker: { name: '马师傅', phone: '13805320002' },
  };
  const remembered = () => JSON.stringify([...phone.kept]);

  test('neither codes nor phones nor doors of others', () => {
    rememberLast('repair.order', 'order', { order, links: { a: 'https://x' }, refused: [], rated: false });
    expect(recallLast('order')).toMatchObject({ order: { worker: { name: '马师傅' } } });
    for (const secret of ['482913', '13905320001', '402', '13805320002', 'https']) {
      expect(remembered()).not.toContain(secret);
    }
    expect(remembered()).toContain('马师傅');
  });

  test.each([
    'appointment.request',
    'points.redemptions',
    'repair.openContact',
    'repair.callees',
    'provider.crew',
  ])('nothing of %s', (name) => {
    rememberLast(name, name, { code: '123456' });
    expect(phone.kept.size).toBe(0);
  });

  test('the newest forty, none longer than a week', () => {
    for (let no = 0; no < 100; no += 1) {
      rememberLast('repair.mine', `page-${no}`, { no }, no);
    }
    expect(phone.kept.size).toBe(KEPT_MAX);
    expect(recallLast('page-99', 100)).toEqual({ no: 99 });
    expect(recallLast('page-0', 100)).toBeNull();
    expect(recallLast('page-99', 99 + WEEK)).toBeNull();
  });
});

describe('What a phone keeps is of one person', () => {
  const SHE_TYPED = 'liu:draft:complaint';
  const keeps = (key: string) => phone.kept.has(key);
  beforeEach(() => {
    phone.kept.set(SHE_TYPED, { words: '他说话很凶' });
    phone.kept.set('liu:elder', true);
    rememberLast('repair.mine', 'mine', { rows: ['厨房下水道'] });
    requestIdFor('repair', 'offer', OFFER);
  });

  test('it stays while the cloud knows the same one', () => {
    learnWhose('liu');
    expect(learnWhose('liu')).toBe(false);
    expect(recallLast('mine')).toEqual({ rows: ['厨房下水道'] });
    expect(keeps(SHE_TYPED)).toBe(true);
  });

  test('what was typed before somebody agreed for the first time stays, too', () => {
    expect(learnWhose(null)).toBe(false);
    expect(learnWhose('liu')).toBe(false);
    expect(keeps(SHE_TYPED)).toBe(true);
  });

  test.each([
    ['the consent was withdrawn', null],
    ['it is somebody else', 'another'],
  ])('its answers, its drafts and its wishes are gone once %s; large words stay', (_, memberId) => {
    learnWhose('liu');
    expect(learnWhose(memberId)).toBe(true);
    expect(recallLast('mine')).toBeNull();
    expect([...phone.kept.keys()].filter((key) => /draft:|wish:|last:/.test(key))).toEqual([]);
    expect(phone.kept.get('liu:elder')).toBe(true);
    expect(learnWhose(memberId)).toBe(false);
  });
});

describe('A booking that was begun earlier', () => {
  test('does not keep two hours that are over', () => {
    expect(stillToCome(5_000, 4_999)).toBe(5_000);
    expect(stillToCome(5_000, 5_000)).toBeNull();
    expect(stillToCome(null, 5_000)).toBeNull();
  });
});

describe('That there is nothing', () => {
  test('is told from an answer with something in its list, and from what has no list', () => {
    expect([{ rows: [] }, { notices: [], more: false }, { studios: [], freeToday: 0 }].map(saysNone)).toEqual(
      [...[true, true, true]],
    );
    expect(
      [{ rows: [1] }, { roles: [], addresses: [] }, { balance: 0 }, null, undefined].map(saysNone),
    ).toEqual([...[false, false, false, false, false]]);
  });
});
