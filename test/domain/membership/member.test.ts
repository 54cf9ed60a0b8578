import { describe, expect, it } from 'vitest';
import { DAY } from '#domain/kernel/time';
import { editProfile, enter, removeAddress, saveAddress, setPhone } from '#domain/membership/decide';
import { ADDRESSES_MAX, EVENTS_KEPT, hasConfirmedPhone, type Member } from '#domain/membership/member';
import { meView } from '#domain/membership/view';
import { actor, CONTACT_BOX, done, HER_CONTACT, moment, NOW, openBoxes, PHONE_BOX } from '../../kit/given';
import { DISTRICT } from '../../kit/places';

const who = actor('new-member');
const wish = () => moment({ actor: who });
const entered = (): Member => enter('openid-1', 1, wish()).member;
const home = {
  id: null,
  street: '云南路街道',
  community: '寿张路社区',
  contact: CONTACT_BOX,
  homeKey: 'home',
} as const;

const withAddresses = (count: number): Member =>
  Array.from({ length: count }).reduce<Member>(
    (member) => done(saveAddress(member, home, DISTRICT, wish())),
    entered(),
  );

describe('Entering', () => {
  it('makes a resident whose WeChat identity stands in one document and nowhere else', () => {
    const { identity, member } = enter('openid-1', 1, wish());
    expect(identity).toEqual({
      _id: 'openid-1',
      version: 0,
      memberId: 'new-member',
      roles: ['resident'],
      providerId: null,
    });
    expect(JSON.stringify(member)).not.toContain('openid-1');
  });

  it('records when the privacy guide was agreed to', () => {
    expect(entered().consent).toEqual({ edition: 1, at: NOW, withdrawnAt: null });
  });

  it('gives no two members without a phone the same fingerprint', () => {
    const other = enter('openid-2', 1, moment({ actor: actor('other') })).member;
    expect(entered().phoneKey).not.toBe(other.phoneKey);
  });
});

describe('A profile', () => {
  it('takes a name, the elder mode and a phone, each with its event', () => {
    const named = done(editProfile(entered(), { name: '刘女士', elder: true }, wish()));
    const member = done(setPhone(named, PHONE_BOX, 'key', wish()));
    expect(member).toMatchObject({ name: '刘女士', elder: true, phone: PHONE_BOX, phoneKey: 'key' });
    expect(member.events.map((event) => event.action)).toEqual(['enter', 'editProfile', 'setPhone']);
  });

  it('has a confirmed phone from the moment WeChat tells the number, with who saw to it and when', () => {
    expect(hasConfirmedPhone(entered())).toBe(false);
    const member = done(setPhone(entered(), PHONE_BOX, 'key', wish()));
    expect(hasConfirmedPhone(member)).toBe(true);
    expect(member.phoneConfirmed).toEqual({ how: 'wechat', byId: 'new-member', at: NOW });
  });

  it('of nobody has no confirmed phone', () => {
    expect(hasConfirmedPhone(null)).toBe(false);
  });

  it('keeps its last fifty events, and how it began', () => {
    const member = Array.from({ length: EVENTS_KEPT + 10 }).reduce<Member>(
      (known, _, index) =>
        done(editProfile(known, { name: `刘${index}`, elder: false }, { ...wish(), now: NOW + index * DAY })),
      entered(),
    );
    expect(member.events).toHaveLength(51);
    expect(member.events[0]).toMatchObject({ action: 'enter' });
    expect(member.name).toBe(`刘${EVENTS_KEPT + 9}`);
  });
});

describe('The address book', () => {
  it('takes homes in the streets that the union serves, and says beside the field when it is another', () => {
    for (const { key: street, communities } of DISTRICT.streets) {
      for (const { key: community } of communities) {
        expect(saveAddress(entered(), { ...home, street, community }, DISTRICT, wish()).ok).toBe(true);
      }
    }
    for (const wrong of [{ community: '龙江路社区' }, { street: '香港路街道' }, { street: 'constructor' }]) {
      expect(saveAddress(entered(), { ...home, ...wrong }, DISTRICT, wish())).toMatchObject({
        ok: false,
        refusal: { code: 'PLACE_UNKNOWN', fields: [{ path: 'community' }] },
      });
    }
  });

  it('puts the one that was saved last first', () => {
    const member = withAddresses(2);
    const [first, second] = member.addresses;
    const saved = done(saveAddress(member, { ...home, id: second?.id ?? '' }, DISTRICT, wish()));
    expect(saved.addresses.map((one) => one.id)).toEqual([second?.id, first?.id]);
  });

  it(`holds ${ADDRESSES_MAX} homes; an old one can still be changed then`, () => {
    const full = withAddresses(ADDRESSES_MAX);
    expect(saveAddress(full, home, DISTRICT, wish())).toMatchObject({
      refusal: { code: 'TOO_MANY_ADDRESSES' },
    });
    expect(saveAddress(full, { ...home, id: full.addresses[0]?.id ?? '' }, DISTRICT, wish()).ok).toBe(true);
  });

  it('does not know an id that is not in it', () => {
    expect(saveAddress(entered(), { ...home, id: 'elsewhere' }, DISTRICT, wish())).toMatchObject({
      refusal: { code: 'ADDRESS_NOT_FOUND' },
    });
    expect(removeAddress(entered(), 'elsewhere', wish())).toMatchObject({
      refusal: { code: 'ADDRESS_NOT_FOUND' },
    });
  });

  it('forgets a home that is removed', () => {
    const member = withAddresses(2);
    expect(done(removeAddress(member, member.addresses[0]?.id ?? '', wish())).addresses).toEqual([
      member.addresses[1],
    ]);
  });
});

describe('What a member sees of herself', () => {
  it('is her number with the middle hidden, and her homes in clear', () => {
    const member = done(setPhone(withAddresses(1), PHONE_BOX, 'key', wish()));
    const view = meView(member, ['visitor', 'resident'], openBoxes);
    expect(view.phone).toBe('199****0001');
    expect(view.addresses[0]).toMatchObject(HER_CONTACT);
  });
});
