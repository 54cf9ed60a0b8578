import { describe, expect, it } from 'vitest';
import type { Listing } from '../../../src/features/counted';
import {
  answerOf,
  onceAnswered,
  sayHowMany,
  sayWaiting,
  sideBySide,
  together,
} from '../../../src/features/what-waits';
import type { Asked } from '../../../src/hooks/asked';

// What is said of several lists together, while some of them are still on the way.

const reading = (state: Asked['screen']['state']): Asked['screen'] => ({
  ...{ state, stale: false, sentence: state === 'broken' ? '没有打开' : undefined },
  again: () => undefined,
});
const answered = <T>(value: T): Asked<T> => ({ value, recalled: false, screen: reading('ready') });
const notYet: Asked<Listing> = { value: undefined, recalled: false, screen: reading('loading') };
const failed: Asked<Listing> = { value: undefined, recalled: false, screen: reading('broken') };
const rows = (count: number, more = false, may?: boolean): Listing => ({
  ...{ rows: Array.from({ length: count }, () => (may === undefined ? {} : { may })), more },
});
const say = (...asked: Asked<Listing>[]) =>
  onceAnswered(asked, (...lists) => sayWaiting(lists, '件等着审', '都审完了'));

describe('Several lists', () => {
  it('come to none, or to a number, once each of them has answered', () => {
    expect(say(answered(rows(0)), answered(rows(0)))).toBe('都审完了');
    expect(say(answered(rows(2)), answered(rows(1)))).toBe('3 件等着审');
    expect(say(answered(rows(20, true)), answered(rows(0)))).toBe('不止 20 件等着审');
  });

  it('come to nothing while one is on the way, remembered from last time, or failed', () => {
    for (const others of [rows(0), rows(3)]) {
      expect(say(answered(others), notYet)).toBe('正在查有没有等着的');
      expect(say(answered(others), { ...answered(rows(0)), recalled: true })).toBe('正在查有没有等着的');
      expect(say(answered(others), failed)).toBe('有的没有查到，请再试一次');
    }
    expect(answerOf({ ...answered(rows(1)), recalled: true })).toBeUndefined();
  });

  it('count what whoever reads may act on; of what is left for a colleague they say so', () => {
    expect(sayHowMany(rows(2, false, true), rows(3, false, false))).toBe('2');
    expect(say(answered(rows(2, false, true)), answered(rows(3, false, false)))).toBe('2 件等着审');
    expect(say(answered(rows(3, false, false)))).toBe('3 件请另一位同事办');
  });
});

describe('A screen of several answers', () => {
  const states = (...all: Asked['screen']['state'][]) => all.map(reading);
  it('that needs them all is as far as the one that is furthest behind', () => {
    expect(together(...states('ready', 'loading')).state).toBe('loading');
    expect(together(...states('ready', 'loading', 'broken'))).toMatchObject({
      state: 'broken',
      sentence: '没有打开',
    });
    expect(together(...states('ready', 'ready')).state).toBe('ready');
  });

  it('that shows them side by side is there with the first, and refused with any', () => {
    expect(sideBySide(...states('loading', 'broken', 'ready')).state).toBe('ready');
    expect(sideBySide(...states('loading', 'broken')).state).toBe('broken');
    expect(sideBySide(...states('ready', 'refused')).state).toBe('refused');
    expect(sideBySide(...states('loading', 'loading')).state).toBe('loading');
  });
});
