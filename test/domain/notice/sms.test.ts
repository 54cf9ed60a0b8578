import { describe, expect, it } from 'vitest';
import { DAY, instantOf } from '#domain/kernel/time';
import type { Grants } from '#domain/notice/notice';
import { isWorthSms, oneMoreSms, SMS_A_DAY_MAX, smsParams } from '#domain/notice/sms';
import { NOTICE_KINDS } from '#domain/notices';

const NOW = instantOf('2026-11-30', '23:59');
const NONE: Grants = { _id: 'liu', version: 0, left: {} };

describe('An SMS', () => {
  it('is worth a call for danger, how an urgent order goes on, and what is reminded of, and nothing else', () => {
    expect(NOTICE_KINDS.filter((about) => isWorthSms({ about })).sort()).toEqual([
      'appointment-ahead',
      'appointment-soon',
      'danger-announced',
      'repair-job-soon',
      'repair-visit-ahead',
      'repair-visit-soon',
    ]);
    expect(isWorthSms({ about: 'repair-accepted', anyHour: true })).toBe(true);
    expect(isWorthSms({ about: 'repair-closed', anyHour: true })).toBe(false);
  });

  it('says what it is about, and what happened', () => {
    const about = {
      noun: 'repair-order',
      subject: 'no-number',
      matter: '12月1日 10:00 厨房下水道疏通',
    } as const;
    expect(smsParams({ about: 'repair-visit-soon', ...about })).toEqual([
      '12月1日 10:00 厨房下水道疏通',
      '和师傅约好的时间快到了',
    ]);
    for (const param of smsParams({ about: 'repair-visit-soon', ...about, matter: '字'.repeat(40) }))
      expect([...param].length).toBeLessThanOrEqual(20);
  });

  it('is sent three times a person and Beijing day, each notice once', () => {
    const three = ['a', 'b', 'c'].reduce((known, id) => oneMoreSms(known, id, NOW) ?? known, NONE);
    expect(three.sms).toEqual({ on: '2026-11-30', told: ['a', 'b', 'c'] });
    expect([SMS_A_DAY_MAX, oneMoreSms(three, 'd', NOW)]).toEqual([3, null]);
    expect(oneMoreSms(three, 'd', NOW + DAY)?.sms).toEqual({ on: '2026-12-01', told: ['d'] });
    expect(oneMoreSms(oneMoreSms(NONE, 'a', NOW) ?? NONE, 'a', NOW)).toBeNull();
  });
});
