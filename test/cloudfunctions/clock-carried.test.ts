import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Announcement } from '#domain/announcement/board';
import type { Effect } from '#domain/effects';
import type { Provider } from '#domain/firm/firm';
import { DAY, MINUTE } from '#domain/kernel/time';
import type { Member } from '#domain/membership/member';
import type { Notice } from '#domain/notice/notice';
import type { Notify } from '#domain/notice/owed';
import type { Entry } from '#domain/points/ledger';
import { FIRST_TERMS, newRuleBook } from '#domain/points/terms';
import type { Rating } from '#domain/rating/rating';
import type { Score } from '#domain/rating/score';
import type { RepairOrder } from '#domain/repair/order';
import type { Grounds } from '#domain/standing/cause';
import { type Ladder, newLadder } from '#domain/standing/ladder';
import type { CountPrice } from '#domain/standing/owed';
import type { LocalCloud } from '../../local-cloud';
import { HER_CONTACT, HUIMIN, liuAsMember, MA, NOW } from '../kit/given';
import { anOrder } from '../kit/given-orders';
import { aRating } from '../kit/given-ratings';
import { stored } from '../kit/once';
import { cloudForStores, rows } from '../kit/stores';

// What the clock carries out and lets time do, asked in the test's own process.

let cloud: LocalCloud;
let clock: Awaited<ReturnType<typeof theClock>>;
const theClock = async () => ({
  ...(await import('../../cloudfunctions/clock/settle')),
  ...(await import('../../cloudfunctions/clock/count-rating')),
  ...(await import('../../cloudfunctions/clock/ties')),
  ...(await import('../../cloudfunctions/clock/known')),
  ...(await import('../../cloudfunctions/clock/award')),
  ...(await import('../../cloudfunctions/clock/retention')),
  ...(await import('../../cloudfunctions/clock/roles')),
  ...(await import('../../cloudfunctions/clock/exports')),
  ...(await import('../../cloudfunctions/clock/call-everybody')),
  ...(await import('../../cloudfunctions/clock/notify')),
  ...(await import('../../cloudfunctions/clock/every-rank')),
  ...(await import('../../cloudfunctions/clock/confirmations')),
  ...(await import('../../cloudfunctions/clock/migrate')),
  ...(await import('../../cloudfunctions/runtime/seal')),
});
beforeAll(async () => {
  cloud = await cloudForStores();
  clock = await theClock();
});
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  vi.spyOn(console, 'error').mockReturnValue();
  await cloud.renew(NOW);
});
afterAll(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const only = <T>(collection: string): T | undefined => stored<T>(cloud, collection)[0];
const notices = () => stored<Notice>(cloud, 'notices');
const closed = anOrder({ state: 'closed' });
/** Closed by 惠民's worker, of somebody whose phone and door belong to nobody there. */
const order = (over: Partial<RepairOrder> = {}): RepairOrder => ({
  ...closed,
  ...{ version: 1, effects: {}, owed: 0, contact: clock.sealContact(HER_CONTACT) },
  ...over,
});
const sealedPhone = (phone: string) => clock.seal(phone);
const huimin = (over: Partial<Provider> = {}): Provider => ({
  ...HUIMIN,
  workers: HUIMIN.workers.map((one) => ({ ...one, phone: sealedPhone('19900530001') })),
  version: 1,
  ...over,
});
const liu = (over: Partial<Member> = {}): Member => ({
  ...liuAsMember,
  ...{ version: 1, phone: sealedPhone(HER_CONTACT.phone), phoneKey: clock.fingerprint(HER_CONTACT.phone) },
  ...over,
});

describe('What a noun owes', () => {
  const notify = (to: string): Notify => ({
    ...{
      kind: 'notify',
      cause: `told-${to}`,
      to,
      about: 'repair-closed',
      noun: 'repair-order',
      id: 'order-1',
    },
  });
  const course = { kind: 'count-course', providerId: 'huimin', workerId: 'ma', ruledBy: null } as const;
  const whose = { orderId: 'order-1', residentId: 'liu', at: NOW };
  const ended = { ...course, ...whose, cause: 'course-order-1', outcome: 'closed' } as const;
  const upheld = { ...course, ...whose, cause: 'course-of-complaint', outcome: 'upheld' } as const;
  const price: CountPrice = {
    ...{ kind: 'count-price', cause: 'price-order-1', providerId: 'huimin' },
    ...{ chargedFen: 9_000, listMaxFen: 12_000, at: NOW },
  };
  const owing = (...effects: readonly Effect[]) => {
    const keyed = Object.fromEntries(effects.map((effect, place) => [`e${place}`, effect]));
    cloud.seed({
      ...rows('repair_orders', [order({ effects: keyed, owed: effects.length })]),
      ...rows('providers', [huimin()]),
    });
  };
  const left = () => Object.keys(only<RepairOrder>('repair_orders')?.effects ?? {});
  const lines = (collection: string) => stored<{ _id: string }>(cloud, collection).map(({ _id }) => _id);

  test('is carried out and struck off, and the version is nobody’s race', async () => {
    owing(notify('liu'), notify('daughter'));
    await clock.settle('repair-order', 'order-1');
    expect(
      notices()
        .map(({ memberId }) => memberId)
        .sort(),
    ).toEqual(['daughter', 'liu']);
    expect(only<RepairOrder>('repair_orders')).toMatchObject({ effects: {}, owed: 0, version: 1 });
  });

  test('of an order that was closed stands in one line, with what was charged', async () => {
    owing(ended, price);
    await clock.settle('repair-order', 'order-1');
    expect(only('outcomes')).toMatchObject({ _id: 'course-order-1', charge: { chargedFen: 9_000 } });
    expect([lines('charges'), left()]).toEqual([[], []]);
  });

  test('of an order stands apart where only one of the two is owed, or somebody was blamed', async () => {
    owing(ended);
    await clock.settle('repair-order', 'order-1');
    expect([lines('outcomes'), lines('charges')]).toEqual([['course-order-1'], []]);
    await cloud.renew(NOW);
    owing(price);
    await clock.settle('repair-order', 'order-1');
    expect([lines('outcomes'), lines('charges'), left()]).toEqual([[], ['price-order-1'], []]);
    await cloud.renew(NOW);
    owing(upheld, price);
    await clock.settle('repair-order', 'order-1');
    expect([lines('outcomes'), lines('charges')]).toEqual([['course-of-complaint'], ['price-order-1']]);
    await cloud.renew(NOW);
    owing(ended, { ...ended, cause: 'course-other' }, price);
    await clock.settle('repair-order', 'order-1');
    expect([lines('outcomes').sort(), lines('charges')]).toEqual([
      ['course-order-1', 'course-other'],
      ['price-order-1'],
    ]);
  });

  test('stays owed where it cannot be done, which is said; everything else is done', async () => {
    owing(notify('liu'), upheld);
    cloud.faults.add({ when: { collection: 'outcomes' }, kind: 'timeout', times: 1_000 });
    await expect(clock.settle('repair-order', 'order-1')).rejects.toThrow(
      'still owed by repair-order order-1',
    );
    cloud.faults.clear();
    expect([left(), notices().length, only<RepairOrder>('repair_orders')?.owed]).toEqual([['e1'], 1, 1]);
    await clock.settle('repair-order', 'order-1');
    expect([left(), lines('outcomes')]).toEqual([[], ['course-of-complaint']]);
  });

  test('by a ladder moves the firm to where staff have put it', async () => {
    const effects = { e0: { kind: 'follow-ladder', cause: 'c' } } as const;
    cloud.seed({
      ...rows('providers', [huimin()]),
      ...rows('standings', [{ ...newLadder('huimin', 'warned'), effects, owed: 1 }]),
    });
    await clock.settle('standing', 'huimin');
    expect([only<Provider>('providers')?.standing, only<Ladder>('standings')?.owed]).toEqual(['warned', 0]);
  });
});

describe('Messages', () => {
  const notify = (cause: string, to = 'liu'): Notify => ({
    ...{ kind: 'notify', cause, to, about: 'repair-closed', noun: 'repair-order', id: 'order-1' },
  });
  const people = (left: number) =>
    cloud.seed({
      ...rows('identities', [
        { _id: 'wx-liu', memberId: 'liu', roles: [] },
        { _id: 'wx-zhou', memberId: 'zhou', roles: ['staff'] },
        { _id: 'wx-qian', memberId: 'qian', roles: ['staff'] },
      ]),
      ...rows('providers', [huimin()]),
      ...rows('notice_grants', [{ _id: 'liu', left }]),
    });
  const told = () => notices().map(({ memberId, message }) => `${memberId} ${message}`);

  test('go out as far as was allowed; another one waits its minute, and who allowed none reads it in the app', async () => {
    people(1);
    await clock.tell([notify('a'), notify('b'), notify('a', 'daughter')]);
    expect(told().sort()).toEqual(['daughter none', 'liu due', 'liu sent']);
    expect([cloud.outbox().length, only<{ left: number }>('notice_grants')?.left]).toEqual([1, 0]);
    expect(notices().every(({ tries, version }) => tries === 0 && version > 0)).toBe(true);
  });

  test('are told once to who has it in two capacities, and not again when it is told again', async () => {
    people(2);
    await clock.tell([notify('a'), notify('a')]);
    await clock.tell([notify('a')]);
    expect([told(), cloud.outbox().length]).toEqual([['liu sent'], 1]);
  });

  test('that nobody was told of with these are not sent with them', async () => {
    people(2);
    await clock.tell([notify('a', 'daughter')]);
    expect([told(), cloud.outbox().length]).toEqual([['daughter none'], 0]);
  });

  test('to staff reach all of them, to a firm its managers, and of no firm nobody', async () => {
    people(0);
    const about = { about: 'repair-case', noun: 'repair-order', id: 'order-1' } as const;
    await clock.tell([
      { kind: 'tell-staff', cause: 's', ...about },
      { kind: 'tell-firm', cause: 'f', providerId: 'huimin', ...about },
      { kind: 'tell-firm', cause: 'n', providerId: 'nobody', ...about },
    ]);
    expect(
      notices()
        .map(({ memberId }) => memberId)
        .sort(),
    ).toEqual(['manager-huimin', 'qian', 'zhou']);
  });
});

describe('What ties a resident to the firm that came', () => {
  const ties = async ({
    member = liu(),
    provider = huimin(),
    others = [] as Member[],
    of = order(),
  } = {}) => {
    await cloud.renew(NOW);
    cloud.seed({
      ...rows('providers', [provider]),
      ...rows('members', [member, ...others]),
      ...rows('repair_orders', [of]),
    });
    return clock.tiesOf(of, new clock.Known());
  };
  const none = { ownFirm: false, samePhone: false, sameHousehold: false, ordersOfPair: 1 };
  const somebody = (id: string, over: Partial<Member> = {}) =>
    liu({ _id: id, phoneKey: `key-of-${id}`, addresses: [], ...over });

  test('is nothing where nothing does', async () => {
    expect(await ties()).toEqual(none);
    expect(await ties({ others: [somebody('manager-huimin')] })).toEqual(none);
  });

  test('is the firm itself: who works there or manages it', async () => {
    expect(await ties({ provider: huimin({ managerIds: ['liu'] }) })).toMatchObject({ ownFirm: true });
    const workers = [{ ...MA, memberId: 'liu', phone: sealedPhone('19900530001') }];
    expect(await ties({ provider: huimin({ workers }) })).toMatchObject({ ownFirm: true });
  });

  test('is a phone: the order’s or her own, a worker’s, the firm’s or that of anybody there', async () => {
    const same = { ...none, samePhone: true };
    const her = HER_CONTACT.phone;
    const workers = [{ ...MA, phone: sealedPhone(her) }];
    expect(await ties({ provider: huimin({ workers }) })).toEqual(same);
    const contact = { phoneKey: clock.fingerprint(her) } as Provider['contact'];
    expect(await ties({ provider: huimin({ contact }) })).toEqual(same);
    const other = liu({ phoneKey: clock.fingerprint('19900530001') });
    expect(await ties({ member: other })).toEqual(same);
    const manager = somebody('manager-huimin', { phoneKey: clock.fingerprint(her) });
    expect(await ties({ others: [manager] })).toEqual(same);
  });

  test('is a home: the order’s or one of hers, and one of anybody there', async () => {
    const same = { ...none, sameHousehold: true };
    const at = (homeKey: string) =>
      [{ ...liuAsMember.addresses[0], homeKey }] as unknown as Member['addresses'];
    const manager = somebody('manager-huimin', { addresses: at(closed.homeKey) });
    expect(await ties({ others: [manager] })).toEqual(same);
    const neighbour = somebody('manager-huimin', { addresses: at('home-of-liu') });
    expect(await ties({ others: [neighbour] })).toEqual(same);
  });

  test('is how often within thirty days, up to this order', async () => {
    const closedAt = closed.closedAt ?? 0;
    const at = (ago: number) =>
      order({ _id: `ago-${ago}`, closedAt: closedAt - ago, urgentHolder: `free-${ago}` });
    const of = order();
    await ties();
    cloud.seed(rows('repair_orders', [at(DAY), at(30 * DAY - 1), at(30 * DAY), at(-DAY)]));
    expect((await clock.tiesOf(of, new clock.Known())).ordersOfPair).toBe(3);
  });
});

describe('A rating', () => {
  const rated = (over: Partial<Rating> = {}) =>
    aRating('order-1', {
      ...{ residentId: 'liu', providerId: 'huimin', workerId: 'ma', ratedAt: NOW - DAY, version: 1 },
      ...{ counted: null, listed: null },
      ...over,
    });
  const given = (rating: Rating, of: RepairOrder | null = order(), member = liu(), provider = huimin()) =>
    cloud.seed({
      ...rows('ratings', [rating]),
      ...rows('repair_orders', of ? [of] : []),
      ...rows('providers', [provider]),
      ...rows('members', [member]),
    });
  const score = (id: string) => stored<Score>(cloud, 'scores').find(({ _id }) => _id === id);

  test('enters the open batches of firm and worker, once', async () => {
    given(rated());
    await clock.countRating('order-1');
    await clock.countRating('order-1');
    expect(only('ratings')).toMatchObject({ counted: { batch: 1, workerBatch: 1, weighs: true, at: NOW } });
    expect([score('huimin')?.open.residents, score('ma')?.open.residents]).toEqual([['liu'], ['liu']]);
    expect([score('huimin')?.version, score('ma')?.version]).toEqual([1, 1]);
  });

  test('goes on from the scores that there are', async () => {
    given(rated());
    cloud.seed(
      rows('scores', [
        { ...rowOf('huimin'), published: 4 },
        { ...rowOf('ma'), published: 2 },
      ]),
    );
    await clock.countRating('order-1');
    expect(only('ratings')).toMatchObject({ counted: { batch: 5, workerBatch: 3 } });
  });
  const rowOf = (id: string) => ({
    ...{ _id: id, asOf: NOW, published: 0, count: 0, notCounted: 0, tags: {}, closesAt: null },
    ...{ sum: 0, weight: 0, open: EMPTY_BATCH },
  });
  const EMPTY_BATCH = { parts: [], residents: [], tags: {}, additions: 0, notCounted: 0, ratedAt: 0 };

  test('of who is tied to the firm, or has no confirmed phone, moves nothing', async () => {
    given(rated(), order(), liu({ phoneConfirmed: null }));
    await clock.countRating('order-1');
    expect(only('ratings')).toMatchObject({ counted: { weighs: false } });
    await cloud.renew(NOW);
    given(rated(), order(), liu(), huimin({ managerIds: ['liu'] }));
    await clock.countRating('order-1');
    expect(only('ratings')).toMatchObject({ counted: { excluded: 'own-firm' } });
    expect(score('huimin')?.open.residents).toEqual([]);
  });

  test('without its order is no rating, and one that is not there is none either', async () => {
    given(rated(), null);
    await expect(clock.countRating('order-1')).rejects.toThrow('there is no order for rating order-1');
    await clock.countRating('nobody');
    expect(stored(cloud, 'scores')).toEqual([]);
  });

  test('that was added to joins the batch that gathers now, once', async () => {
    const addition = { text: '还没漏', photos: [], addedAt: NOW, batch: null };
    given(rated({ addition }));
    await clock.countRating('order-1');
    expect(only('ratings')).toMatchObject({ addition: { batch: 1 }, counted: { batch: 1 } });
    expect(score('huimin')?.open.additions).toBe(1);
    await clock.countRating('order-1');
    expect(score('huimin')?.open.additions).toBe(1);
    expect(score('ma')?.open.additions).toBe(0);
  });

  test('that is excluded takes its addition nowhere', async () => {
    const addition = { text: '还没漏', photos: [], addedAt: NOW, batch: null };
    given(rated({ addition }), order(), liu(), huimin({ managerIds: ['liu'] }));
    await clock.countRating('order-1');
    expect(only('ratings')).toMatchObject({ addition: { batch: null } });
    expect(score('huimin')?.open.additions).toBe(0);
  });
});

describe('Points', () => {
  const award = (over: object = {}) =>
    clock.award(
      { kind: 'award', cause: 'rating-order-1', to: 'liu', rule: 'rating', at: NOW, ...over },
      'order-1',
    );
  const given = (member: Member = liu(), provider = huimin()) =>
    cloud.seed({
      ...rows('members', [member, { ...liu(), _id: 'daughter' }]),
      ...rows('providers', [provider]),
      ...rows('repair_orders', [order()]),
    });
  const entry = () => only<Entry>('points_entries');

  test('are what the terms gave when it happened', async () => {
    given();
    const later = { ...FIRST_TERMS.rating, from: NOW + 1, points: 99, setAt: NOW };
    cloud.seed(rows('points_rules', [{ ...newRuleBook('rating'), terms: [FIRST_TERMS.rating, later] }]));
    await award();
    expect(entry()).toMatchObject({ _id: 'rating-order-1', points: 5, memberId: 'liu' });
    await award({ cause: 'other', at: NOW + 1 });
    expect(stored<Entry>(cloud, 'points_entries').find(({ _id }) => _id === 'other')?.points).toBeGreaterThan(
      5,
    );
  });

  test('come once for one cause', async () => {
    given();
    await award();
    await award();
    expect(stored(cloud, 'points_entries')).toHaveLength(1);
  });

  test.each([
    ['without a confirmed phone', () => given(liu({ phoneConfirmed: null })), {}, '手机号'],
    ['from the own firm', () => given(liu(), huimin({ managerIds: ['liu'] })), {}, '自己人'],
    ['for who is not there', () => given(), { to: 'nobody' }, '手机号'],
    [
      'for a suggestion without a confirmed phone',
      () => given(liu({ phoneConfirmed: null })),
      { rule: 'suggestion-adopted' },
      '手机号',
    ],
  ] as const)('are none %s, and the statement says why', async (_, set, over, why) => {
    set();
    await award(over);
    expect(entry()).toMatchObject({ points: 0 });
    expect(JSON.stringify(entry())).toContain(why);
  });

  test('of who booked for her are his own matter', async () => {
    given(liu(), huimin({ managerIds: ['liu'] }));
    await award({ to: 'daughter', cause: 'c' });
    expect(entry()?.points).toBe(5);
  });
});

describe('Name, phone and door of an order', () => {
  const given = (contactGoesAt: number | null, complaint?: { state: string; endedAt: number }) => {
    cloud.seed(rows('repair_orders', [{ ...order(), contactGoesAt }]));
    if (complaint)
      cloud.seed(
        rows('complaints', [
          { _id: 'c', orderId: 'order-1', state: complaint.state, events: [{ at: complaint.endedAt }] },
        ]),
      );
  };
  const kept = () => only<RepairOrder>('repair_orders');

  test('go when their time has come, and not before', async () => {
    given(NOW);
    await clock.forgetContact('order-1');
    expect(kept()?.contactGoesAt).toBeNull();
    expect(kept()?.contact).not.toEqual(order().contact);
    for (const at of [NOW + 1, null]) {
      await cloud.renew(NOW);
      given(at);
      await clock.forgetContact('order-1');
      expect([kept()?.contactGoesAt, kept()?.version]).toEqual([at, 1]);
    }
    await clock.forgetContact('nobody');
  });

  test('wait for a complaint that is open, and for ninety days after one that was', async () => {
    given(NOW, { state: 'ruled', endedAt: NOW - 400 * DAY });
    await clock.forgetContact('order-1');
    expect(kept()?.contactGoesAt).toBe(NOW + DAY);
    await cloud.renew(NOW);
    given(NOW, { state: 'withdrawn', endedAt: NOW - DAY });
    await clock.forgetContact('order-1');
    expect(kept()?.contactGoesAt).toBe(NOW + 89 * DAY);
    await cloud.renew(NOW);
    given(NOW, { state: 'withdrawn', endedAt: NOW - 90 * DAY });
    await clock.forgetContact('order-1');
    expect(kept()?.contactGoesAt).toBeNull();
  });
});

describe('The roll of staff', () => {
  const roll = (over: object) =>
    cloud.seed(rows('staff_rolls', [{ _id: 'district', posts: [], actsAt: null, ...over }]));
  const due = async () => (await clock.roles().due(9, null)).map(({ id }) => id);

  test('is looked at when it owes something, or its instant has come', async () => {
    expect(await due()).toEqual([]);
    roll({});
    expect(await due()).toEqual([]);
    for (const over of [{ owed: 1 }, { actsAt: NOW }]) {
      await cloud.renew(NOW);
      roll(over);
      expect(await due()).toEqual(['district']);
    }
    await cloud.renew(NOW);
    roll({ actsAt: NOW + 1 });
    expect(await due()).toEqual([]);
  });

  test('lets a naming fall that nobody answered, and carries out what it owes', async () => {
    const post = { id: 'p', memberId: 'sun', name: '孙', namedAt: NOW - 9 * DAY, byId: 'zhou', why: '' };
    const offered = { state: 'offered', confirmedById: null, heldAt: null, dueAt: NOW };
    roll({
      posts: [{ ...post, ...offered }],
      ...{ actsAt: NOW, owed: 1, effects: { e0: tellSun } },
    });
    await clock.roles().work('district');
    expect(only('staff_rolls')).toMatchObject({ actsAt: null, owed: 0, effects: {} });
    expect(notices().some(({ _id }) => _id === 'n-sun')).toBe(true);
  });
  const tellSun = {
    ...{ kind: 'notify', cause: 'n', to: 'sun', about: 'staff-named', noun: 'staff-roll', id: 'district' },
  };
});

describe('A file that was handed out', () => {
  test('goes; who took it stays on record', async () => {
    const made = { _id: 'e', fileId: 'cloud://test.local/e.xlsx', memberId: 'zhou', removeAt: NOW };
    cloud.seed(rows('exports', [made]));
    await clock.removeExport('e');
    expect(only('exports')).toMatchObject({ memberId: 'zhou', removeAt: null, version: 2 });
    await clock.removeExport('e');
    expect(only('exports')).toMatchObject({ version: 2 });
    await clock.removeExport('nobody');
  });
});

describe('A warning to everybody', () => {
  const warning = (over: Partial<Announcement> = {}): Announcement => ({
    ...{ id: 'storm', kind: 'danger', title: '台风', words: '', link: '', audience: 'all' },
    ...{ state: 'published', publishAt: NOW },
    ...over,
  });
  const given = async (many: number, over: Partial<Announcement> = {}, at = NOW) => {
    cloud.seed({
      ...rows('announcements', [{ _id: 'board', announcements: [warning(over)] }]),
      ...rows(
        'identities',
        Array.from({ length: many }, (_, place) => ({
          ...{ _id: `wx-${String(place).padStart(5, '0')}`, memberId: `m-${place}` },
          roles: place === 0 ? ['staff'] : [],
        })),
      ),
    });
    await clock.callEverybody({
      kind: 'call-everybody',
      cause: 'c',
      announcementId: 'storm',
      audience: 'all',
      at,
    });
  };
  const call = () =>
    notices().find(({ _id }) => _id === 'call-storm') as Parameters<typeof clock.callNext>[0];
  const warned = () => notices().filter(({ _id }) => _id.startsWith('danger-')).length;

  test('is in nobody’s list, and waits for its instant', async () => {
    await given(2, {}, NOW + 1);
    expect(call()).toMatchObject({ memberId: 'nobody', message: 'due', sendAt: NOW + 1, tries: 0 });
    await clock.callNext(call());
    expect([warned(), call().version]).toEqual([0, 1]);
  });

  test('reaches each once, and ends', async () => {
    await given(2);
    await clock.callNext(call());
    expect([warned(), call().message, call().sendAt]).toEqual([2, 'sent', null]);
    await clock.callNext(call());
    expect([warned(), call().version]).toEqual([2, 2]);
  });

  test('reaches those whom it concerns; of who was taken down nobody hears', async () => {
    await given(2, { audience: 'staff' });
    await clock.callNext(call());
    expect([warned(), call().message]).toEqual([1, 'sent']);
    await cloud.renew(NOW);
    await given(2, { state: 'withdrawn' });
    await clock.callNext(call());
    expect([warned(), call().message]).toEqual([0, 'sent']);
  });

  test('goes on by the next tick behind the thousandth', async () => {
    await given(1_001);
    await clock.callNext(call());
    expect([warned(), call().message, call().calledUpTo]).toEqual([1_000, 'due', 'wx-00999']);
    await clock.callNext(call());
    expect([warned(), call().message]).toEqual([1_001, 'sent']);
  });
});

describe('A day’s walk through the firms', () => {
  const firms = () =>
    cloud.seed(rows('providers', [huimin({ _id: 'a' }), huimin({ _id: 'b', creditCode: 'other' })]));
  const due = async (behind: { at: number; id: string } | null = null) =>
    (await clock.everyRank().due(9, behind)).map(({ id }) => id);

  test('goes firm by firm, once a day, and on from where it was', async () => {
    firms();
    expect([await due(), await due({ at: 0, id: 'a' })]).toEqual([['a', 'b'], ['b']]);
    await clock.everyRank().work('a');
    expect([await due(), only('cursors')]).toMatchObject([
      ['b'],
      { _id: 'every-rank', on: '2026-03-18', after: 'a' },
    ]);
    await clock.everyRank().work('nobody');
    vi.setSystemTime(NOW + DAY);
    expect(await due()).toEqual(['a', 'b']);
  });
});

describe('A suspension at once', () => {
  const grounds = { kind: 'unsafe-work', happenedOn: '2026-03-17', why: '' } as unknown as Grounds;
  const stopped = (dueAt: number) => {
    const step = { id: 's', at: NOW - DAY, from: 'good', to: 'suspended', rule: 'at-once' } as const;
    cloud.seed({
      ...rows('providers', [huimin({ standing: 'suspended' })]),
      ...rows('standings', [
        {
          ...newLadder('huimin', 'suspended'),
          version: 1,
          steps: [{ ...step, orders: [], ruledBy: 'zhou', appeal: null, grounds }],
          ...{ atOnce: { stepId: 's', byId: 'zhou', dueAt }, confirmBy: dueAt },
        },
      ]),
    });
  };

  test('falls when nobody has confirmed it in time, and owes that the firm follows', async () => {
    stopped(NOW);
    expect(await clock.letSuspensionFall('huimin')).toBe(true);
    expect(only<Ladder>('standings')).toMatchObject({ standing: 'good', atOnce: null });
    expect(Object.values(only<Ladder>('standings')?.effects ?? {}).map(({ kind }) => kind)).toContain(
      'follow-ladder',
    );
  });

  test('stands until then', async () => {
    stopped(NOW + MINUTE);
    expect(await clock.letSuspensionFall('huimin')).toBe(false);
    expect(only<Ladder>('standings')).toMatchObject({ standing: 'suspended', version: 1, effects: {} });
  });
});

describe('What lies there in an older shape', () => {
  test('is written in today’s, a page at a time, and what has it is left alone', async () => {
    const old = Array.from({ length: 101 }, (_, place) => ({
      ...{
        _id: `score-${String(place).padStart(3, '0')}`,
        version: 1,
        schema: 1,
        memberId: `m-${place}`,
        no: 1,
      },
    }));
    cloud.seed({ points_entries: old.map((one) => ({ ...one, at: NOW, points: 1 })) });
    const page = async () =>
      (await clock.migrate().due(9, null)).find(({ id }) => id.startsWith('points_entries '))?.id;
    expect(await page()).toBe('points_entries ');
    await clock.migrate().work('points_entries ');
    expect(await page()).toBe('points_entries score-099');
    const shapes = () => stored<{ schema: number; version: number }>(cloud, 'points_entries');
    expect(shapes().filter(({ schema }) => schema === 1)).toHaveLength(1);
    await clock.migrate().work('points_entries ');
    expect(shapes().filter(({ version }) => version > 2)).toEqual([]);
    await clock.migrate().work('points_entries score-099');
    expect([await page(), shapes().filter(({ schema }) => schema === 1)]).toEqual([undefined, []]);
  });

  test('says of a closed order whether both sides agree on what was paid', async () => {
    const { payment: _, ...older } = order({ paidFen: 7 });
    cloud.seed({ repair_orders: [{ ...older, schema: 6 }] });
    await clock.migrate().work('repair_orders ');
    expect(only('repair_orders')).toMatchObject({ payment: 'differs', schema: 7 });
  });
});
