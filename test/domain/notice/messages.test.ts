import { describe, expect, it } from 'vitest';
import { instantOf, MINUTE } from '#domain/kernel/time';
import { ASKED_AT, ASKED_MAX, askedAmongMessages } from '#domain/notice/asked';
import { holdsGrant, usableGrant } from '#domain/notice/granted';
import { matterLine } from '#domain/notice/matter';
import type { Notice } from '#domain/notice/notice';
import { sendableAt } from '#domain/notice/quiet-hours';
import { TEMPLATE_IDS } from '#domain/notice/template-ids';
import { messageOf, templateKeys } from '#domain/notice/templates';
import { NOTICE_KINDS, NOTICE_NOUNS, NOTICE_TEXT, NOUN_NAME, purposeOf } from '#domain/notices';
import { misfit } from '../../../local-cloud/wechat/templates';

const ID = 'fffffff0'.padEnd(32, '0');
/** As long as a form lets somebody call a thing, with the widest letters, and what nobody should call one. */
const NAMES = ['青岛市市南区云南路街道惠民管道疏通维修服务有限责任公司第三分公司', '字'.repeat(200), '修'];

const about = (
  kind: (typeof NOTICE_KINDS)[number],
  noun: (typeof NOTICE_NOUNS)[number],
  matter?: string,
) => ({
  ...{ about: kind, noun, subject: ID, at: instantOf('2026-12-31', '23:59') },
  ...(matter === undefined ? {} : { matter }),
});

describe('A subscribe message', () => {
  it.each(NOTICE_KINDS)('of %s fits its template, however long what it names is', (kind) => {
    for (const noun of NOTICE_NOUNS)
      for (const matter of [undefined, ...NAMES]) {
        const message = messageOf(about(kind, noun, matter), purposeOf(kind));
        expect(misfit(templateKeys(), message)).toBeUndefined();
      }
  });

  it('says what it is about, what happened, when, and what to do', () => {
    const { templateId, data } = messageOf(about('repair-quoted', 'repair-order', '厨房下水道疏通'), 'quote');
    expect(templateId).toBe(TEMPLATE_IDS.quote);
    expect(Object.values(data).map(({ value }) => value)).toEqual([
      '厨房下水道疏通 268435455',
      '师傅报价了',
      '2026年12月31日 23:59',
      '请您看一看，同意后才开工。',
    ]);
  });

  it('has a template of its own for each purpose, and every purpose is used', () => {
    expect(new Set(Object.values(TEMPLATE_IDS)).size).toBe(Object.keys(TEMPLATE_IDS).length);
    const used = new Set(NOTICE_KINDS.map(purposeOf));
    expect([...used].sort()).toEqual(Object.keys(TEMPLATE_IDS).sort());
  });

  it('names what it is about by its noun where nobody gave it a name', () => {
    for (const noun of NOTICE_NOUNS) {
      const line = matterLine({ noun, subject: ID }, 20);
      // The id of a person or a firm is shown to nobody.
      const isNumbered = noun === 'repair-order' || noun === 'appointment';
      expect(line).toBe(isNumbered ? `${NOUN_NAME[noun]} 268435455` : NOUN_NAME[noun]);
    }
    expect(matterLine({ noun: 'role', subject: 'no-number' }, 20)).toBe('职务');
    expect(matterLine({ noun: 'role', subject: ID, matter: '字'.repeat(30) }, 20)).toBe(
      `${'字'.repeat(19)}…`,
    );
  });
});

describe('The hours in which nobody is woken', () => {
  const at = (clock: string, kind: Notice['about'] = 'repair-closed', more: Partial<Notice> = {}) =>
    sendableAt({ about: kind, ...more }, instantOf('2026-11-30', clock));
  const morning = (day: string) => instantOf(day, '07:00');

  it('begin at ten in the evening and end at seven', () => {
    expect(at('21:59')).toBe(instantOf('2026-11-30', '21:59'));
    expect(at('22:00')).toBe(morning('2026-12-01'));
    expect(at('23:59')).toBe(morning('2026-12-01'));
    expect(at('00:00')).toBe(morning('2026-11-30'));
    expect(at('06:59')).toBe(morning('2026-11-30'));
    expect(sendableAt({ about: 'repair-closed' }, morning('2026-11-30') - MINUTE)).toBe(
      morning('2026-11-30'),
    );
    expect(at('07:00')).toBe(morning('2026-11-30'));
  });

  it('hold neither what is urgent nor what is dangerous', () => {
    expect(at('23:00', 'repair-accepted', { anyHour: true })).toBe(instantOf('2026-11-30', '23:00'));
    expect(at('03:00', 'danger-announced')).toBe(instantOf('2026-11-30', '03:00'));
  });
});

const REMINDERS = [
  ['repair-visit-ahead', 'repair-visit-soon', 'visit'],
  ['repair-job-ahead', 'repair-job-soon', 'visit'],
  ['appointment-ahead', 'appointment-soon', 'request'],
  ['appointment-reception-ahead', 'appointment-reception-soon', 'task'],
  ['session-ahead', 'session-soon', 'request'],
] as const;

describe('What a person is asked to allow', () => {
  it('is never more than WeChat asks for at once', () => {
    for (const asked of [...Object.values(ASKED_AT), askedAmongMessages([]), askedAmongMessages(['staff'])])
      expect(asked.length).toBeLessThanOrEqual(ASKED_MAX);
  });

  it('comes to all that a resident, a worker and a desk are told', () => {
    const { booking, bookingAhead, approving, asking, answered, duty, accepting, finishing } = ASKED_AT;
    const all = (...lists: readonly (readonly string[])[]) => [...new Set(lists.flat())].sort();
    const hers = all(booking, bookingAhead, approving, asking, answered);
    expect(hers).toEqual(['order', 'quote', 'request', 'result', 'visit']);
    expect(all(duty, accepting, finishing)).toEqual(['order', 'result', 'task', 'visit']);
    for (const role of ['staff', 'officer', 'manager'] as const)
      expect(askedAmongMessages(['resident', role])).toEqual(expect.arrayContaining(['task', 'result']));
    expect(askedAmongMessages(['resident'])).toEqual(['order', 'request', 'result']);
  });

  it('carries a call for danger whatever it was allowed for, and nothing else by another purpose', () => {
    expect(usableGrant({ about: 'danger-announced' }, { quote: 1 })).toBe('quote');
    expect(usableGrant({ about: 'danger-announced' }, { quote: 1, task: 1 })).toBe('task');
    expect(usableGrant({ about: 'danger-announced' }, { quote: 0 })).toBeNull();
    expect(usableGrant({ about: 'repair-closed' }, { quote: 1, task: 1 })).toBeNull();
    // The worker who is on the way has granted this one as he accepted.
    expect(usableGrant({ about: 'repair-cancelled' }, { order: 1 })).toBe('order');
  });

  it('spares the last one for the reminder that is nearer', () => {
    for (const [ahead, soon, purpose] of REMINDERS) {
      expect(usableGrant({ about: ahead }, { [purpose]: 1 })).toBeNull();
      expect(holdsGrant({ about: ahead }, { [purpose]: 1 })).toBe(true);
      expect(usableGrant({ about: ahead }, { [purpose]: 2 })).toBe(purpose);
      expect(usableGrant({ about: soon }, { [purpose]: 1 })).toBe(purpose);
    }
    expect(NOTICE_KINDS.filter((kind) => NOTICE_TEXT[kind].reminds).sort()).toEqual(
      [...REMINDERS.map(([ahead]) => ahead), ...REMINDERS.map(([, soon]) => soon)].sort(),
    );
    expect(holdsGrant({ about: 'repair-visit-ahead' }, { visit: 0, order: 1 })).toBe(false);
  });
});
