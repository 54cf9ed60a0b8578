import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Appointment } from '#domain/appointment/request';
import type { Provider } from '#domain/firm/firm';
import { PAGE_ROWS } from '#domain/kernel/limits';
import { nothingSealed } from '#domain/kernel/sealed';
import { numberOf } from '#domain/kernel/thing-number';
import { hourOf, MINUTE } from '#domain/kernel/time';
import type { Member } from '#domain/membership/member';
import { type RepairOrder, unknownPerson } from '#domain/repair/order';
import type { LocalCloud } from '../../local-cloud';
import { HUIMIN, liuAsMember, MA, NOW, STAFF } from '../kit/given';
import { anOrder } from '../kit/given-orders';
import { asked } from '../kit/given-requests';
import { called, codeOf, granted } from '../kit/in-room';
import { stored } from '../kit/once';
import { DISTRICT } from '../kit/places';
import { cloudForStores, rows } from '../kit/stores';

// 查找 and 接电话, asked in the test's own process.

let cloud: LocalCloud;
let room: Awaited<ReturnType<typeof theRoom>>;
const theRoom = async () => ({
  ...(await import('../../cloudfunctions/search/find')),
  ...(await import('../../cloudfunctions/search/caller')),
  ...(await import('../../cloudfunctions/runtime/seal')),
  ...(await import('../../cloudfunctions/store/homes')),
});
beforeAll(async () => {
  cloud = await cloudForStores();
  room = await theRoom();
});
beforeEach(async () => {
  await cloud.renew(NOW);
  cloud.seed(rows('districts', [DISTRICT]));
});

const PHONE = '13905320001';
const HOME = { street: '云南路街道', community: '寿张路社区' };
const DOOR = { house: '28 号', unit: '', room: '402' };
const contactOf = (name: string, phone: string) => room.sealHome({ name, phone, ...DOOR });
const address = (phone = PHONE) => ({
  ...{ id: 'home', ...HOME, contact: contactOf('王女士', phone) },
  homeKey: room.homeKey(HOME, DOOR),
});
const person = (id: string, over: Partial<Member> = {}): Member => ({
  ...liuAsMember,
  ...{ _id: id, name: `${id}女士`, phone: room.seal(PHONE), phoneKey: room.fingerprint(PHONE) },
  addresses: [],
  ...over,
});
const HEX = (start: string) => start.padEnd(32, '0');
const order = (id: string, residentId: string, over: Partial<RepairOrder> = {}): RepairOrder => ({
  ...{ ...anOrder({ state: 'open' }), _id: id, residentId, bookedById: residentId },
  ...{ followerIds: [residentId], urgentHolder: `free:${id}`, contact: contactOf('陈大爷', PHONE) },
  ...over,
});
const request = (id: string, residentId: string | null, topic: Appointment['topic'] = 'dispute') => ({
  ...{ ...asked({ topic }).request, _id: id, residentId },
});
const seed = {
  members: (...all: Member[]) => cloud.seed(rows('members', all)),
  orders: (...all: RepairOrder[]) => cloud.seed(rows('repair_orders', all)),
  requests: (...all: Appointment[]) => cloud.seed(rows('appointments', all)),
  firms: (...all: Provider[]) => cloud.seed(rows('providers', all)),
};
const find = async (words: string) => granted(await room.find({ words, why: 'check' }, called(STAFF)));
const openings = () =>
  stored<{ noun: string; subject: string; reason: string; concerns: string[] }>(cloud, 'seal_openings');
const spent = (limit: string, count: number) =>
  cloud.seed(
    rows('allowances', [{ _id: STAFF.memberId, held: {}, days: { [limit]: { on: hourOf(NOW), count } } }]),
  );

describe('A look', () => {
  test('is written down with its reason and whom it concerns, before anything is seen', async () => {
    const number = HEX('0abcdef');
    seed.members(person('liu'));
    seed.orders(order(number, 'anna'));
    seed.requests(
      request(HEX('0abcdef1'), 'bertha'),
      request(HEX('0abcdef2'), 'carla', 'psychological'),
      request(HEX('0abcdef3'), null),
    );
    const found = await find(numberOf(number) ?? '');
    expect(found.orders.map(({ id }) => id)).toEqual([number]);
    expect(found.requests.map(({ id }) => id)).toEqual([HEX('0abcdef1'), HEX('0abcdef3')]);
    expect(found.requests.map(({ escalated }) => escalated)).toEqual([false, false]);
    expect(openings()).toMatchObject([{ noun: 'search', reason: '核实情况', concerns: ['anna', 'bertha'] }]);
    expect(openings()[0]?.subject).toBe(room.fingerprint(numberOf(number) ?? ''));
  });

  test('is refused from the limit on, and nothing is seen or written', async () => {
    seed.members(person('liu'));
    spent('look-ups-an-hour', 60);
    expect(codeOf(await room.find({ words: PHONE, why: 'call' }, called(STAFF)))).toBe('TOO_MANY_LOOK_UPS');
    expect(openings()).toEqual([]);
  });

  test('under the name of another one is refused', async () => {
    const first = { ...called(STAFF, { requestId: 'one', digest: 'a' }) };
    expect(codeOf(await room.find({ words: PHONE, why: 'call' }, first))).toBe('ok');
    expect(codeOf(await room.find({ words: PHONE, why: 'call' }, first))).toBe('ok');
    const other = called(STAFF, { requestId: 'one', digest: 'b' });
    expect(codeOf(await room.find({ words: '刘女士', why: 'call' }, other))).toBe('REQUEST_REUSED');
  });
});

describe('A person', () => {
  test('is found with the orders, the own ones and those of others, and where the person works', async () => {
    seed.members(person('liu', { addresses: [address()], union: null }));
    seed.orders(
      order('order-own', 'liu'),
      order('order-for', 'mother', { bookedById: 'liu', followerIds: ['mother', 'liu'] }),
      order('order-else', 'anna'),
    );
    seed.firms({ ...HUIMIN, workers: [{ ...MA, memberId: 'liu', name: '马师傅' }] });
    const found = await find(PHONE);
    expect(found.people).toEqual([{ personId: 'liu', name: 'liu女士', place: HOME, number: null }]);
    expect(found.orders.map(({ id }) => id).sort()).toEqual(['order-for', 'order-own']);
    expect(found.firms).toMatchObject([{ id: HUIMIN._id, workerName: '马师傅' }]);
    expect(openings()[0]?.concerns).toEqual(['liu', unknownPerson(room.fingerprint(PHONE))]);
  });

  test('by another way than the number concerns nobody else', async () => {
    seed.members(person('liu', { addresses: [address()] }), person('anna'));
    for (const words of [
      'liu',
      '云南路街道',
      '寿张路社区',
      '寿张路社区 28 号 402',
      '云南路街道 寿张路社区 28号402',
    ])
      expect([words, (await find(words)).people.map(({ personId }) => personId)]).toEqual([words, ['liu']]);
    expect((await find('无此社区 28号402')).people).toEqual([]);
    expect((await find('anna')).people).toMatchObject([{ place: null }]);
    for (const { concerns } of openings()) expect(concerns.length).toBeLessThan(2);
  });

  test('without an account is found by the orders, once, and by name nowhere', async () => {
    const personId = unknownPerson(room.fingerprint(PHONE));
    seed.orders(order('order-1', personId), order('order-2', personId));
    const found = await find(PHONE);
    expect(found.people).toEqual([
      { personId, name: '', place: { street: '云南路街道', community: '寿张路社区' }, number: null },
    ]);
    expect(found.orders).toHaveLength(2);
  });
});

describe('A firm', () => {
  test('is found by a part of its name, by a worker who is there, and by the badge', async () => {
    const gone = {
      ...MA,
      workerId: 'gone',
      memberId: 'member-gone',
      name: '孙师傅',
      badgeNo: 'B-0002',
      left: true,
    };
    seed.firms({
      ...HUIMIN,
      name: '惠民家修',
      workers: [{ ...MA, name: '马师傅', badgeNo: 'B-0001' }, gone],
    });
    const firms = async (words: string) => (await find(words)).firms.map(({ workerName }) => workerName);
    expect(await firms('惠民')).toEqual([null]);
    expect(await firms('马师傅')).toEqual(['马师傅']);
    expect(await firms('马')).toEqual([]);
    expect(await firms('孙师傅')).toEqual([]);
    expect(await firms('B-0001')).toEqual(['马师傅']);
    expect(await firms('C-0001')).toEqual([]);
  });
});

test('A page of each kind is shown', async () => {
  const many = Array.from({ length: PAGE_ROWS + 5 }, (_, at) => String(at).padStart(2, '0'));
  const unknown = (at: string) => unknownPerson(`${at}-someone`);
  seed.orders(...many.map((at) => order(`${HEX('0abcdef').slice(0, 30)}${at}`, unknown(at))));
  seed.firms(...many.map((at) => ({ ...HUIMIN, _id: `firm-${at}`, name: `惠民${at}`, workers: [] })));
  const found = await find(numberOf(HEX('0abcdef')) ?? '');
  expect([found.orders.length, found.people.length]).toEqual([PAGE_ROWS, PAGE_ROWS]);
  expect((await find('惠民')).firms).toHaveLength(PAGE_ROWS);
});

describe('Who telephones', () => {
  const ask = (who: { by: 'phone'; phone: string } | { by: 'person'; personId: string }, how = {}) =>
    room.caller({ who, why: 'counter' }, called(STAFF, how));
  const byPhone = async () => granted(await ask({ by: 'phone', phone: PHONE }));
  const byPerson = async (personId: string) => granted(await ask({ by: 'person', personId }));

  test('is one whom the number knows, with homes, orders and requests; the look is written down', async () => {
    seed.members(person('liu', { addresses: [address()] }));
    const elsewhere = { ...HOME, community: '东平路社区' };
    seed.orders(
      order('order-1', 'liu', { homeKey: address().homeKey }),
      order('order-2', 'liu', {
        place: { ...anOrder({ state: 'open' }).place, ...elsewhere },
        homeKey: 'other',
      }),
      order('order-3', 'mother', { followerIds: ['mother', 'liu'], homeKey: 'hers' }),
    );
    seed.requests(request('request-1', 'liu'), request('request-2', 'anna'));
    const shown = await byPhone();
    expect(shown).toMatchObject({ known: 'one', name: 'liu女士', phone: PHONE });
    expect(shown.homes.map(({ community, house, room: number }) => [community, house, number])).toEqual([
      ['寿张路社区', '28 号', '402'],
      ['东平路社区', '28 号', '402'],
    ]);
    expect(shown.homes[0]?.door).toContain('402');
    expect(shown.orders.map(({ id }) => id).sort()).toEqual(['order-1', 'order-2']);
    expect(shown.requests.map(({ id }) => id)).toEqual(['request-1']);
    const unknown = unknownPerson(room.fingerprint(PHONE));
    expect(openings()).toMatchObject([
      { noun: 'caller', subject: 'liu', reason: '本人来办事', concerns: ['liu', unknown] },
    ]);
  });

  test('is one who is found by name, and the number comes from the own file, a home, or an order', async () => {
    seed.members(
      person('liu'),
      person('anna', { phone: null, phoneKey: 'none-anna', addresses: [address('13905320077')] }),
      person('bertha', { phone: null, phoneKey: 'none-bertha' }),
      person('carla', { phone: null, phoneKey: 'none-carla' }),
    );
    seed.orders(order('order-1', 'bertha', { contact: contactOf('陈大爷', '13905320088') }));
    expect((await byPerson('liu')).phone).toBe(PHONE);
    expect((await byPerson('anna')).phone).toBe('13905320077');
    expect((await byPerson('bertha')).phone).toBe('13905320088');
    expect(await byPerson('carla')).toMatchObject({ known: 'one', phone: '', homes: [], orders: [] });
  });

  test('is several where the number is that of several, and nobody’s name is said', async () => {
    seed.members(person('liu'), person('anna'));
    expect(await byPhone()).toMatchObject({ known: 'several', name: '', phone: PHONE });
  });

  test('is known without an account by the last order whose words are still there', async () => {
    expect(await byPhone()).toMatchObject({ known: 'nobody', name: '', phone: PHONE, homes: [] });
    const personId = unknownPerson(room.fingerprint(PHONE));
    expect(codeOf(await ask({ by: 'person', personId }))).toBe('NOT_FOUND');
    const forgotten = nothingSealed('已过保存期');
    seed.orders(
      order('order-1', personId, { bookedAt: NOW - MINUTE }),
      order('order-2', personId, { bookedAt: NOW, contact: forgotten, homeKey: 'forgotten' }),
    );
    expect(await byPhone()).toMatchObject({ known: 'without-app', name: '陈大爷', phone: PHONE });
    const shown = await byPerson(personId);
    expect(shown).toMatchObject({ known: 'without-app', name: '陈大爷', phone: PHONE });
    expect(shown.homes).toHaveLength(1);
  });

  test('is nobody whom nobody knows, and nobody whose consent is gone', async () => {
    const consent = { ...liuAsMember.consent, withdrawnAt: NOW } as Member['consent'];
    seed.members(person('liu', { consent }));
    expect(codeOf(await ask({ by: 'person', personId: 'liu' }))).toBe('NOT_FOUND');
    expect(codeOf(await ask({ by: 'person', personId: 'nobody' }))).toBe('NOT_FOUND');
    expect(openings()).toEqual([]);
  });

  test('is shown so often an hour, and once under one name', async () => {
    seed.members(person('liu'), person('anna', { phoneKey: 'none-anna' }));
    const named = (digest: string) => ({ requestId: 'one', digest });
    expect(codeOf(await ask({ by: 'person', personId: 'liu' }, named('a')))).toBe('ok');
    expect(codeOf(await ask({ by: 'person', personId: 'anna' }, named('b')))).toBe('REQUEST_REUSED');
    await cloud.renew(NOW);
    spent('openings-an-hour', 60);
    expect(codeOf(await ask({ by: 'phone', phone: PHONE }))).toBe('TOO_MANY_OPENINGS');
  });
});
