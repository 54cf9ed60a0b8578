import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Member } from '#domain/membership/member';
import { granted, refused, saying } from '../kit/answers';
import { newRequestId, openCloud, type TestCloud } from '../kit/cloud';
import { LIU, MONDAY_NINE, smallDistrict } from '../kit/district';
import { stored } from '../kit/once';

let cloud: TestCloud;
const say = saying(() => cloud);

beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
  cloud.seed(smallDistrict());
});
afterAll(() => cloud.stop());

const ADDRESS = {
  id: null,
  street: '云南路街道',
  community: '寿张路社区',
  house: '28 号',
  unit: '',
  room: '402',
  name: '王女士',
  phone: '13905321234',
};
const membersOf = (openid: string) => {
  const identity = stored<{ _id: string; memberId: string }>(cloud, 'identities').find(
    ({ _id }) => _id === openid,
  );
  return stored<Member>(cloud, 'members').filter(({ _id }) => _id === identity?.memberId);
};

describe('Becoming a member', () => {
  test('takes the consent and nothing else; without it there is only a visitor', async () => {
    expect(await say('wx-new', 'membership', 'me', {})).toEqual(
      expect.objectContaining({ value: expect.objectContaining({ name: null, roles: ['visitor'] }) }),
    );
    expect(await say('wx-new', 'membership', 'enter', { agreed: false })).toEqual(refused('INVALID_INPUT'));
    expect(membersOf('wx-new')).toEqual([]);
    expect(await say('wx-new', 'membership', 'enter', { agreed: 1 })).toEqual(granted());
    expect(membersOf('wx-new')).toHaveLength(1);
  });

  test('needs a WeChat identity', async () => {
    const { result } = await cloud.call('membership', {
      action: 'enter',
      requestId: newRequestId(),
      input: { agreed: 1 },
    });
    expect(result).toEqual(refused('NO_IDENTITY'));
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'makes one member when four consents arrive at once (interleaving %i)',
    async (seed) => {
      const openid = `wx-twice-${seed}`;
      const before = stored(cloud, 'members').length;
      cloud.reseed(seed);
      const answers = await Promise.all(
        [1, 2, 3, 4].map(() => say(openid, 'membership', 'enter', { agreed: 1 })),
      );
      cloud.reseed(undefined);
      expect(answers).toEqual([granted(), granted(), granted(), granted()]);
      expect(stored(cloud, 'members')).toHaveLength(before + 1);
      expect(membersOf(openid)).toHaveLength(1);
    },
  );

  test('a second time finds the member who is there', async () => {
    await cloud.phone(LIU).does('membership', 'enter', { agreed: 1 });
    expect(membersOf(LIU).map(({ _id }) => _id)).toEqual(['liu']);
  });
});

describe('The address book', () => {
  test('keeps ten addresses in places that are served, the last saved first', async () => {
    await cloud.phone('wx-addresses').does('membership', 'enter', { agreed: 1 });
    for (let i = 1; i <= 10; i += 1) {
      await cloud.phone('wx-addresses').does('membership', 'saveAddress', { ...ADDRESS, house: `${i} 号` });
    }
    expect(await say('wx-addresses', 'membership', 'saveAddress', ADDRESS)).toEqual(
      refused('TOO_MANY_ADDRESSES'),
    );
    expect(
      await say('wx-addresses', 'membership', 'saveAddress', { ...ADDRESS, community: '中山路' }),
    ).toEqual(refused('PLACE_UNKNOWN'));
    const { addresses } = await cloud.phone('wx-addresses').does('membership', 'me', {});
    expect(addresses.map(({ door }) => door)).toEqual(
      [10, 9, 8, 7, 6, 5, 4, 3, 2, 1].map((i) => `${i} 号 402 室`),
    );
  });

  test('changes and removes the own addresses', async () => {
    const phone = cloud.phone('wx-addresses');
    const { addresses } = await phone.does('membership', 'me', {});
    const id = addresses[3]?.id ?? '';
    const changed = await phone.does('membership', 'saveAddress', { ...ADDRESS, id, house: '新家' });
    expect(changed.addresses[0]).toEqual(expect.objectContaining({ id, door: '新家 402 室' }));
    await phone.does('membership', 'removeAddress', { id });
    expect(await say('wx-addresses', 'membership', 'removeAddress', { id })).toEqual(
      refused('ADDRESS_NOT_FOUND'),
    );
    expect(await say('wx-addresses', 'membership', 'saveAddress', { ...ADDRESS, id })).toEqual(
      refused('ADDRESS_NOT_FOUND'),
    );
  });

  test('holds an address once when its saving is sent again', async () => {
    const requestId = newRequestId();
    const before = (await cloud.phone('wx-addresses').does('membership', 'me', {})).addresses.length;
    const first = await say(
      'wx-addresses',
      'membership',
      'saveAddress',
      { ...ADDRESS, house: '再来' },
      requestId,
    );
    expect(
      await say('wx-addresses', 'membership', 'saveAddress', { ...ADDRESS, house: '再来' }, requestId),
    ).toEqual(first);
    expect((await cloud.phone('wx-addresses').does('membership', 'me', {})).addresses).toHaveLength(
      before + 1,
    );
  });
});

describe('The phone number', () => {
  test('comes from WeChat’s button only, and is shown with its middle hidden', async () => {
    expect(await say(LIU, 'membership', 'setPhone', { phone: '13905320001' })).toEqual(
      refused('INVALID_INPUT'),
    );
    expect(await say(LIU, 'membership', 'setPhone', { code: 'invented' })).toEqual(
      refused('PHONE_NOT_GIVEN'),
    );
    const { phone } = await cloud.phone(LIU).does('membership', 'setPhone', { code: 'phone:13905320001' });
    expect(phone).toBe('139****0001');
  });

  test('leaves the same mark for the same number and another for another, so that equality can be asked', async () => {
    const keyOf = (openid: string) => membersOf(openid)[0]?.phoneKey;
    await cloud.phone('wx-new').does('membership', 'setPhone', { code: 'phone:13905320001' });
    expect(keyOf('wx-new')).toBe(keyOf(LIU));
    await cloud.phone('wx-new').does('membership', 'setPhone', { code: 'phone:13905320002' });
    expect(keyOf('wx-new')).not.toBe(keyOf(LIU));
  });
});
