import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { MINUTE } from '#domain/kernel/time';
import type { Member } from '#domain/membership/member';
import type { Membership } from '#domain/union/membership';
import { granted, refused, saying } from '../kit/answers';
import { idNumber } from '../kit/applications';
import { newRequestId, openCloud, type TestCloud } from '../kit/cloud';
import { anIdentity, aResident, LIU, MONDAY_NINE, STAFF, STRANGER, smallDistrict } from '../kit/district';
import { effort } from '../kit/effort';
import {
  ANNA,
  application,
  BERT,
  CARL,
  LEGAL_NAME,
  PHONES,
  posted,
  SECOND_STAFF,
  unionTown,
} from '../kit/joining';
import { stored } from '../kit/once';

// 入会: from the code on the wall to the card on the own phone, and whoever looks on.

let cloud: TestCloud;
let town: Awaited<ReturnType<typeof unionTown>>;
const say = saying(() => cloud);
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
});
beforeEach(async () => {
  town = await unionTown(cloud);
});
afterAll(() => cloud.stop());

const memberships = () => stored<Membership>(cloud, 'memberships');
const idOf = async (openid: string) =>
  (await cloud.phone(openid).does('membership', 'me', {})).memberId ?? '';
const applies = (openid: string, of = {}) =>
  cloud.phone(openid).does('union', 'apply', application(town.street.id, of));
/** Told by the phone whose step it was, without the clock. */
const noticesOf = async (openid: string) => {
  const to = await idOf(openid);
  const all = stored<{ memberId: string; about: string }>(cloud, 'notices');
  return all.filter(({ memberId }) => memberId === to).map(({ about }) => about);
};

describe('Somebody who joins by a union’s code', () => {
  test('sees which union it is, applies, is admitted by who has a post there, and has number and card with the next call', async () => {
    const { code, id } = town.street;
    expect(await cloud.phone(ANNA).does('union', 'byCode', { code })).toEqual({
      ...{ id, name: '云南路街道总工会', above: ['区总工会'], admits: 'review' },
    });
    expect(await say(ANNA, 'union', 'byCode', { code: '000000' })).toEqual(refused('UNION_NOT_FOUND'));
    expect(await applies(ANNA)).toMatchObject({ state: 'applied', card: null, can: ['withdraw'] });
    expect(await noticesOf(BERT)).toContain('union-applied');
    const { rows } = await cloud.phone(BERT).does('union', 'desk', { unionId: id, state: 'applied' });
    expect(rows).toMatchObject([{ name: LEGAL_NAME, work: { kind: 'courier', employer: '顺达快递' } }]);
    const memberId = rows[0]?.memberId ?? '';
    const seen = await cloud.phone(BERT).does('union', 'admit', { memberId });
    expect(seen.number).toMatch(new RegExp(`^${code}-\\d{6}$`));
    const me = await cloud.phone(ANNA).does('membership', 'me', {});
    expect(me.union).toEqual({ number: seen.number, sinceOn: '2026-11-16' });
    expect(await noticesOf(ANNA)).toContain('union-admitted');
    expect(await say(ANNA, 'union', 'apply', application(id))).toEqual(refused('MEMBER_ALREADY'));
  });

  test('is given back with a reason, adds what was missing, and may be refused with one; each state is seen on the own phone', async () => {
    await applies(ANNA);
    const memberId = await idOf(ANNA);
    await cloud.phone(BERT).does('union', 'giveBack', { memberId, why: '请写全单位名称' });
    const mine = async () => (await cloud.phone(ANNA).does('union', 'mine', {})).membership;
    expect(await mine()).toMatchObject({
      state: 'returned',
      why: '请写全单位名称',
      can: ['apply', 'withdraw'],
    });
    await applies(ANNA, { work: { kind: 'courier', employer: '顺达快递云南路网点' } });
    await cloud.phone(CARL).does('union', 'refuse', { memberId, why: '不在本区上班' });
    expect(await mine()).toMatchObject({ state: 'refused', why: '不在本区上班', can: ['apply'] });
    await applies(ANNA);
    await cloud.phone(ANNA).does('union', 'withdraw', {});
    expect(await mine()).toMatchObject({ state: 'withdrawn' });
  });

  test('accepts the rights and duties that hold now: staff keep them in editions of their own, apart from the privacy guide', async () => {
    const points = [{ title: '您有权：选举', words: '选举、被选举和表决。' }];
    const keep = { about: 'rights' as const, edition: 1, points };
    expect(await say(BERT, 'membership', 'keepGuide', keep)).toEqual(refused('FORBIDDEN'));
    await cloud.phone(STAFF).does('membership', 'keepGuide', keep);
    expect(await say(STAFF, 'membership', 'keepGuide', keep)).toEqual(refused('GUIDE_CHANGED'));
    const read = await cloud.phone(ANNA).does('membership', 'guide', { about: 'rights' });
    expect(read).toMatchObject({ edition: 2, points });
    expect(await cloud.phone(ANNA).does('membership', 'guide', { about: 'privacy' })).toMatchObject({
      edition: 1,
    });
    for (const edition of [1, 3])
      expect(await say(ANNA, 'union', 'apply', application(town.street.id, { edition }))).toEqual(
        refused('RIGHTS_CHANGED'),
      );
    expect(await applies(ANNA, { edition: 2 })).toMatchObject({ state: 'applied' });
    expect(memberships()).toMatchObject([{ accepted: { edition: 2 } }]);
  });

  test('where nobody is reviewed is a member at once, and moves, and leaves', async () => {
    const quick = await cloud.phone(STAFF).does('union', 'found', {
      ...{ name: '新就业形态工会联合会', kind: 'federation', parentId: 'district' },
      ...{ area: [], admits: 'at-once', open: true },
    });
    const joined = await cloud.phone(ANNA).does('union', 'apply', application(quick.id));
    expect(joined).toMatchObject({ state: 'admitted', unionName: '新就业形态工会联合会' });
    const before = joined.card?.number;
    const memberId = await idOf(ANNA);
    expect(await cloud.phone(ANNA).does('union', 'askTransfer', { unionId: town.street.id })).toMatchObject({
      ...{ state: 'transferring', card: { number: before }, toUnionName: '云南路街道总工会' },
    });
    const moved = await cloud.phone(BERT).does('union', 'receive', { memberId });
    expect([moved.unionName, moved.number?.slice(0, 6)]).toEqual(['云南路街道总工会', town.street.code]);
    await cloud.phone(ANNA).does('union', 'leave', { why: '搬走了' });
    expect((await cloud.phone(ANNA).does('membership', 'me', {})).union).toBeNull();
    expect(await noticesOf(BERT)).toEqual(expect.arrayContaining(['union-transfer', 'union-left']));
  });

  test('without a confirmed phone gives the ID number; and a person has one membership, whatever the account', async () => {
    await cloud.phone('wx-fritz').does('membership', 'enter', { agreed: 1 });
    const own = idNumber(3);
    expect(await say('wx-fritz', 'union', 'apply', application(town.street.id))).toEqual(
      refused('PHONE_TO_CONFIRM'),
    );
    expect(await applies('wx-fritz', { idNumber: own })).toMatchObject({ state: 'applied' });
    const again = application(town.street.id, { idNumber: own });
    expect(await say(ANNA, 'union', 'apply', again)).toEqual(refused('PERSON_HAS_ONE'));
    await cloud.phone('wx-fritz').does('union', 'withdraw', {});
    expect(await say(ANNA, 'union', 'apply', again)).toEqual(granted());
    expect(await say('wx-fritz', 'union', 'apply', again)).toEqual(refused('PERSON_HAS_ONE'));
    expect(JSON.stringify(cloud.dump())).not.toContain(own);
  });
});

describe('Whoever looks on', () => {
  test('finds nothing of somebody else’s membership, nor of a union’s list, without a post there', async () => {
    await applies(ANNA);
    const memberId = await idOf(ANNA);
    const unionId = town.street.id;
    for (const who of [LIU, STRANGER, ANNA]) {
      expect(await say(who, 'union', 'membership', { memberId })).toEqual(refused('NOT_FOUND'));
      expect(await say(who, 'union', 'desk', { unionId, state: 'applied' })).toEqual(refused('NOT_FOUND'));
      expect(await say(who, 'union', 'waiting', {})).toEqual(refused('FORBIDDEN'));
    }
    for (const action of ['admit', 'giveBack', 'refuse', 'receive', 'keep']) {
      const input = { memberId, ...(action === 'admit' || action === 'receive' ? {} : { why: '不行' }) };
      expect(await say(STRANGER, 'union', action, input)).toEqual(refused('NOT_FOUND'));
      expect(await say(STRANGER, 'union', action, { ...input, memberId: 'nobody' })).toEqual(
        refused('NOT_FOUND'),
      );
      const own = action === 'receive' || action === 'keep' ? 'MEMBERSHIP_CHANGED' : 'OWN_CASE';
      expect([refused(own), refused('OWN_CASE')]).toContainEqual(await say(ANNA, 'union', action, input));
    }
    expect(await say(LIU, 'union', 'givePost', posted(unionId, ANNA, 'officer'))).toEqual(
      refused('NOT_FOUND'),
    );
    expect(await say(BERT, 'union', 'givePost', posted(unionId, ANNA, 'officer'))).toEqual(
      refused('NOT_FOUND'),
    );
    expect(await say(CARL, 'union', 'givePost', posted(unionId, ANNA, 'officer'))).toEqual(granted());
    expect(await say(CARL, 'union', 'takePost', { unionId, memberId, why: '离任' })).toEqual(granted());
  });

  test('sees neither phone nor ID number whole: they are sealed, and the desk sees their ends', async () => {
    const own = idNumber(5);
    await applies(ANNA, { idNumber: own });
    const memberId = await idOf(ANNA);
    const seen = await cloud.phone(BERT).does('union', 'membership', { memberId });
    expect(seen).toMatchObject({
      phone: '139****7701',
      idNumber: `${own.slice(0, 4)}**********${own.slice(-4)}`,
    });
    const lists = [
      await cloud.phone(BERT).does('union', 'desk', { unionId: town.street.id, state: 'applied' }),
      await cloud.phone(STAFF).does('union', 'waiting', {}),
      await cloud.phone(LIU).does('union', 'tree', {}),
      await cloud.phone(LIU).does('union', 'union', { unionId: town.street.id }),
      seen,
    ];
    for (const hidden of [PHONES[ANNA] ?? '', own]) expect(JSON.stringify(lists)).not.toContain(hidden);
    expect(JSON.stringify(memberships())).not.toContain(LEGAL_NAME);
  });
});

describe('The members of a union', () => {
  test('are listed by their numbers, page by page, to the last', async () => {
    await applies(ANNA);
    await cloud.phone(BERT).does('union', 'admit', { memberId: await idOf(ANNA) });
    const [anna] = memberships().filter(({ state }) => state === 'admitted');
    const others = Array.from({ length: 24 }, (_, n) => {
      const number = `YN-${1001 + n}`;
      const card = anna?.card && { ...anna.card, number };
      return { ...anna, _id: `other-${n}`, numberKey: number, personKey: number, card };
    });
    cloud.seed({ memberships: others });
    const page = (after?: string) =>
      cloud.phone(BERT).does('union', 'desk', {
        ...{ unionId: town.street.id, state: 'admitted' },
        ...(after === undefined ? {} : { after }),
      });
    const first = await page();
    expect([first.rows.length, first.more]).toEqual([20, true]);
    const second = await page(first.rows[19]?.number ?? '');
    expect([second.rows.length, second.more]).toEqual([5, false]);
    const numbers = [...first.rows, ...second.rows].map(({ number }) => number);
    expect(new Set(numbers).size).toBe(25);
    expect(numbers.at(-1)).toBe('YN-1024');
  });
});

describe('A member’s card', () => {
  test('is checked by number and the code of this minute, tells no more than a beginning of the name, and ends with the membership', async () => {
    await applies(ANNA);
    expect(await say(ANNA, 'union', 'card', {})).toEqual(refused('NOT_A_MEMBER'));
    await cloud.phone(BERT).does('union', 'admit', { memberId: await idOf(ANNA) });
    const { number, code } = await cloud.phone(ANNA).does('union', 'card', {});
    expect(await cloud.phone(LIU).does('union', 'checkCard', { number, code })).toEqual({
      ...{ number, sinceOn: '2026-11-16', name: '安**', unionName: '云南路街道总工会' },
    });
    cloud.clock.move(2 * MINUTE);
    expect(await say(LIU, 'union', 'checkCard', { number, code })).toEqual(refused('CARD_CODE_WRONG'));
    const now = await cloud.phone(ANNA).does('union', 'card', {});
    await cloud.phone(ANNA).does('union', 'leave', { why: '搬走了' });
    const shown = { number, code: now.code };
    expect(await say(LIU, 'union', 'checkCard', shown)).toEqual(refused('CARD_CODE_WRONG'));
  });

  test('is guessed by nobody: after five wrong codes one waits', async () => {
    await applies(ANNA);
    await cloud.phone(BERT).does('union', 'admit', { memberId: await idOf(ANNA) });
    const { number, code } = await cloud.phone(ANNA).does('union', 'card', {});
    const wrong = { number, code: code === '123456' ? '654321' : '123456' };
    for (let times = 0; times < 5; times += 1) {
      expect(await say(LIU, 'union', 'checkCard', wrong)).toEqual(refused('CARD_CODE_WRONG'));
    }
    expect(await say(LIU, 'union', 'checkCard', { number, code })).toEqual(refused('TOO_MANY_CARD_TRIES'));
    expect(await say(STRANGER, 'union', 'checkCard', { number, code })).toEqual(granted());
  });
});

describe('What a union offers', () => {
  test('is kept by staff and by the chair, and read by its members and those of unions below', async () => {
    const [root, street] = [town.root.id, town.street.id];
    const of = (title: string) => [{ title, words: '凭会员卡', link: 'https://union.example/98' }];
    expect(await say(BERT, 'union', 'offer', { unionId: street, services: of('九八折') })).toEqual(
      refused('NOT_FOUND'),
    );
    await cloud.phone(CARL).does('union', 'offer', { unionId: street, services: of('九八折') });
    await cloud.phone(STAFF).does('union', 'offer', { unionId: root, services: of('体检') });
    expect(await say(ANNA, 'union', 'services', {})).toEqual(refused('NOT_A_MEMBER'));
    await applies(ANNA);
    await cloud.phone(BERT).does('union', 'admit', { memberId: await idOf(ANNA) });
    const { services } = await cloud.phone(ANNA).does('union', 'services', {});
    expect(services.map(({ title, unionName }) => `${unionName} ${title}`)).toEqual([
      '云南路街道总工会 九八折',
      '区总工会 体检',
    ]);
    const odd = [{ title: '领奖', words: '点这里', link: 'javascript:alert(1)' }];
    expect(await say(STAFF, 'union', 'offer', { unionId: root, services: odd })).toEqual(
      refused('INVALID_INPUT'),
    );
  });
});

describe('At the same moment', () => {
  const SEEDS = effort(2, 20);
  const atOnce = async (seed: number, racers: readonly (() => Promise<unknown>)[]) => {
    cloud.reseed(seed);
    const answers = (await Promise.all(racers.map((race) => race()))) as { ok: boolean }[];
    cloud.reseed(undefined);
    return answers.filter(({ ok }) => ok).length;
  };

  test('two who admit do it once, with one number', async () => {
    for (let seed = 1; seed <= SEEDS; seed += 1) {
      town = await unionTown(cloud);
      await applies(ANNA);
      const memberId = await idOf(ANNA);
      const admits = (who: string) => () => cloud.phone(who).ask('union', 'admit', { memberId });
      expect(await atOnce(seed, [BERT, STAFF, SECOND_STAFF].map(admits))).toBe(1);
      const [one] = memberships();
      expect(one?.events.map(({ action }) => action)).toEqual(['apply', 'admit']);
      const anna = stored<Member>(cloud, 'members').find(({ _id }) => _id === memberId);
      expect(anna?.union?.number).toBe(one?.numberKey);
    }
  });

  test('two applications of one person, by one account or by two, leave one', async () => {
    for (let seed = 1; seed <= SEEDS; seed += 1) {
      town = await unionTown(cloud);
      const wish = application(town.street.id, { idNumber: idNumber(7) });
      const apply = (who: string) => () => cloud.phone(who).ask('union', 'apply', wish);
      expect(await atOnce(seed, [apply(ANNA), apply(ANNA)])).toBe(1);
      await cloud.phone(ANNA).does('union', 'withdraw', {});
      expect(await atOnce(seed, [apply(ANNA), apply(CARL)])).toBe(1);
      expect(memberships().filter(({ state }) => state === 'applied')).toHaveLength(1);
    }
  });
});

describe('Sent again under its name', () => {
  test('an application, an admission and a union are there once, and another wish under that name is refused', async () => {
    const twice = async (who: string, action: string, input: object, other: object) => {
      const requestId = newRequestId();
      const send = (said: object) => cloud.phone(who).send('union', { action, requestId, input: said });
      const first = await send(input);
      expect(first).toEqual(granted());
      expect([await send(input), await send({ ...input, ...other })]).toEqual([
        granted(),
        refused('REQUEST_REUSED'),
      ]);
    };
    await twice(ANNA, 'apply', application(town.street.id), { name: '别的名字' });
    const memberId = await idOf(ANNA);
    await twice(STAFF, 'admit', { memberId }, { memberId: await idOf(BERT) }).catch(() => undefined);
    const wish = { area: [], admits: 'review', open: true, name: '寿张路社区工会', kind: 'community' };
    await twice(STAFF, 'found', { ...wish, parentId: town.street.id }, { name: '别的' });
    expect(stored(cloud, 'unions')).toHaveLength(3);
    expect(memberships()[0]?.events).toHaveLength(2);
    expect(await say(STAFF, 'union', 'found', { ...wish, kind: 'district', parentId: null })).toEqual(
      refused('UNION_THERE_ALREADY'),
    );
  });
});

describe('Who was recorded as a member before there were memberships', () => {
  test('is a member of the district’s union, under the same number, which nobody else can have', async () => {
    const before = await openCloud({ now: MONDAY_NINE });
    const union = {
      number: 'QD-7',
      sinceOn: '2019-03-01',
      recordedAt: MONDAY_NINE,
      recordedBy: 'staff-zhou',
    };
    const old = { ...aResident('old'), union, schema: 5 };
    const district = smallDistrict();
    before.seed({
      ...district,
      members: [...(district.members ?? []), old],
      identities: [...(district.identities ?? []), anIdentity('wx-old', 'old', ['resident'])],
    });
    for (let times = 0; times < 3; times += 1) await before.tick('clock');
    expect(stored<Membership>(before, 'memberships')).toMatchObject([
      { _id: 'old', state: 'admitted', unionId: 'district', numberKey: 'QD-7' },
    ]);
    const { membership } = await before.phone('wx-old').does('union', 'mine', {});
    expect(membership).toMatchObject({ state: 'admitted', card: { number: 'QD-7' } });
    await before.phone(LIU).does('membership', 'setPhone', { code: 'phone:13905328801' });
    const taken = { phone: '13905328801', number: 'QD-7', sinceOn: '2019-03-01' };
    expect(await saying(() => before)(STAFF, 'union', 'record', taken)).toEqual(refused('NUMBER_TAKEN'));
    await before.stop();
  });
});
