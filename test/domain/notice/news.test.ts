import { describe, expect, it } from 'vitest';
import { keysOf } from '#domain/kernel/tables';
import { DAY, HOUR, instantOf } from '#domain/kernel/time';
import type { NoticeView } from '#domain/notice/contract';
import { groupsOf } from '#domain/notice/groups';
import { newsLine, newsOf } from '#domain/notice/news';
import type { Notice } from '#domain/notice/notice';
import { actOf } from '#domain/notice/pages';
import { smsParams } from '#domain/notice/sms';
import { messageOf, templateKeys } from '#domain/notice/templates';
import { noticeView } from '#domain/notice/view';
import { NOTICE_ACT, NOTICE_SENTENCE } from '#domain/notice-sentences';
import { NOTICE_TEXT, type NoticeKind, purposeOf } from '#domain/notices';
import { misfit } from '../../../local-cloud/wechat/templates';

const NOW = instantOf('2026-11-30', '09:00');
const AT = instantOf('2026-12-04', '14:00');
const WHOLE = { who: '马师傅', fen: 12_000, at: AT, place: '云南路街道工作室' };
const say = (about: NoticeKind, said: Parameters<typeof newsOf>[1] = WHOLE) => newsOf({ about }, said, NOW);
const TELLING = keysOf(NOTICE_SENTENCE);

describe('A message says who, what and how much', () => {
  it('as far as that is known', () => {
    expect(say('repair-quoted')).toBe('马师傅报价 ¥120，等您同意');
    expect(say('repair-quoted', { fen: 12_050 })).toBe('师傅报价 ¥120.50，等您同意');
    expect(say('repair-quoted', {})).toBe('师傅报价了');
    expect(say('repair-accepted')).toBe('马师傅接单了，最晚周五 14:00 到');
    expect(say('appointment-asked', { at: AT })).toBe('约在周五 14:00，等您受理');
    expect(say('appointment-asked', {})).toBe('有一件约谈等您受理');
    expect(say('appointment-accepted', { who: '周主席', at: AT })).toBe('周主席受理了，约在周五 14:00');
    expect(say('appointment-accepted', { who: '周主席' })).toBe('周主席受理了');
  });

  it.each(TELLING)('of %s in one sentence without a gap, and in its title where nothing is known', (kind) => {
    expect(say(kind)).not.toMatch(/undefined|null|NaN/);
    expect(say(kind)).not.toBe(NOTICE_TEXT[kind].title);
    expect(say(kind, {})).toBe(NOTICE_TEXT[kind].title);
  });

  it('fits the field of a template whatever anybody is called: without the name, or by its title', () => {
    const long = { ...WHOLE, who: '买买提·吐尔逊阿卜杜拉师傅', place: '字'.repeat(30), fen: 123_456_789 };
    for (const kind of TELLING)
      expect([...newsLine({ about: kind }, long, NOW, 20)].length).toBeLessThanOrEqual(20);
    expect(newsLine({ about: 'repair-quoted' }, { ...long, fen: 12_000 }, NOW, 20)).toBe(
      '师傅报价 ¥120，等您同意',
    );
  });

  it.each(TELLING)('of %s in a subscribe message that WeChat takes', (kind) => {
    const notice = { about: kind, noun: 'repair-order', subject: 'no-number', at: NOW } as const;
    const told = { ...notice, facts: { fen: 12_000, at: AT, place: '字'.repeat(30), who: 'ma' } };
    for (const name of ['马师傅', '字'.repeat(30), null])
      expect(misfit(templateKeys(), messageOf(told, purposeOf(kind), name))).toBeUndefined();
  });

  it('by the day on which it goes out: what waited for the morning is not a day off', () => {
    const evening = {
      about: 'appointment-asked',
      noun: 'appointment',
      subject: 'one',
      at: AT - DAY,
    } as const;
    const values = (now: number) =>
      Object.values(messageOf({ ...evening, facts: { at: AT } }, 'task', null, now).data).map(
        ({ value }) => value,
      );
    expect(values(AT - DAY)).toContain('约在明天 14:00，等您受理');
    expect(values(AT - HOUR)).toContain('约在今天 14:00，等您受理');
    expect(smsParams({ ...evening, facts: { at: AT } }, AT - HOUR)[1]).toBe('约在今天 14:00，等您受理');
  });
});

const notice = (id: string, over: Partial<NoticeView> = {}): NoticeView => ({
  ...{ id, about: 'repair-quoted', noun: 'repair-order', subject: 'order-1', matter: '厨房下水道' },
  ...{ number: null, at: Number(id), read: true, news: '', text: '', page: '', act: null },
  ...over,
});

const ACT = { label: '去评价', page: 'pages/resident/rate/index?id=o' };

describe('Messages are grouped by what they are about', () => {
  it('the newest on top, the earlier ones below it, in the order of the newest', () => {
    const groups = groupsOf([notice('4'), notice('3', { subject: 'order-2' }), notice('2'), notice('1')]);
    expect(groups.map(({ newest, earlier }) => [newest.id, earlier.map(({ id }) => id)])).toEqual([
      ['4', ['2', '1']],
      ['3', []],
    ]);
  });

  it('and a request and an order of the same id are two matters', () => {
    expect(groupsOf([notice('2'), notice('1', { noun: 'appointment' })])).toHaveLength(2);
  });

  it('and offer the latest that still waits for somebody, however much was said since', () => {
    const [group] = groupsOf([notice('3'), notice('2', { act: ACT }), notice('1', { act: ACT })]);
    expect(group?.acts?.id).toBe('2');
    expect(groupsOf([notice('3')])[0]?.acts).toBeNull();
  });
});

describe('What can be done about a message', () => {
  const stored: Notice = {
    ...{ _id: 'a', version: 0, memberId: 'liu', subject: 'order-1', at: NOW, readAt: null },
    ...{ tries: 0, sendAt: null, facts: { who: 'ma', fen: 12_000 } },
    about: 'repair-quoted',
    noun: 'repair-order',
    message: 'none',
  };

  it('leads to the very screen where it is done', () => {
    expect(actOf({ about: 'repair-closed', noun: 'repair-order', subject: 'o' })?.page).toBe(
      'pages/resident/rate/index?id=o',
    );
    expect(actOf({ about: 'appointment-supplied', noun: 'appointment', subject: 'r' })?.page).toBe(
      'pages/officer/answer/index?id=r',
    );
    expect(actOf({ about: 'repair-quoted', noun: 'repair-order', subject: 'o' })?.page).toBe(
      'pages/resident/order/index?id=o',
    );
    for (const about of keysOf(NOTICE_ACT)) expect(NOTICE_ACT[about]?.label).toMatch(/^.{2,10}$/);
  });

  it('names the sum that waits today, and nobody whose name is gone', () => {
    const seen = noticeView(stored, { name: '马师傅', acts: true, fen: 15_000 }, NOW);
    expect(seen.news).toBe('马师傅报价 ¥150，等您同意');
    const later = noticeView(stored, { name: null, acts: false, fen: null }, NOW);
    expect(later.act).toBeNull();
    expect(later.news).toBe('师傅报价 ¥120，等您同意');
    expect(JSON.stringify(later)).not.toContain('"ma"');
  });
});
