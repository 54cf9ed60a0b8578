import { describe, expect, it } from 'vitest';
import { instantOf } from '#domain/kernel/time';
import { isClosed, openAt, readHours, sayHours } from '#domain/station/hours';
import { sayDistance, sayNow, sayWithin } from '#domain/station/words';

const MONDAY = (clock: string) => instantOf('2026-11-30', clock);
const usual = { hours: readHours('工作日 09:00–17:00'), closedOn: [] };

describe('Hours', () => {
  it('are data where the words are understood, and stay words where they are not', () => {
    expect(sayHours(readHours('每天 8:00-20:00'))).toBe('每天 08:00–20:00');
    expect(sayHours(readHours('工作日 9:00–17:00'))).toBe('周一至周五 09:00–17:00');
    expect(readHours('24 小时')).toEqual({ by: 'always' });
    for (const words of ['看门口的牌子', '每天', '每天 20:00–8:00', '每天 08:00–25:00'])
      expect(readHours(words)).toEqual({ by: 'words', words });
  });

  it('are said with the days that are alike together', () => {
    const [day, short] = [
      { from: 540, to: 1_020 },
      { from: 540, to: 720 },
    ];
    const week = [day, day, day, day, null, short, short];
    expect(sayHours({ by: 'week', week })).toBe('周一至周四 09:00–17:00，周六、周日 09:00–12:00');
    expect(sayHours({ by: 'week', week: week.map(() => null) })).toBe('暂不开放');
  });

  it('tell whether one can go there now, until when, and when it opens again', () => {
    expect(openAt(usual, MONDAY('09:00'))).toEqual({ is: 'open', until: MONDAY('17:00') });
    expect(openAt(usual, MONDAY('08:59'))).toEqual({ is: 'shut', from: MONDAY('09:00') });
    expect(openAt(usual, MONDAY('17:00'))).toEqual({ is: 'shut', from: instantOf('2026-12-01', '09:00') });
    const friday = instantOf('2026-12-04', '18:00');
    expect(openAt(usual, friday)).toEqual({ is: 'shut', from: instantOf('2026-12-07', '09:00') });
    const off = { ...usual, closedOn: ['2026-11-30', '2026-12-01'] };
    expect(openAt(off, MONDAY('10:00'))).toEqual({ is: 'shut', from: instantOf('2026-12-02', '09:00') });
    expect(openAt({ hours: { by: 'always' }, closedOn: [] }, MONDAY('03:00'))).toEqual({
      is: 'open',
      until: null,
    });
    expect(openAt({ hours: readHours('问门卫'), closedOn: [] }, MONDAY('10:00'))).toEqual({ is: 'unknown' });
  });

  it('do not count while it is closed, to the end of the last day', () => {
    expect(isClosed(null, MONDAY('10:00'))).toBe(false);
    expect(isClosed({ until: null }, MONDAY('10:00'))).toBe(true);
    expect(isClosed({ until: '2026-11-30' }, MONDAY('23:59'))).toBe(true);
    expect(isClosed({ until: '2026-11-30' }, instantOf('2026-12-01'))).toBe(false);
  });
});

describe('In words', () => {
  it('a station says whether it is open now', () => {
    const said = (now: Parameters<typeof sayNow>[0]['now']) =>
      sayNow({ now, hours: '看门口' }, MONDAY('10:00'));
    expect(said({ is: 'open', until: MONDAY('18:00') })).toBe('现在开着，到 18:00');
    expect(said({ is: 'open', until: instantOf('2026-12-01') })).toBe('现在开着，到 24:00');
    expect(said({ is: 'open', until: null })).toBe('现在开着，24 小时');
    expect(said({ is: 'shut', from: instantOf('2026-12-01', '09:00') })).toBe('现在没开，明天 09:00 开');
    expect(said({ is: 'shut', from: null })).toBe('现在没开');
    expect(said({ is: 'closed', why: '装修', until: '2026-12-05' })).toBe('暂停开放：装修，到2026年12月5日');
    expect(said({ is: 'unknown' })).toBe('开放时间：看门口');
  });

  it('a distance is what a walker makes of it', () => {
    expect([12, 352, 1_240, 2_449].map(sayDistance)).toEqual([
      '几步路就到',
      '约 350 米，走 5 分钟',
      '约 1.2 公里，走 18 分钟',
      '约 2.4 公里',
    ]);
    expect([500, 1_000, 8_000].map(sayWithin)).toEqual(['500 米', '1 公里', '8 公里']);
  });
});
