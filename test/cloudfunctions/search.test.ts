import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { numberOf } from '#domain/kernel/thing-number';
import { HOUR, hourOf } from '#domain/kernel/time';
import { unknownPerson } from '#domain/repair/order';
import { fingerprint } from '../../cloudfunctions/runtime/seal';
import { granted, refused } from '../kit/answers';
import { newRequestId, openCloud, type TestCloud } from '../kit/cloud';
import {
  DRAIN,
  HER_ADDRESS,
  HER_DOOR,
  HER_PHONE,
  LIU,
  MA,
  MANAGER,
  MONDAY_NINE,
  STAFF,
  smallDistrict,
} from '../kit/district';
import { stored } from '../kit/once';
import { rewrite } from '../kit/rewrite';

// 查找 and 接电话: staff find people and things by what is indexed, each look is counted and written down.

const CHEN = '13905326666';
const WISH = {
  ...{ itemId: DRAIN._id, wrong: '水槽不下水', photos: [], video: null },
  ...{ when: { kind: 'urgent' as const }, providerId: null },
};
const WHOSE = {
  ...{ name: '陈大爷', phone: CHEN, street: '云南路街道', community: '东平路社区' },
  ...{ house: '9 号', unit: '', room: '101' },
};
let cloud: TestCloud;
let hers = '';
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
  cloud.seed(smallDistrict());
  await cloud.phone(LIU).does('membership', 'setPhone', { code: `phone:${HER_PHONE}` });
  hers = (await cloud.phone(LIU).does('repair', 'book', { ...WISH, addressId: HER_ADDRESS })).id;
});
afterAll(() => cloud.stop());

const find = (words: string) => cloud.phone(STAFF).does('search', 'find', { words, why: 'call' });
const named = async (words: string) => {
  const { people, orders, requests, firms } = await find(words);
  return [
    ...people.map(({ personId }) => personId),
    ...orders.map(({ id }) => id),
    ...requests.map(({ id }) => id),
    ...firms.map(({ id }) => id),
  ];
};
const caller = (who: object, openid = STAFF) =>
  cloud.phone(openid).ask('search', 'caller', { who: who as { by: 'phone'; phone: string }, why: 'call' });
const openings = () => stored<{ noun: string; subject: string; concerns: string[] }>(cloud, 'seal_openings');

describe('Staff find', () => {
  test.each([
    ['a person by the whole number', HER_PHONE, ['liu']],
    ['by the beginning of the called name', '刘女', ['liu', 'stranger']],
    ['by community, with the street or without', '云南路街道 寿张路社区', ['liu', 'stranger']],
    ['by street', '云南路街道', ['liu', 'stranger']],
    ['by the whole door, however it is typed', '寿张路社区 寿张路28号3单元402', ['liu']],
    ['nobody by a part of a number', HER_PHONE.slice(0, 10), []],
    ['nobody by the end of a name', '女士', []],
  ])('%s', async (_, words, ids) => {
    const { people, orders } = await find(words);
    const found = people.map(({ personId }) => personId).filter((id) => !id.startsWith('member-w'));
    expect(found.sort()).toEqual(ids);
    expect(orders.some(({ id }) => id === hers)).toBe(ids.includes('liu'));
  });

  test('an order by its nine digits, as they are read out', async () => {
    const number = numberOf(hers) ?? '';
    expect(number).toMatch(/^\d{3} \d{3} \d{3}$/);
    expect(await named(number)).toEqual([hers]);
    expect(await named('000 000 000')).toEqual([]);
  });

  test('a firm by a part of its name, by a worker, and by a badge', async () => {
    expect(await named('firm-1 管道')).toEqual(['firm-1']);
    expect((await find('马师傅')).firms).toMatchObject([{ id: 'firm-1', workerName: '马师傅' }]);
    expect((await find('YN-0001')).firms).toMatchObject([{ id: 'firm-1' }, { id: 'firm-2' }]);
  });

  test('and see neither phone nor door by it', async () => {
    const told = JSON.stringify([await find(HER_PHONE), await find('刘女士')]);
    expect([told.includes(HER_PHONE), told.includes(HER_DOOR)]).toEqual([false, false]);
  });

  test('with the reason on record, which she reads; the words themselves are kept nowhere', async () => {
    await find(HER_PHONE);
    expect(openings()).toContainEqual(
      expect.objectContaining({ noun: 'search', reason: '来电办事', memberId: 'staff-zhou' }),
    );
    expect(JSON.stringify(openings()).includes(HER_PHONE)).toBe(false);
    const { rows } = await cloud.phone(LIU).does('membership', 'openingsOfMe', {});
    expect(rows[0]).toMatchObject({ what: 'search', reason: '来电办事' });
  });

  test('nothing where it cannot be written down', async () => {
    cloud.faults.add({ when: { collection: 'seal_openings', op: 'add' }, kind: 'timeout', times: 10 });
    const answer = await cloud.phone(STAFF).ask('search', 'find', { words: '刘女士', why: 'call' });
    cloud.faults.clear();
    expect(answer).toEqual({ ok: false, fault: expect.anything() });
  });

  test('and nobody else does', async () => {
    for (const openid of [LIU, MA, MANAGER]) {
      const sent = { words: HER_PHONE, why: 'call' } as const;
      expect(await cloud.phone(openid).ask('search', 'find', sent)).toEqual(refused('FORBIDDEN'));
      expect(await caller({ by: 'phone', phone: HER_PHONE }, openid)).toEqual(refused('FORBIDDEN'));
    }
  });

  test('under the name of an earlier look nothing else', async () => {
    const requestId = newRequestId();
    const look = (words: string) =>
      cloud.phone(STAFF).ask('search', 'find', { words, why: 'call' }, requestId);
    expect([await look('刘女士'), await look('刘女士')]).toEqual([granted(), granted()]);
    expect(await look('马师傅')).toEqual(refused('REQUEST_REUSED'));
  });
});

describe('Who telephones', () => {
  test('is known by the number, with the homes and what is going on; she reads who looked', async () => {
    expect(await caller({ by: 'phone', phone: HER_PHONE })).toMatchObject({
      value: {
        ...{ known: 'one', name: '刘女士', phone: HER_PHONE },
        homes: [{ street: '云南路街道', community: '寿张路社区', door: HER_DOOR, unit: '3', room: '402' }],
        orders: [{ id: hers }],
      },
    });
    const opened = openings().filter(({ noun }) => noun === 'caller');
    expect(opened).toMatchObject([{ subject: 'liu', reason: '来电办事' }]);
    expect(opened[0]?.concerns).toContain('liu');
    expect(await caller({ by: 'person', personId: 'liu' })).toMatchObject({ value: { phone: HER_PHONE } });
  });

  test('without the app is known from the first order on', async () => {
    const who = { by: 'phone', phone: CHEN };
    expect(await caller(who)).toMatchObject({ value: { known: 'nobody', name: '', homes: [] } });
    const consent = { agreed: true as const, how: 'by-telephone' as const, relation: '区总工作人员' };
    await cloud.phone(STAFF).does('repair', 'bookFor', { ...WISH, whose: WHOSE, consent });
    expect(await caller(who)).toMatchObject({
      value: { known: 'without-app', name: '陈大爷', homes: [{ community: '东平路社区', room: '101' }] },
    });
    const personId = unknownPerson(fingerprint(CHEN));
    expect((await find(CHEN)).people).toMatchObject([{ personId, name: '' }]);
    expect(await caller({ by: 'person', personId })).toMatchObject({ value: { phone: CHEN } });
  });

  test('has one home of which the door was typed in two ways', async () => {
    const typed = {
      ...WHOSE,
      phone: HER_PHONE,
      community: '寿张路社区',
      house: '寿张路28号',
      unit: '3',
      room: '402',
    };
    const consent = { agreed: true as const, how: 'by-telephone' as const, relation: '区总工作人员' };
    await cloud.phone(STAFF).does('repair', 'bookFor', { ...WISH, whose: typed, consent });
    const answer = await caller({ by: 'phone', phone: HER_PHONE });
    expect(answer).toMatchObject({ value: { homes: [{ door: HER_DOOR }] } });
    expect((answer as { value: { homes: object[] } }).value.homes).toHaveLength(1);
  });

  test.each([
    ['nobody', 'no-such-member'],
    ['somebody without the app whom nobody knows', 'person-nobody'],
  ])('%s is answered like a missing one', async (_, personId) => {
    expect(await caller({ by: 'person', personId })).toEqual(refused('NOT_FOUND'));
  });

  test('is nobody once the consent was taken back', async () => {
    const cloudsOwn = 'wx-stranger';
    await cloud.phone(cloudsOwn).does('membership', 'setPhone', { code: 'phone:13905320009' });
    expect(await named('13905320009')).toEqual(['stranger']);
    await cloud.phone(cloudsOwn).does('membership', 'withdrawConsent', {});
    expect(await named('13905320009')).toEqual([]);
    expect(await named('云南路街道')).not.toContain('stranger');
    expect(await caller({ by: 'person', personId: 'stranger' })).toEqual(refused('NOT_FOUND'));
  });
});

describe('Looks are counted', () => {
  test('sixty an hour for both, then all staff are told', async () => {
    cloud.clock.move(HOUR);
    const on = hourOf(cloud.clock.now());
    const days = { 'look-ups-an-hour': { on, count: 60 }, 'openings-an-hour': { on, count: 60 } };
    await rewrite(cloud, 'allowances', 'staff-zhou', { days });
    const before = openings().length;
    expect(await cloud.phone(STAFF).ask('search', 'find', { words: '刘女士', why: 'call' })).toEqual(
      refused('TOO_MANY_LOOK_UPS'),
    );
    expect(await caller({ by: 'phone', phone: HER_PHONE })).toEqual(refused('TOO_MANY_OPENINGS'));
    expect(openings()).toHaveLength(before);
    await cloud.tick('clock');
    expect(stored<{ about: string }>(cloud, 'notices').map(({ about }) => about)).toContain('much-looked-at');
  });
});
