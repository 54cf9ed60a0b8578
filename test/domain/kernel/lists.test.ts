import { describe, expect, test } from 'vitest';
import { CLOCK, ROLES } from '#domain/kernel/actor';
import { DOOR_REFUSALS } from '#domain/kernel/contract';
import { EARNING_RULES, NOTICE_KINDS, NOTICE_NOUNS } from '#domain/kernel/effect';
import { PAGE_ROWS } from '#domain/kernel/limits';
import { NOTICE_TEXT } from '#domain/notice/labels';

// What several rooms, the wire and the phone have to know by the same names: a name that falls out of its list falls out of
// every contract that is made of it.

describe('A name that several rooms share', () => {
  test('is that of every message there are words for, each once', () => {
    expect([...NOTICE_KINDS].sort()).toEqual(Object.keys(NOTICE_TEXT).sort());
  });

  test('is what a message may be about', () => {
    expect(NOTICE_NOUNS).toEqual([
      'repair-order',
      'redemption',
      'appointment',
      'provider',
      'application',
      'complaint',
      'no-show',
      'books',
      'role',
    ]);
  });

  test('is what a person may come as, and the clock comes as none of these', () => {
    expect(ROLES).toEqual(['visitor', 'resident', 'worker', 'manager', 'officer', 'staff']);
    expect(CLOCK).toEqual({ memberId: 'clock', roles: [], providerId: null });
  });

  test('is what points are earned by', () => {
    expect(EARNING_RULES).toEqual(['repair-closed', 'rating', 'suggestion-adopted']);
  });

  test('is what the door itself may say', () => {
    expect(DOOR_REFUSALS).toEqual([
      'UNKNOWN_ACTION',
      'FORBIDDEN',
      'INVALID_INPUT',
      'REQUEST_REUSED',
      'UPLOAD_NOT_USABLE',
      'TOO_MANY_CHANGES',
    ]);
  });

  test('is that of a page, which has twenty rows', () => {
    expect(PAGE_ROWS).toBe(20);
  });
});
