import { describe, expect, test } from 'vitest';
import { actOf, pageOf } from '#domain/notice/pages';
import { NOTICE_KINDS, NOTICE_NOUNS, type NoticeKind, type NoticeNoun } from '#domain/notices';
import { SCREENS } from '../../../src/screens';

const nounOf = (about: NoticeKind): NoticeNoun =>
  NOTICE_NOUNS.find((noun) => noun.startsWith(about.split('-')[0] ?? '')) ?? 'repair-order';
const pageFor = (about: NoticeKind) => pageOf({ about, noun: nounOf(about), subject: 'order-1' });

describe('A message leads to where what it asks for can be done', () => {
  test('every message leads to a screen that there is, and names what it is about', () => {
    for (const about of NOTICE_KINDS) {
      const act = actOf({ about, noun: nounOf(about), subject: 'order-1' });
      for (const page of [pageFor(about), ...(act ? [act.page] : [])]) {
        expect(Object.values(SCREENS), about).toContain(`/${page.split('?')[0]}`);
        expect(page.split('?')[1]).toBe('id=order-1');
      }
    }
  });

  test('an offer leads a worker to his desk, an alarm leads staff to the order, a rejection leads the worker to his work', () => {
    expect(pageFor('repair-offered')).toContain('pages/provider/desk/');
    expect(pageFor('repair-alarm')).toContain('pages/staff/order/');
    expect(pageFor('repair-rejected')).toContain('pages/provider/order/');
    expect(pageFor('repair-quoted')).toContain('pages/resident/order/');
  });
});
