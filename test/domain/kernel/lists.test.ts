import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CLOCK, ROLES } from '#domain/kernel/actor';
import { DOOR_REFUSALS } from '#domain/kernel/contract';
import { PAGE_ROWS } from '#domain/kernel/limits';
import { NOTICE_KINDS, NOTICE_NOUNS, NOTICE_TEXT } from '#domain/notices';
import { EARNING_RULES } from '#domain/points/owed';

// What several rooms, the wire and the phone have to know by the same names: a name that falls out of its list falls out of
// every contract that is made of it.

describe('A name that several rooms share', () => {
  test('is that of a message which one room sends, and no other', () => {
    const files = readdirSync('src/domain', { recursive: true, encoding: 'utf8' }).filter((file) =>
      /[/-]notices\.ts$/.test(file),
    );
    const sent = files.flatMap((file) =>
      Object.keys(NOTICE_TEXT).filter((kind) =>
        readFileSync(`src/domain/${file}`, 'utf8').includes(`'${kind}': {`),
      ),
    );
    expect(sent.sort()).toEqual([...NOTICE_KINDS].sort());
  });

  test('is what a message may be about', () => {
    expect([...NOTICE_NOUNS].sort()).toEqual([
      'announcement',
      'application',
      'appointment',
      'book',
      'books',
      'callback',
      'complaint',
      'course-request',
      'invitation',
      'membership',
      'no-show',
      'provider',
      'redemption',
      'repair-order',
      'role',
      'session',
      'station',
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
