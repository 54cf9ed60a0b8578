import { describe, expect, test } from 'vitest';
import { readShown, sayShown, shownWords } from '#domain/membership/shown-code';
import { sayRoleStep } from '#domain/roles/labels';
import { GIVEN_ROLES, ROLE_STEPS } from '#domain/roles/owed';
import {
  ANSWER_WITHIN_DAYS,
  CONFIRM_WITHIN_DAYS,
  NAMED_MAX,
  STAFF_MAX,
  STAFF_NAME_MAX,
} from '#domain/roles/roll';
import { roleChangeView } from '#domain/roles/view';

// 任免记录 and 身份码, as people read them.

const RECORD = {
  ...({ _id: 'r', role: 'staff', what: 'agreed', memberId: 'sun', name: '', where: '' } as const),
  ...{ byId: 'sun', why: null, at: 1 },
};
const nameOf = (id: string | null) => (id === 'sun' ? '孙工' : id === 'clock' ? null : '');

describe('A record of who was given what', () => {
  test('says by whom, where that is somebody else, and nothing where it was the clock', () => {
    const by = (byId: string) => roleChangeView({ ...RECORD, byId }, nameOf).byName;
    expect(['sun', 'clock', 'zhou'].map(by)).toEqual([null, null, '']);
    expect(roleChangeView(RECORD, nameOf).name).toBe('孙工');
  });

  test('knows these roles and these steps', () => {
    expect(GIVEN_ROLES).toEqual(['staff', 'officer', 'manager', 'chairman', 'union-officer']);
    expect(ROLE_STEPS).toEqual([
      'named',
      'agreed',
      'given',
      'declined',
      'withdrawn',
      'refused',
      'fell',
      'taken',
    ]);
    expect([ANSWER_WITHIN_DAYS, CONFIRM_WITHIN_DAYS, STAFF_MAX, NAMED_MAX, STAFF_NAME_MAX]).toEqual([
      5, 2, 100, 10, 20,
    ]);
  });

  test('says each step in words, with the studio or the firm where there is one', () => {
    expect(sayRoleStep('given', 'officer', '云南路工会有约，干事')).toBe(
      '担任工会干部（云南路工会有约，干事）',
    );
    expect(new Set(ROLE_STEPS.map((step) => sayRoleStep(step, 'staff', ''))).size).toBe(ROLE_STEPS.length);
  });
});

test('The square beside the code says the same as its digits, and no other square is read as one', () => {
  expect(readShown(shownWords('12345678'))).toBe('12345678');
  for (const other of ['12345678', 'gdj-me:1234567', 'gdj-badge:12345678', 'gdj-me:123456789'])
    expect(readShown(other)).toBeNull();
  expect(sayShown('12345678')).toBe('1234 5678');
});
