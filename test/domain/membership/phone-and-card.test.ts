import { describe, expect, it } from 'vitest';
import { DAY } from '#domain/kernel/time';
import { confirmPhone, enter, saveAddress, setPhone, typePhone } from '#domain/membership/decide';
import type { Member } from '#domain/membership/member';
import { actor, CONTACT_BOX, done, LIU, liuAsMember, moment, NOW, PHONE_BOX, STAFF } from '../../kit/given';
import { DISTRICT } from '../../kit/places';

const hers = (now = NOW, codes = '123456') => moment({ actor: LIU, now, newCode: () => codes });
const staffs = (now = NOW) => moment({ actor: STAFF, now });
const OTHER_BOX = { ...PHONE_BOX, box: 'another number' };
const waiting = done(typePhone(liuAsMember, OTHER_BOX, 'other-key', hers()));
const codeOf = (answer: { ok: boolean; refusal?: { code: string } }) =>
  answer.ok ? 'done' : answer.refusal?.code;

describe('A phone number that was only typed', () => {
  it('waits with four digits to read out; nobody is found by it, and the confirmed one is gone', () => {
    expect(waiting).toMatchObject({
      phone: OTHER_BOX,
      phoneKey: 'none-liu',
      phoneConfirmed: null,
      phoneWaiting: { key: 'other-key', code: '3456', at: NOW },
      phoneTypedAt: [NOW],
    });
    expect(waiting.events.at(-1)).toMatchObject({
      action: 'typePhone',
      by: 'resident',
      memberId: 'liu',
      at: NOW,
    });
  });

  it('changes nothing where it is the one that is confirmed', () => {
    expect(done(typePhone(liuAsMember, OTHER_BOX, 'key-of-liu', hers()))).toBe(liuAsMember);
    const unconfirmed = { ...liuAsMember, phoneConfirmed: null };
    expect(done(typePhone(unconfirmed, OTHER_BOX, 'key-of-liu', hers())).phoneWaiting?.key).toBe(
      'key-of-liu',
    );
  });

  it('is taken five times within a day, to the millisecond', () => {
    const typed = (times: readonly number[]) =>
      typePhone({ ...liuAsMember, phoneTypedAt: times }, OTHER_BOX, 'k', hers());
    const four = [1, 2, 3, 4].map(() => NOW);
    expect(done(typed(four)).phoneTypedAt).toHaveLength(5);
    expect(codeOf(typed([...four, NOW]))).toBe('TOO_MANY_NUMBERS');
    expect(codeOf(typed([...four, NOW - DAY + 1]))).toBe('TOO_MANY_NUMBERS');
    expect(done(typed([...four, NOW - DAY])).phoneTypedAt).toEqual([...four, NOW]);
  });

  it('is no more waiting once WeChat itself has told a number', () => {
    expect(done(setPhone(waiting, PHONE_BOX, 'k', hers())).phoneWaiting).toBeNull();
  });
});

describe('Confirming a number', () => {
  it.each(['counter', 'call-back'] as const)('at the %s is by staff, on record with who and when', (how) => {
    const confirmed = done(confirmPhone(waiting, { how, key: 'other-key' }, staffs(NOW + 1)));
    expect(confirmed).toMatchObject({
      phone: OTHER_BOX,
      phoneKey: 'other-key',
      phoneConfirmed: { how, byId: 'zhou', at: NOW + 1 },
      phoneWaiting: null,
    });
    expect(confirmed.events.at(-1)).toMatchObject({ action: 'confirmPhone', by: 'staff', memberId: 'zhou' });
  });

  it('is refused to oneself, for a number that is not the one waiting, and where none waits', () => {
    const by = (who: typeof STAFF, member: Member, key = 'other-key') =>
      codeOf(confirmPhone(member, { how: 'counter', key }, moment({ actor: who })));
    expect(by(actor('liu', ['staff']), waiting)).toBe('OWN_CASE');
    expect(by(STAFF, waiting, 'a-third-key')).toBe('NUMBER_NOT_WAITING');
    expect(by(STAFF, liuAsMember)).toBe('NUMBER_NOT_WAITING');
  });
});

describe('A person who has just entered', () => {
  it('has agreed to the guide and has nothing else', () => {
    const wish = moment({ actor: actor('new') });
    expect(enter('openid-1', 1, wish).member).toEqual({
      _id: 'new',
      version: 0,
      effects: {},
      owed: 0,
      name: '',
      phone: null,
      phoneConfirmed: null,
      phoneKey: 'none-new',
      phoneWaiting: null,
      phoneTypedAt: [],
      feeFirst: null,
      addresses: [],
      consent: { edition: 1, at: NOW, withdrawnAt: null },
      union: null,
      elder: false,
      events: [
        {
          at: NOW,
          action: 'enter',
          by: 'resident',
          memberId: 'new',
          from: null,
          to: 'member',
          why: null,
          requestId: wish.requestId,
          digest: wish.digest,
        },
      ],
    });
  });
});

describe('An address that is refused', () => {
  const wish = { street: '云南路街道', community: '寿张路社区', contact: CONTACT_BOX, homeKey: 'h' };

  it('says beside which field and why', () => {
    const unknown = saveAddress(liuAsMember, { ...wish, id: 'elsewhere' }, DISTRICT, hers());
    expect(unknown).toEqual({
      ok: false,
      refusal: { code: 'ADDRESS_NOT_FOUND', fields: [{ path: 'id', problem: 'unknown' }] },
    });
    expect(saveAddress(liuAsMember, { ...wish, id: null, street: '香港路街道' }, DISTRICT, hers())).toEqual({
      ok: false,
      refusal: { code: 'PLACE_UNKNOWN', fields: [{ path: 'community', problem: 'not served' }] },
    });
  });

  it('is not the tenth home, and is the eleventh', () => {
    const homes = (count: number): Member => ({
      ...liuAsMember,
      addresses: Array.from({ length: count }, (_, nth) => ({ ...wish, id: `home-${nth}` })),
    });
    const added = (count: number) => saveAddress(homes(count), { ...wish, id: null }, DISTRICT, hers());
    expect(done(added(9)).addresses).toHaveLength(10);
    expect(codeOf(added(10))).toBe('TOO_MANY_ADDRESSES');
  });
});
