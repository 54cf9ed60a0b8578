import { describe, expect, it } from 'vitest';
import { type Grants, granted, type Notice, SEND_TRIES_MAX } from '#domain/notice/notice';
import { noticeView } from '#domain/notice/view';
import { NOTICE_TEXT } from '#domain/notices';
import { NOW } from '../../kit/given';

const NONE: Grants = { _id: 'liu', version: 0, left: {} };
const taps = (count: number, from = 0) => Array.from({ length: count }, (_, nth) => `tap-${from + nth}`);
const tapped = (grants: Grants, ids: readonly string[]): Grants =>
  ids.reduce((known, id) => granted(known, ['order'], id) ?? known, grants);

describe('Messages that somebody has granted', () => {
  it('are one more with each tap', () => {
    expect(granted(NONE, ['order'], 'tap-1')).toEqual({ ...NONE, left: { order: 1 }, taps: ['tap-1'] });
    expect(tapped(NONE, taps(3))).toMatchObject({ left: { order: 3 }, taps: taps(3) });
    expect(granted({ ...NONE, left: { order: 4, task: 1 }, taps: ['a'] }, ['order', 'quote'], 'b')).toEqual({
      ...NONE,
      left: { order: 5, task: 1, quote: 1 },
      taps: ['a', 'b'],
    });
  });

  it('are no more when a tap is sent again', () => {
    const once = tapped(NONE, ['tap-1', 'tap-2']);
    expect([granted(once, ['order'], 'tap-1'), granted(once, ['quote'], 'tap-2')]).toEqual([null, null]);
  });

  it('are fifty at most', () => {
    expect(granted({ ...NONE, left: { order: 49 } }, ['order'], 'a')?.left).toEqual({ order: 50 });
    expect(granted({ ...NONE, left: { order: 50 } }, ['order'], 'a')?.left).toEqual({ order: 50 });
  });

  it('are remembered by their last twenty taps', () => {
    expect(tapped(NONE, taps(20)).taps).toEqual(taps(20));
    expect(tapped(NONE, taps(21)).taps).toEqual(taps(20, 1));
    expect(granted(tapped(NONE, taps(20)), ['order'], 'tap-0')).toBeNull();
  });
});

describe('A message', () => {
  const notice: Notice = {
    _id: 'cause-liu',
    version: 1,
    memberId: 'liu',
    about: 'repair-quoted',
    noun: 'repair-order',
    subject: 'order-1',
    at: NOW,
    readAt: null,
    message: 'sent',
    tries: 1,
    sendAt: null,
  };

  it('shows what it is about, when, and whether it was read, and nothing of how it was sent', () => {
    const seen = {
      id: 'cause-liu',
      about: 'repair-quoted',
      noun: 'repair-order',
      subject: 'order-1',
      matter: '维修单',
      number: null,
      at: NOW,
    };
    const standing = { name: null, acts: true, fen: null };
    const page = 'pages/resident/order/index?id=order-1';
    const { title: news, text } = NOTICE_TEXT['repair-quoted'];
    const more = { news, text, page, act: { label: '看报价，再同意', page } };
    expect(noticeView(notice, standing, NOW)).toEqual({ ...seen, ...more, read: false });
    expect(noticeView({ ...notice, readAt: NOW }, standing, NOW)).toEqual({ ...seen, ...more, read: true });
  });

  it('is given up after the fifth try', () => {
    expect(SEND_TRIES_MAX).toBe(5);
  });
});
