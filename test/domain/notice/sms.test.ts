import { describe, expect, it } from 'vitest';
import { DAY, instantOf, MINUTE } from '#domain/kernel/time';
import type { Grants, Notice } from '#domain/notice/notice';
import { isWorthSms, oneLessSms, oneMoreSms, SMS_A_DAY_MAX, smsParams } from '#domain/notice/sms';
import { NOTICE_KINDS } from '#domain/notices';

const NOW = instantOf('2026-11-30', '23:59');
const about = (_id: string, kind: Notice['about'] = 'repair-visit-soon') => ({ _id, about: kind });
const NONE: Grants = { _id: 'liu', version: 0, left: {} };

const more = (known: Grants, id: string, now = NOW, kind?: Notice['about']): Grants => {
  const counted = oneMoreSms(known, about(id, kind), now);
  if (!counted) throw new Error(`${id} was not counted`);
  return counted;
};

describe('An SMS', () => {
  it('is worth a call for danger, how an urgent order goes on, and what is reminded of, and nothing else', () => {
    expect(NOTICE_KINDS.filter((kind) => isWorthSms({ about: kind })).sort()).toEqual([
      'appointment-ahead',
      'appointment-soon',
      'danger-announced',
      'repair-job-soon',
      'repair-visit-ahead',
      'repair-visit-soon',
      'session-ahead',
      'session-soon',
    ]);
    expect(isWorthSms({ about: 'repair-accepted', anyHour: true })).toBe(true);
    expect(isWorthSms({ about: 'repair-closed', anyHour: true })).toBe(false);
  });

  it('says what it is about, and what happened', () => {
    const whole = {
      noun: 'repair-order',
      subject: 'no-number',
      at: NOW,
      matter: '12月1日 10:00 厨房下水道疏通',
    } as const;
    expect(smsParams({ about: 'repair-visit-soon', ...whole })).toEqual([
      '12月1日 10:00 厨房下水道疏通',
      '和师傅约好的时间快到了',
    ]);
    for (const param of smsParams({ about: 'repair-visit-soon', ...whole, matter: '字'.repeat(40) }))
      expect([...param].length).toBeLessThanOrEqual(20);
  });

  it('is sent three times a person and Beijing day, each notice once', () => {
    const three = ['a', 'b', 'c'].reduce((known, id) => more(known, id), NONE);
    expect(three.sms).toMatchObject({ on: '2026-11-30', told: ['a', 'b', 'c'] });
    expect([SMS_A_DAY_MAX, oneMoreSms(three, about('d'), NOW)]).toEqual([3, null]);
    expect(more(three, 'd', NOW + DAY).sms).toMatchObject({ on: '2026-12-01', told: ['d'] });
  });

  it('of one notice is sent once, also where the day ended in between', () => {
    const told = more(more(NONE, 'a'), 'b', NOW + 2 * MINUTE);
    for (const id of ['a', 'b'])
      for (const at of [NOW, NOW + 2 * MINUTE, NOW + 3 * DAY])
        expect(oneMoreSms(told, about(id), at)).toBeNull();
    // As it was stored before more than a day was known.
    const before: Grants = { ...NONE, sms: { on: '2026-11-30', told: ['a'] } };
    expect(oneMoreSms(before, about('a'), NOW + DAY)).toBeNull();
  });

  it('of danger is sent beside the three, each call once, and takes none of them', () => {
    const three = ['a', 'b', 'c'].reduce((known, id) => more(known, id), NONE);
    const called = more(three, 'fire', NOW, 'danger-announced');
    expect(called.sms?.told).toEqual(['a', 'b', 'c']);
    expect(oneMoreSms(called, about('fire', 'danger-announced'), NOW + DAY)).toBeNull();
    const first = more(NONE, 'fire', NOW, 'danger-announced');
    expect(['a', 'b', 'c'].reduce((known, id) => more(known, id), first).sms?.told).toHaveLength(3);
  });

  it('that surely was not sent may be sent again, and takes none of the three', () => {
    const less = oneLessSms(more(more(NONE, 'a'), 'b'), 'b');
    expect(less.sms).toEqual({ on: '2026-11-30', told: ['a'], known: ['a'] });
    expect(more(less, 'b').sms?.told).toEqual(['a', 'b']);
    expect(oneLessSms(NONE, 'a')).toBe(NONE);
  });
});
