import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DAY, MINUTE } from '#domain/kernel/time';
import { refused, saying } from '../kit/answers';
import { newRequestId, openCloud, type TestCloud } from '../kit/cloud';
import { MONDAY_NINE, STAFF, STRANGER, smallDistrict } from '../kit/district';
import { effort } from '../kit/effort';
import { booksAgree, stored } from '../kit/once';
import {
  accountOf,
  aReward,
  entriesIn,
  OFFICER,
  OTHER_OFFICER,
  pointsOf,
  pointsRoom,
  rewardIn,
  seededPoints,
} from '../kit/points-room';

let cloud: TestCloud;
const say = saying(() => cloud);

beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
  cloud.seed(smallDistrict());
  cloud.seed(pointsRoom([], []));
});
afterAll(() => cloud.stop());

let people = 0;
let her = '';
let towel = '';
/** A new person with 100 points, a new reward of 20 points, three of them, for every test. */
beforeEach(() => {
  people += 1;
  her = `wx-her-${people}`;
  towel = `towel-${people}`;
  cloud.seed({
    ...seededPoints([pointsOf(`her-${people}`, 20, 5)]),
    rewards: [aReward(towel, 20, 3)],
    members: [],
    identities: [{ _id: her, version: 1, memberId: `her-${people}`, roles: ['resident'], providerId: null }],
  });
});

const wish = (quantity: unknown = 1, totalPoints: unknown = Number(quantity) * 20) => ({
  items: [{ rewardId: towel, quantity }],
  stationId: 'studio',
  totalPoints,
});
const redeem = (requestId?: string) =>
  cloud
    .phone(her)
    .ask(
      'points',
      'redeem',
      { items: [{ rewardId: towel, quantity: 1 }], stationId: 'studio', totalPoints: 20 },
      requestId,
    );
const redeemed = async () => {
  const answer = await redeem();
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer.value;
};
const naming = (path: string) => expect.arrayContaining([expect.objectContaining({ path })]);
const balance = () => accountOf(cloud, `her-${people}`).balance;
const stock = () => rewardIn(cloud, towel).stock;

describe('Redeeming', () => {
  test('holds points and stock, and she gets a code', async () => {
    const redemption = await redeemed();
    expect(redemption).toMatchObject({ state: 'held', points: 20, lapsesAt: redemption.heldAt + 14 * DAY });
    expect(redemption.code).toMatch(/^\d{6}$/);
    expect([balance(), stock()]).toEqual([80, 2]);
    booksAgree(cloud);
  });

  test('sent again is the same redemption, with the same code, once', async () => {
    const requestId = newRequestId();
    const [first, again] = [await redeem(requestId), await redeem(requestId)];
    expect(again).toEqual(first);
    expect([balance(), stock()]).toEqual([80, 2]);
  });

  test('another wish under the same name is refused', async () => {
    const requestId = newRequestId();
    await redeem(requestId);
    expect(await say(her, 'points', 'redeem', wish(2), requestId)).toEqual(refused('REQUEST_REUSED'));
    expect(balance()).toBe(80);
  });

  test('of several things in one go takes all of them or none', async () => {
    cloud.seed({ rewards: [aReward(`cup-${people}`, 30, 1)] });
    const both = (cups: number) => ({
      items: [
        { rewardId: towel, quantity: 2 },
        { rewardId: `cup-${people}`, quantity: cups },
      ],
      stationId: 'studio',
      totalPoints: 40 + 30 * cups,
    });
    expect(await say(her, 'points', 'redeem', both(2))).toEqual(refused('OUT_OF_STOCK'));
    expect([balance(), stock()]).toEqual([100, 3]);
    expect(await say(her, 'points', 'redeem', both(1))).toMatchObject({ ok: true, value: { points: 70 } });
    expect([balance(), stock(), rewardIn(cloud, `cup-${people}`).stock]).toEqual([30, 1, 0]);
  });

  test.each([[0], [-5], [1.5], [1e308], ['5'], [null], [21]])(
    'of %s things is refused with the field named, and nothing moves',
    async (quantity) => {
      const before = JSON.stringify(cloud.dump());
      expect(await say(her, 'points', 'redeem', wish(quantity, 20))).toMatchObject({
        ok: false,
        refusal: { code: 'INVALID_INPUT', fields: naming('items.0.quantity') },
      });
      expect(JSON.stringify(cloud.dump())).toBe(before);
    },
  );

  test.each([[-5], [1.5], [1e308], ['5']])(
    'for %s points is refused with the field named',
    async (points) => {
      expect(await say(her, 'points', 'redeem', wish(1, points))).toMatchObject({
        ok: false,
        refusal: { code: 'INVALID_INPUT', fields: naming('totalPoints') },
      });
    },
  );

  test('above her balance, at another price, or where there is no such station is refused', async () => {
    await say(her, 'points', 'redeem', wish(3));
    await cloud
      .phone(STAFF)
      .does('points', 'restock', { rewardId: towel, change: 'more', quantity: 9, reason: '进货' });
    expect(await say(her, 'points', 'redeem', wish(3))).toEqual(refused('NOT_ENOUGH_POINTS'));
    expect(await say(her, 'points', 'redeem', wish(1, 1))).toEqual(refused('POINTS_CHANGED'));
    expect(await say(her, 'points', 'redeem', { ...wish(), stationId: 'nowhere' })).toEqual(
      refused('STATION_NOT_FOUND'),
    );
    expect(await say(her, 'points', 'redeem', { ...wish(), stationId: 'far-studio' })).toEqual(
      refused('REWARD_NOT_FOUND'),
    );
  });

  test('of one thing per person is one, however it is asked for, until it is cancelled; her account does not grow by it', async () => {
    const cup = `cup-${people}`;
    cloud.seed({ rewards: [aReward(cup, 10, 9, { perPersonMax: 1 })] });
    const left = async () =>
      (await cloud.phone(her).does('points', 'shelf', {})).rewards.find(({ id }) => id === cup)?.leftForMe;
    const one = { items: [{ rewardId: cup, quantity: 1 }], stationId: 'studio', totalPoints: 10 };
    expect(await left()).toBe(1);
    const { id } = await cloud.phone(her).does('points', 'redeem', one);
    expect(await left()).toBe(0);
    expect(await say(her, 'points', 'redeem', one)).toEqual(refused('ABOVE_PERSON_LIMIT'));
    await cloud.phone(her).does('points', 'cancel', { redemptionId: id });
    expect(await left()).toBe(1);
    const answers = await Promise.all([1, 2, 3].map(() => say(her, 'points', 'redeem', one)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(JSON.stringify(accountOf(cloud, `her-${people}`))).not.toContain(cup);
  });

  test('cancelled gives points and stock back, once', async () => {
    const { id } = await redeemed();
    const requestId = newRequestId();
    const cancel = () => say(her, 'points', 'cancel', { redemptionId: id }, requestId);
    expect(await cancel()).toMatchObject({ ok: true, value: { state: 'cancelled', code: null } });
    expect(await cancel()).toMatchObject({ ok: true, value: { state: 'cancelled' } });
    expect(await say(her, 'points', 'cancel', { redemptionId: id })).toEqual(refused('REDEMPTION_OVER'));
    expect([balance(), stock()]).toEqual([100, 3]);
    booksAgree(cloud);
  });

  test('of somebody else is answered exactly like one that does not exist', async () => {
    const { id } = await redeemed();
    for (const action of ['redemption', 'cancel']) {
      const missing = await say(STRANGER, 'points', action, { redemptionId: 'nobody-has-this' });
      expect(await say(STRANGER, 'points', action, { redemptionId: id })).toEqual(missing);
      expect(missing).toEqual(refused('NOT_FOUND'));
    }
    const other = await say(OTHER_OFFICER, 'points', 'handOut', { redemptionId: id, code: '123456' });
    expect(other).toEqual(refused('NOT_FOUND'));
  });
});

describe('Picking up', () => {
  test('an officer whom the station lists finds it by its code and hands it out, once', async () => {
    const { id, code } = await redeemed();
    const found = await cloud
      .phone(OFFICER)
      .does('points', 'findPickup', { stationId: 'studio', code: code ?? '' });
    expect(found).toMatchObject({ id, state: 'held', items: [{ quantity: 1 }] });
    expect(JSON.stringify(found)).not.toContain(code);
    const requestId = newRequestId();
    const give = () => say(OFFICER, 'points', 'handOut', { redemptionId: id, code: code ?? '' }, requestId);
    expect(await give()).toMatchObject({ ok: true, value: { state: 'collected' } });
    expect(await give()).toMatchObject({ ok: true, value: { state: 'collected' } });
    expect(await say(STAFF, 'points', 'handOut', { redemptionId: id, code: code ?? '' })).toEqual(
      refused('REDEMPTION_OVER'),
    );
    await cloud.tick('clock');
    expect(entriesIn(cloud).filter(({ _id }) => _id === `spent-${id}`)).toHaveLength(1);
    expect(balance()).toBe(80);
    booksAgree(cloud);
  });

  test('she is told that it was handed out, and her statement says what was used', async () => {
    const { id, code } = await redeemed();
    await cloud.phone(STAFF).does('points', 'handOut', { redemptionId: id, code: code ?? '' });
    const { notices } = await cloud.phone(her).does('notice', 'list', {});
    expect(notices).toMatchObject([{ about: 'redemption-collected', noun: 'redemption', subject: id }]);
    const { entries } = await cloud.phone(her).does('points', 'statement', {});
    expect(entries.slice(0, 2)).toMatchObject([
      { kind: 'spent', points: 0, moved: 20, redemptionId: id },
      { kind: 'held', points: -20, redemptionId: id },
    ]);
  });

  test('an officer of another station, a resident and a worker cannot', async () => {
    const { id, code } = await redeemed();
    const input = { redemptionId: id, code: code ?? '' };
    expect(await say(OTHER_OFFICER, 'points', 'handOut', input)).toEqual(refused('NOT_FOUND'));
    const look = { stationId: 'studio', code: code ?? '' };
    expect(await say(OTHER_OFFICER, 'points', 'findPickup', look)).toEqual(refused('NOT_FOUND'));
    expect(await say(STRANGER, 'points', 'handOut', input)).toEqual(refused('FORBIDDEN'));
    expect(await say(her, 'points', 'handOut', input)).toEqual(refused('FORBIDDEN'));
  });

  test('nobody hands out to himself', async () => {
    cloud.seed(seededPoints([pointsOf('staff-zhou', 20, 5)]));
    const mine = await cloud.phone(STAFF).does('points', 'redeem', {
      items: [{ rewardId: towel, quantity: 1 }],
      stationId: 'studio',
      totalPoints: 20,
    });
    const input = { redemptionId: mine.id, code: mine.code ?? '' };
    expect(await say(STAFF, 'points', 'handOut', input)).toEqual(refused('FORBIDDEN'));
  });

  test('a wrong code is counted; after five there is a new one, and whoever typed them waits', async () => {
    const { id, code } = await redeemed();
    const wrong = code === '111111' ? '222222' : '111111';
    const give = (typed: string | null, who = OFFICER) =>
      say(who, 'points', 'handOut', { redemptionId: id, code: typed ?? '' });
    for (let tries = 0; tries < 5; tries += 1)
      expect(await give(wrong)).toEqual(refused('WRONG_PICKUP_CODE'));
    const { code: fresh } = await cloud.phone(her).does('points', 'redemption', { redemptionId: id });
    expect(fresh).not.toBe(code);
    expect(await give(fresh)).toEqual(refused('TOO_MANY_TRIES'));
    expect(await give(code, STAFF)).toEqual(refused('WRONG_PICKUP_CODE'));
    expect(await give(fresh, STAFF)).toMatchObject({ ok: true });
    cloud.clock.move(10 * MINUTE);
  });

  test('who types wrong codes at several things has to wait at all of them', async () => {
    const [one, two, three] = [await redeemed(), await redeemed(), await redeemed()];
    const give = (id: string, code: string | null) =>
      say(OFFICER, 'points', 'handOut', { redemptionId: id, code: code ?? '' });
    const wrong = (code: string | null) => (code === '111111' ? '222222' : '111111');
    for (const { id, code } of [one, one, one, two, two])
      expect(await give(id, wrong(code))).toEqual(refused('WRONG_PICKUP_CODE'));
    expect(await give(three.id, three.code)).toEqual(refused('TOO_MANY_TRIES'));
    cloud.clock.move(10 * MINUTE);
    expect(await give(three.id, three.code)).toMatchObject({ ok: true, value: { state: 'collected' } });
  });

  test('who types five codes that belong to nothing has to wait ten minutes', async () => {
    const { code } = await redeemed();
    const used = new Set(stored<{ code: string }>(cloud, 'redemptions').map((one) => one.code));
    const free = Array.from({ length: 40 }, (_, i) => String(500_000 + i)).filter((one) => !used.has(one));
    const look = (typed: string | null | undefined) =>
      say(OFFICER, 'points', 'findPickup', { stationId: 'studio', code: typed ?? '' });
    for (const typed of free.slice(0, 5)) expect(await look(typed)).toEqual(refused('WRONG_PICKUP_CODE'));
    expect(await look(code)).toEqual(refused('TOO_MANY_TRIES'));
    cloud.clock.move(10 * MINUTE);
    expect(await look(code)).toMatchObject({ ok: true });
  });

  test('of many codes that one person sends at the same moment no more than five are looked at', async () => {
    const { code } = await redeemed();
    const used = new Set(stored<{ code: string }>(cloud, 'redemptions').map((one) => one.code));
    const typed = Array.from({ length: effort(7, 50) }, (_, i) => String(600_000 + i)).filter(
      (one) => !used.has(one),
    );
    const answers = await Promise.all(
      typed.map((one) => say(OFFICER, 'points', 'findPickup', { stationId: 'studio', code: one })),
    );
    const looked = answers.filter((one) => 'refusal' in one && one.refusal.code === 'WRONG_PICKUP_CODE');
    expect(looked).toHaveLength(5);
    expect(await say(OFFICER, 'points', 'findPickup', { stationId: 'studio', code: code ?? '' })).toEqual(
      refused('TOO_MANY_TRIES'),
    );
    cloud.clock.move(10 * MINUTE);
  });

  test('the desk of an officer shows what waits at his stations, without codes and without names', async () => {
    const { code, id } = await redeemed();
    const desk = await cloud.phone(OFFICER).does('points', 'desk', {});
    expect(desk.stations.map((one) => one.id)).toEqual(['studio']);
    expect(desk.stations[0]?.waiting.map((one) => one.id)).toContain(id);
    expect(JSON.stringify(desk)).not.toContain(`"${code}"`);
    expect(JSON.stringify(desk)).not.toContain(`her-${people}`);
    const elsewhere = await cloud.phone(OTHER_OFFICER).does('points', 'desk', {});
    expect(elsewhere.stations.map((one) => one.id)).toEqual(['far-studio']);
    expect(JSON.stringify(elsewhere)).not.toContain(id);
  });
});

describe('A ruling', () => {
  const cause = () => `given-her-${people}-0`;
  const reverse = (requestId?: string) =>
    say(STAFF, 'points', 'reverse', { entryId: cause(), reason: '核实不实' }, requestId);

  test('takes back what a cause has earned, once, and she reads why', async () => {
    const requestId = newRequestId();
    expect(await reverse(requestId)).toMatchObject({ ok: true, value: { takenBack: 20, owed: 0 } });
    expect(await reverse(requestId)).toMatchObject({ ok: true, value: { takenBack: 20, owed: 0 } });
    expect(await reverse()).toEqual(refused('ALREADY_REVERSED'));
    expect(balance()).toBe(80);
    const { entries } = await cloud.phone(her).does('points', 'statement', {});
    expect(entries[0]).toMatchObject({ kind: 'reversed', points: -20, why: '核实不实' });
    booksAgree(cloud);
  });

  test('of what has been spent leaves a debt that she sees', async () => {
    await cloud
      .phone(STAFF)
      .does('points', 'restock', { rewardId: towel, change: 'more', quantity: 9, reason: '进货' });
    expect(await say(her, 'points', 'redeem', wish(5))).toMatchObject({ ok: true });
    expect(await reverse()).toMatchObject({ ok: true, value: { takenBack: 0, owed: 20 } });
    expect(await cloud.phone(her).does('points', 'statement', {})).toMatchObject({ balance: 0, owes: 20 });
  });

  test('is not made of what is not there, nor of anything that gave nothing', async () => {
    const on = (entryId: string) => say(STAFF, 'points', 'reverse', { entryId, reason: '核实不实' });
    expect(await on('nobody-has-this')).toEqual(refused('NOT_FOUND'));
    const { id } = await redeemed();
    expect(await on(`held-${id}`)).toEqual(refused('NOTHING_EARNED'));
  });
});
