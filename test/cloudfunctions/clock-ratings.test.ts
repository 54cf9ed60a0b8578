import { describe, expect, test } from 'vitest';
import type { Provider } from '#domain/firm/firm';
import { DAY } from '#domain/kernel/time';
import type { Member } from '#domain/membership/member';
import type { Entry } from '#domain/points/ledger';
import { FIRST_TERMS, newRuleBook } from '#domain/points/terms';
import type { Rating } from '#domain/rating/rating';
import type { Score } from '#domain/rating/score';
import type { RepairOrder } from '#domain/repair/order';
import { clockRoom } from '../kit/clock-room';
import { HER_CONTACT, liuAsMember, MA, NOW } from '../kit/given';
import { aRating } from '../kit/given-ratings';
import { stored } from '../kit/once';
import { rows } from '../kit/stores';

// What the clock makes of a rating, and of points for it, asked in the test's own process.

const room = clockRoom(async () => ({
  ...(await import('../../cloudfunctions/outbox/count-rating')),
  ...(await import('../../cloudfunctions/outbox/ties')),
  ...(await import('../../cloudfunctions/outbox/known')),
  ...(await import('../../cloudfunctions/outbox/award')),
}));
const { closed, huimin, liu, only, order, sealedPhone } = room;

describe('What ties a resident to the firm that came', () => {
  const ties = async ({
    member = liu(),
    provider = huimin(),
    others = [] as Member[],
    of = order(),
  } = {}) => {
    await room.cloud.renew(NOW);
    room.cloud.seed({
      ...rows('providers', [provider]),
      ...rows('members', [member, ...others]),
      ...rows('repair_orders', [of]),
    });
    return room.clock.tiesOf(of, new room.clock.Known());
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
    const typed = order({ contact: room.clock.sealContact({ ...HER_CONTACT, phone: '19900530001' }) });
    expect(await ties({ of: typed })).toEqual(same);
    const contact = { phoneKey: room.clock.fingerprint(her) } as Provider['contact'];
    expect(await ties({ provider: huimin({ contact }) })).toEqual(same);
    const other = liu({ phoneKey: room.clock.fingerprint('19900530001') });
    expect(await ties({ member: other })).toEqual(same);
    const manager = somebody('manager-huimin', { phoneKey: room.clock.fingerprint(her) });
    expect(await ties({ others: [manager] })).toEqual(same);
  });

  test('is told of who has no account, too', async () => {
    const unknown = order({ residentId: 'person-unknown', bookedById: 'zhou' });
    expect(await ties({ of: unknown })).toMatchObject({ samePhone: false, sameHousehold: false });
    const manager = somebody('manager-huimin', { phoneKey: room.clock.fingerprint(HER_CONTACT.phone) });
    expect(await ties({ of: unknown, others: [manager] })).toMatchObject({ samePhone: true });
  });

  test('is a home: the order’s or one of hers, and one of anybody there', async () => {
    const same = { ...none, sameHousehold: true };
    const at = (homeKey: string) =>
      [{ ...liuAsMember.addresses[0], homeKey }] as unknown as Member['addresses'];
    const manager = somebody('manager-huimin', { addresses: at(closed.homeKey) });
    expect(await ties({ others: [manager] })).toEqual(same);
    const homeless = liu({ addresses: [] });
    expect(await ties({ others: [manager], member: homeless })).toEqual(same);
    const house = { others: [somebody('manager-huimin', { addresses: at('home-of-liu') })] };
    const elsewhere = order({ homeKey: 'where-she-is-not' });
    expect(await ties({ ...house, of: elsewhere })).toEqual(same);
    expect(await ties({ ...house, of: elsewhere, member: liu({ addresses: [] }) })).toEqual(none);
  });

  test('is how often within thirty days, up to this order', async () => {
    const closedAt = closed.closedAt ?? 0;
    const at = (ago: number) =>
      order({ _id: `ago-${ago}`, closedAt: closedAt - ago, urgentHolder: `free-${ago}` });
    const of = order();
    await ties();
    room.cloud.seed(rows('repair_orders', [at(DAY), at(30 * DAY - 1), at(30 * DAY), at(-DAY)]));
    expect((await room.clock.tiesOf(of, new room.clock.Known())).ordersOfPair).toBe(3);
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
    room.cloud.seed({
      ...rows('ratings', [rating]),
      ...rows('repair_orders', of ? [of] : []),
      ...rows('providers', [provider]),
      ...rows('members', [member]),
    });
  const score = (id: string) => stored<Score>(room.cloud, 'scores').find(({ _id }) => _id === id);

  test('enters the open batches of firm and worker, once', async () => {
    given(rated());
    await room.clock.countRating('order-1');
    await room.clock.countRating('order-1');
    expect(only('ratings')).toMatchObject({ counted: { batch: 1, workerBatch: 1, weighs: true, at: NOW } });
    expect([score('huimin')?.open.residents, score('ma')?.open.residents]).toEqual([['liu'], ['liu']]);
    expect([score('huimin')?.version, score('ma')?.version]).toEqual([1, 1]);
  });

  test('goes on from the scores that there are', async () => {
    given(rated());
    room.cloud.seed(
      rows('scores', [
        { ...rowOf('huimin'), published: 4 },
        { ...rowOf('ma'), published: 2 },
      ]),
    );
    await room.clock.countRating('order-1');
    expect(only('ratings')).toMatchObject({ counted: { batch: 5, workerBatch: 3 } });
  });
  const rowOf = (id: string) => ({
    ...{ _id: id, asOf: NOW, published: 0, count: 0, notCounted: 0, tags: {}, closesAt: null },
    ...{ sum: 0, weight: 0, open: EMPTY_BATCH },
  });
  const EMPTY_BATCH = { parts: [], residents: [], tags: {}, additions: 0, notCounted: 0, ratedAt: 0 };

  test('is judged as it was read with the rest, and as it is by then where somebody was faster', async () => {
    given(rated());
    const known = new room.clock.Known();
    await Promise.all([known.rating('order-1'), known.provider('huimin')]);
    room.cloud.faults.add({ when: { collection: 'providers', op: 'get' }, kind: 'timeout', times: 1_000 });
    await room.clock.countRating('order-1', known);
    room.cloud.faults.clear();
    expect(only('ratings')).toMatchObject({ counted: { batch: 1 }, version: 2 });
    // It knows the rating from before that, as one who was beaten does.
    await room.clock.countRating('order-1', known);
    expect([only<Rating>('ratings')?.version, score('huimin')?.version]).toEqual([2, 1]);
  });

  test('of who is tied to the firm, or has no confirmed phone, moves nothing', async () => {
    given(rated(), order(), liu({ phoneConfirmed: null }));
    await room.clock.countRating('order-1');
    expect(only('ratings')).toMatchObject({ counted: { weighs: false } });
    await room.cloud.renew(NOW);
    given(rated(), order(), liu(), huimin({ managerIds: ['liu'] }));
    await room.clock.countRating('order-1');
    expect(only('ratings')).toMatchObject({ counted: { excluded: 'own-firm' } });
    expect(score('huimin')?.open.residents).toEqual([]);
  });

  test('without its order is no rating, and one that is not there is none either', async () => {
    given(rated(), null);
    await expect(room.clock.countRating('order-1')).rejects.toThrow('there is no order for rating order-1');
    await room.clock.countRating('nobody');
    expect(stored(room.cloud, 'scores')).toEqual([]);
  });

  test('that was added to joins the batch that gathers now, once', async () => {
    const addition = { text: '还没漏', photos: [], addedAt: NOW, batch: null };
    given(rated({ addition }));
    await room.clock.countRating('order-1');
    expect(only('ratings')).toMatchObject({ addition: { batch: 1 }, counted: { batch: 1 } });
    expect(score('huimin')?.open.additions).toBe(1);
    await room.clock.countRating('order-1');
    expect(score('huimin')?.open.additions).toBe(1);
    expect(score('ma')?.open.additions).toBe(0);
  });

  test('that is excluded takes its addition nowhere', async () => {
    const addition = { text: '还没漏', photos: [], addedAt: NOW, batch: null };
    given(rated({ addition }), order(), liu(), huimin({ managerIds: ['liu'] }));
    await room.clock.countRating('order-1');
    expect(only('ratings')).toMatchObject({ addition: { batch: null } });
    expect(score('huimin')?.open.additions).toBe(0);
  });
});

describe('Points', () => {
  const award = (over: object = {}) =>
    room.clock.award(
      { kind: 'award', cause: 'rating-order-1', to: 'liu', rule: 'rating', at: NOW, ...over },
      'order-1',
    );
  const given = (member: Member = liu(), provider = huimin()) =>
    room.cloud.seed({
      ...rows('members', [member, { ...liu(), _id: 'daughter' }]),
      ...rows('providers', [provider]),
      ...rows('repair_orders', [order()]),
    });
  const entry = () => only<Entry>('points_entries');

  test('are what the terms gave when it happened', async () => {
    given();
    const later = { ...FIRST_TERMS.rating, from: NOW + 1, points: 99, setAt: NOW };
    room.cloud.seed(rows('points_rules', [{ ...newRuleBook('rating'), terms: [FIRST_TERMS.rating, later] }]));
    await award();
    expect(entry()).toMatchObject({ _id: 'rating-order-1', points: 5, memberId: 'liu' });
    await award({ cause: 'other', at: NOW + 1 });
    expect(
      stored<Entry>(room.cloud, 'points_entries').find(({ _id }) => _id === 'other')?.points,
    ).toBeGreaterThan(5);
  });

  test('come once for one cause', async () => {
    given();
    await award();
    await award();
    expect(stored(room.cloud, 'points_entries')).toHaveLength(1);
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
