import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { InputOf } from '#domain/kernel/contract';
import { HOUR } from '#domain/kernel/time';
import type { Member } from '#domain/membership/member';
import type { RepairContract } from '#domain/repair/contract';
import { fingerprint, seal } from '../../cloudfunctions/runtime/seal';
import { schemaOf } from '../../cloudfunctions/store/migrations';
import { openCloud, type TestCloud } from '../kit/cloud';
import { aResident, LIU, MONDAY_NINE, smallDistrict } from '../kit/district';
import { stored, storedOrder } from '../kit/once';

const SHARED = '13905320055';
const OLD = '13905320056';
const withPhone = (memberId: string, phone: string): Member => ({
  ...aResident(memberId),
  phone: seal(phone),
  phoneKey: fingerprint(phone),
});
/** As a member was stored before it was asked how a number is known. */
const { phoneConfirmed: _, consent: __, ...earlier } = withPhone('from-before', OLD);
const fromBefore = { ...earlier, agreedToPrivacyAt: MONDAY_NINE };

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
  const district = smallDistrict();
  cloud.seed({
    ...district,
    members: [
      ...(district.members ?? []),
      withPhone('mother', SHARED),
      withPhone('daughter', SHARED),
      fromBefore,
    ],
    identities: [
      ...(district.identities ?? []),
      { _id: 'wx-from-before', version: 1, memberId: 'from-before', roles: ['resident'], providerId: null },
    ],
  });
});
afterAll(() => cloud.stop());

const wishFor = (phone: string): InputOf<RepairContract, 'bookFor'> => ({
  itemId: 'kitchen-drain',
  wrong: '堵了',
  photos: [],
  video: null,
  when: { kind: 'window', from: MONDAY_NINE + 24 * HOUR, to: MONDAY_NINE + 26 * HOUR },
  providerId: null,
  consent: { agreed: true, how: 'by-telephone', relation: '邻居' },
  whose: {
    street: '云南路街道',
    community: '寿张路社区',
    house: '1 号',
    unit: '',
    room: '101',
    name: '刘奶奶',
    phone,
  },
});
const bookedFor = async (phone: string) => {
  const { id } = await cloud.phone(LIU).does('repair', 'bookFor', wishFor(phone));
  return storedOrder(cloud, id);
};

describe('Booking for somebody else', () => {
  /** Everything that the booker's phone learns, but for ids, instants and the number that it said itself. */
  const answerTo = async (phone: string) => {
    const answer = await cloud.phone(LIU).ask('repair', 'bookFor', wishFor(phone));
    if (!answer.ok) throw new Error(JSON.stringify(answer));
    const seen = await cloud.phone(LIU).ask('repair', 'order', { orderId: answer.value.id });
    const plain = JSON.stringify([answer, seen])
      .replaceAll(answer.value.id, 'id')
      .replaceAll(phone, 'phone')
      .replaceAll(/\d{13}/g, 'instant');
    return { plain, orderId: answer.value.id, follow: answer.follow };
  };

  test('tells nobody whether the number belongs to a member: the answers for a member, a family and a stranger are the same', async () => {
    const [member, shared, stranger] = [
      await answerTo(OLD),
      await answerTo(SHARED),
      await answerTo('13905320099'),
    ];
    expect(stranger.plain).toBe(member.plain);
    expect(shared.plain).toBe(member.plain);
    expect(stranger.follow).toEqual({ noun: 'repair-order', id: stranger.orderId });
  });

  test('is told to whom it was booked for, who can say no without giving a reason', async () => {
    const order = await bookedFor(OLD);
    const { notices } = await cloud.phone('wx-from-before').does('notice', 'list', {});
    expect(notices).toContainEqual(expect.objectContaining({ about: 'repair-booked-for' }));
    const { can } = (await cloud.phone('wx-from-before').does('repair', 'order', { orderId: order._id }))
      .order;
    expect(can).toContain('cancel');
    await cloud.phone('wx-from-before').does('repair', 'cancel', { orderId: order._id, reason: null });
    expect(storedOrder(cloud, order._id).state).toBe('cancelled');
  });
});

describe('A phone number', () => {
  test('that two people share never picks one of them: what is booked for it is nobody’s', async () => {
    const order = await bookedFor(SHARED);
    expect(order.residentId).toMatch(/^person-/);
    expect(order.followerIds).not.toContain('mother');
    expect(order.followerIds).not.toContain('daughter');
  });

  test('that one person has leads to that person, also when it was stored before numbers were confirmed', async () => {
    expect((await bookedFor(OLD)).residentId).toBe('from-before');
  });

  test('stored before this rule counts as confirmed by WeChat, and is written down so at the next change', async () => {
    const { phone } = await cloud.phone('wx-from-before').does('membership', 'me', {});
    expect(phone).toBe('139****0056');
    await cloud.phone('wx-from-before').does('membership', 'editProfile', { name: '老邻居', elder: true });
    const member = stored<Member & { schema: number }>(cloud, 'members').find(
      ({ _id }) => _id === 'from-before',
    );
    expect(member).toMatchObject({
      name: '老邻居',
      schema: schemaOf('members'),
      phoneConfirmed: { how: 'wechat', byId: 'from-before', at: MONDAY_NINE },
    });
  });
});
