import { describe, expect, test } from 'vitest';
import { HOUR, MINUTE } from '#domain/kernel/time';
import { countdownOf, progressOf } from '#domain/repair/progress';
import { NOW } from '../../kit/given';

const at = (state: 'accepted' | 'arrived' | 'quoted' | 'approved' | 'finished' | 'closed') =>
  progressOf({ state, meeting: 'home', rework: null })?.find((stage) => stage.state === 'now')?.label;

describe('How far an order has come', () => {
  test('is told in five words, of which one is under way', () => {
    expect((['accepted', 'arrived', 'quoted', 'approved', 'finished'] as const).map(at)).toEqual([
      '路上',
      '报价',
      '报价',
      '修好',
      '修好',
    ]);
  });

  test('is not shown of what nobody has accepted, and of what has ended', () => {
    expect(progressOf({ state: 'open', meeting: 'home', rework: null })).toBeNull();
    expect(progressOf({ state: 'closed', meeting: 'home', rework: null })).toBeNull();
    expect(progressOf({ state: 'frozen', meeting: 'home', rework: null })).toBeNull();
  });

  test('a talk is no repair: nobody is on the way, nothing is mended', () => {
    const talk = (meeting: 'phone' | 'office') =>
      progressOf({ state: 'accepted', meeting, rework: null })?.map(({ label }) => label);
    expect(talk('phone')).toEqual(['接单', '来电', '谈好']);
    expect(talk('office')).toEqual(['接单', '见面', '谈好']);
  });

  test('under warranty nothing is quoted', () => {
    const rework = { why: '又漏了', firstFinish: null };
    const stages = progressOf({ state: 'approved', meeting: 'home', rework });
    expect(stages?.map(({ label, state }) => `${label} ${state}`)).toEqual([
      '接单 done',
      '路上 done',
      '到达 done',
      '修好 now',
    ]);
  });
});

describe('The promise runs down in plain words', () => {
  const coming = {
    state: 'accepted',
    promisedAt: NOW + 12 * MINUTE,
    visit: null,
    recognised: false,
  } as const;
  const words = (now: number, order: Parameters<typeof countdownOf>[0] = coming) => countdownOf(order, now);

  test('how long it still takes, and how late it is', () => {
    expect(words(NOW)).toEqual({ words: '还有 12 分钟', late: false });
    expect(words(NOW - 2 * HOUR)).toEqual({ words: '还有 2 小时 12 分钟', late: false });
    expect(words(NOW + 12 * MINUTE)).toEqual({ words: '时间到了', late: false });
    expect(words(NOW + 17 * MINUTE)).toEqual({ words: '比说好的晚了 5 分钟', late: true });
  });

  test('not where nobody is on the way, where it is more than a day ahead, or once she knows who he is', () => {
    expect(words(NOW - 30 * HOUR)).toBeNull();
    expect(words(NOW, { ...coming, state: 'arrived' })).toBeNull();
    expect(words(NOW, { ...coming, recognised: true })).toBeNull();
    expect(words(NOW, { ...coming, promisedAt: null })).toBeNull();
  });
});
