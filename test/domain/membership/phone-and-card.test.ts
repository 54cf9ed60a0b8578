import { describe, expect, it } from 'vitest';
import { DAY, MINUTE } from '#domain/kernel/time';
import {
  confirmPhone,
  enter,
  isGivenBack,
  recordUnion,
  saveAddress,
  setPhone,
  typePhone,
} from '#domain/membership/decide';
import type { Member, UnionNumber } from '#domain/membership/member';
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

describe('That somebody belongs to the union', () => {
  const CARD = { number: 'QD-0001', sinceOn: '2019-03-01' };
  const number = (memberId: string | null): UnionNumber => ({ _id: 'n', version: 1, memberId });

  it('is recorded with the number, the day, by whom and when', () => {
    const recorded = done(recordUnion(liuAsMember, CARD, null, staffs(NOW + 1)));
    expect(recorded.union).toEqual({ ...CARD, recordedAt: NOW + 1, recordedBy: 'zhou' });
    expect(recorded.events.at(-1)).toEqual({
      at: NOW + 1,
      action: 'recordUnion',
      by: 'staff',
      memberId: 'zhou',
      from: null,
      to: 'member',
      why: null,
      requestId: expect.any(String),
      digest: expect.any(String),
    });
  });

  it('is recorded under a number that is nobody’s else', () => {
    const under = (known: UnionNumber | null) => recordUnion(liuAsMember, CARD, known, staffs());
    expect([null, number(null), number('liu')].map((known) => codeOf(under(known)))).toEqual([
      'done',
      'done',
      'done',
    ]);
    expect(under(number('chen'))).toEqual({
      ok: false,
      refusal: { code: 'NUMBER_TAKEN', fields: [{ path: 'number', problem: 'taken' }] },
    });
  });

  it('holds its number as long as the card says so, or is about to: for two minutes after it was taken', () => {
    const taken: UnionNumber = { ...number('liu'), taken: { requestId: 'r', at: NOW } };
    const card = { ...CARD, recordedAt: NOW, recordedBy: 'zhou' };
    const written = { ...liuAsMember, union: card };
    const event = { ...done(recordUnion(liuAsMember, CARD, null, staffs())).events.at(-1) };
    const moved = {
      ...written,
      union: { ...card, number: 'QD-0002' },
      events: [{ ...event, requestId: 'r' }],
    };
    const given = (holder: Member | null, now: number, known = taken) =>
      isGivenBack(known, 'QD-0001', holder, now);
    expect(given(written, NOW + DAY)).toBe(false);
    expect([given(liuAsMember, NOW + 2 * MINUTE), given(liuAsMember, NOW + 2 * MINUTE + 1)]).toEqual([
      false,
      true,
    ]);
    expect([given(null, NOW), given(null, NOW + DAY)]).toEqual([false, true]);
    expect(given(moved as Member, NOW)).toBe(true);
    // Of before numbers were taken first: number and card were written together.
    expect([given(written, NOW, number('liu')), given(liuAsMember, NOW, number('liu'))]).toEqual([
      false,
      true,
    ]);
  });

  it('is recorded by nobody for the own person', () => {
    const own = moment({ actor: actor('liu', ['staff']) });
    expect(codeOf(recordUnion(liuAsMember, CARD, null, own))).toBe('OWN_CASE');
  });

  it('began today or earlier, by Beijing’s calendar', () => {
    const since = (sinceOn: string) => recordUnion(liuAsMember, { ...CARD, sinceOn }, null, staffs());
    expect(codeOf(since('2026-03-18'))).toBe('done');
    expect(since('2026-03-19')).toEqual({
      ok: false,
      refusal: { code: 'DAY_TO_COME', fields: [{ path: 'sinceOn', problem: 'to come' }] },
    });
  });
});

describe('A person who has just entered', () => {
  it('has agreed to the guide and has nothing else', () => {
    const wish = moment({ actor: actor('new') });
    expect(enter('openid-1', wish).member).toEqual({
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
      agreedToPrivacyAt: NOW,
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
