import { describe, expect, test } from 'vitest';
import { LIBRARY_PAGE, libraryRow, newChange, numbered } from '#domain/union/library';
import type { Membership } from '#domain/union/membership';
import { NOW } from '../../kit/given';

// 会员库: what the city is told of a member, read at the moment of sending.

const CHANGE = numbered(newChange('cause', 'liu', NOW), 12);
const AGREED = { consent: { withdrawnAt: null } };
const WORK = { kind: 'courier', employer: '顺达快递' };
const MEMBER = {
  ...{ _id: 'liu', state: 'admitted', unionId: 'street', work: WORK },
  card: { number: '370203-000001', sinceOn: '2026-03-18' },
} as unknown as Membership;
const NOTHING = { number: 12, member: 'liu', changedAt: NOW, card: null };
const told = (member: Parameters<typeof libraryRow>[1], membership: Membership | null) =>
  libraryRow(CHANGE, member, membership, () => ({ name: '刘女士', phone: '13905328801', idNumber: '' }));

describe('A change in the library', () => {
  test('waits for its number under a place of its own, and then has that of the number', () => {
    expect(newChange('cause', 'liu', NOW)).toEqual({
      ...{ _id: 'cause', version: 0, memberId: 'liu', at: NOW },
      ...{ number: 0, place: 'waiting-cause', waitsAt: NOW },
    });
    expect(CHANGE).toMatchObject({ number: 12, place: 'number-12', waitsAt: null });
    expect(LIBRARY_PAGE).toBe(200);
  });

  test('tells how a member stands now', () => {
    expect(told(AGREED, MEMBER)).toEqual({
      ...NOTHING,
      card: {
        ...{ number: '370203-000001', sinceOn: '2026-03-18', unionId: 'street' },
        ...{ name: '刘女士', phone: '13905328801', work: WORK },
      },
    });
  });

  test('tells nothing of who is no member, has not consented, has taken it back or is going', () => {
    for (const [member, membership] of [
      [null, MEMBER],
      [{ consent: null }, MEMBER],
      [{ consent: { withdrawnAt: NOW } }, MEMBER],
      [{ ...AGREED, erasing: {} }, MEMBER],
      [AGREED, null],
      [AGREED, { ...MEMBER, card: null }],
      [AGREED, { ...MEMBER, state: 'left' as const }],
    ] as const)
      expect(told(member, membership)).toEqual(NOTHING);
  });
});
