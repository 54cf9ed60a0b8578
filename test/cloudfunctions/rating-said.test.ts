import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DAY } from '#domain/kernel/time';
import type { Rating } from '#domain/rating/rating';
import { refused } from '../kit/answers';
import { aClosedOrder, orderOf, strangersHomes, visitedHomes } from '../kit/closed-orders';
import { newRequestId, openCloud, type TestCloud } from '../kit/cloud';
import { MANAGER, MONDAY_NINE, STAFF, STRANGER, smallDistrict } from '../kit/district';
import { aRating, aScore } from '../kit/given-ratings';
import { stored } from '../kit/once';
import { FIVE_STARS } from '../kit/story';

/** What is said in a rating, by whom, and whose words are sent to WeChat for it. */

let cloud: TestCloud;
const [home, neighbour] = strangersHomes(2, 'sayer');
if (!home || !neighbour) throw new Error('there are two');
const { orderId } = home;
const her = () => cloud.phone(`wx-${home.memberId}`);
const FOUL = '这是违规词';
const FOUL_FIELD = { code: 'WORDS_NOT_ALLOWED', fields: [{ path: 'text', problem: 'not allowed' }] };
const OPEN = 'order-that-is-open';

beforeAll(async () => {
  const like = await aClosedOrder();
  cloud = await openCloud({ now: MONDAY_NINE + DAY });
  cloud.seed(smallDistrict());
  visitedHomes(cloud, like, [home, neighbour]);
  cloud.seed({ repair_orders: [{ ...orderOf(like, { ...home, orderId: OPEN }), closedAt: null }] });
  const ratings = Array.from({ length: 20 }, (_, nth) => aRating(`given-${100 + nth}`));
  cloud.seed({ ratings, scores: [aScore('firm-1', 1)] });
});
afterAll(() => cloud.stop());

const ratingOf = (id: string) => stored<Rating>(cloud, 'ratings').find(({ _id }) => _id === id);
const wordsSent = () => cloud.outbox().filter(({ api }) => api === 'security.msgSecCheck').length;
const rate = (id: string, over = {}, requestId?: string) =>
  her().ask('rating', 'rate', { orderId: id, ...FIVE_STARS, ...over }, requestId);
const add = (over = {}, requestId?: string, openid = `wx-${home.memberId}`) =>
  cloud.phone(openid).ask('rating', 'add', { orderId, text: '还好着', photos: [], ...over }, requestId);
const done = { ok: true, value: { done: true }, follow: { noun: 'rating', id: orderId } };

describe('A rating', () => {
  test('of what is not hers, not there or not closed is refused, and nobody’s words are sent to WeChat for it', async () => {
    const before = wordsSent();
    expect(await rate(neighbour.orderId)).toEqual(refused('NOT_FOUND'));
    expect(await rate('order-that-is-not-there', { text: FOUL })).toEqual(refused('NOT_FOUND'));
    expect(await rate(OPEN, { text: FOUL })).toEqual(refused('NOT_CLOSED'));
    expect(wordsSent()).toBe(before);
    expect(ratingOf(OPEN)).toBeUndefined();
  });

  test('with words that WeChat finds unfit is refused at the field, and nothing is kept', async () => {
    const before = wordsSent();
    expect(await rate(orderId, { text: FOUL })).toEqual({ ok: false, refusal: FOUL_FIELD });
    expect(wordsSent()).toBe(before + 1);
    expect(ratingOf(orderId)).toBeUndefined();
  });

  test('is given once; sent again it is the same one, and what has to follow is named', async () => {
    const requestId = newRequestId();
    const photos = [cloud.uploaded(`wx-${home.memberId}`, 'rating-photo')];
    expect(await rate(orderId, { photos }, requestId)).toEqual(done);
    expect(await rate(orderId, { photos }, requestId)).toEqual(done);
    expect(await rate(orderId)).toEqual(refused('ALREADY_RATED'));
    expect(ratingOf(orderId)).toMatchObject({ text: FIVE_STARS.text, overall: 4.75, photos: [{}] });
    await her().ask('outbox', 'settle', { noun: 'rating', id: orderId });
  });
});

describe('An addition', () => {
  test('of somebody else, or to a rating that is not there, is refused, and its words are sent to nobody', async () => {
    const before = wordsSent();
    expect(await add({ text: FOUL }, undefined, STRANGER)).toEqual(refused('NOT_FOUND'));
    expect(await add({ orderId: neighbour.orderId, text: FOUL })).toEqual(refused('NOT_FOUND'));
    expect(wordsSent()).toBe(before);
  });

  test('is made once; sent again it is the same one, without asking WeChat again', async () => {
    expect(await add({ text: FOUL })).toEqual({ ok: false, refusal: FOUL_FIELD });
    const photos = [cloud.uploaded(`wx-${home.memberId}`, 'rating-photo')];
    const requestId = newRequestId();
    const before = wordsSent();
    expect(await add({ photos }, requestId)).toEqual(done);
    expect(wordsSent()).toBe(before + 1);
    expect(await add({ photos }, requestId)).toEqual(done);
    await her().ask('outbox', 'settle', { noun: 'rating', id: orderId });
    expect(await add({ text: '又一次' })).toEqual(refused('ALREADY_ADDED'));
    expect(wordsSent()).toBe(before + 1);
    expect(ratingOf(orderId)?.addition).toMatchObject({ text: '还好着', photos: [{}] });
  });

  test('and its rating are shown whole, each with its photos, to the author and to staff and to nobody else', async () => {
    const own = await her().does('rating', 'own', { orderId });
    expect(own).toMatchObject({ text: FIVE_STARS.text, addition: { text: '还好着' }, state: 'waiting' });
    for (const { url } of [...own.photos, ...(own.addition?.photos ?? [])])
      expect((await fetch(url ?? '')).status).toBe(200);
    expect([own.photos.length, own.addition?.photos.length]).toEqual([1, 1]);
    expect(await cloud.phone(STAFF).does('rating', 'ofOrder', { orderId })).toMatchObject({ orderId });
    expect(await cloud.phone(STRANGER).ask('rating', 'own', { orderId })).toEqual(refused('NOT_FOUND'));
    const unrated = { orderId: neighbour.orderId };
    expect(await her().ask('rating', 'own', unrated)).toEqual(refused('NOT_FOUND'));
    expect(await cloud.phone(STAFF).ask('rating', 'ofOrder', unrated)).toEqual(refused('NOT_FOUND'));
  });
});

describe('What is public', () => {
  const list = (before: string | null = null) =>
    cloud.phone(STRANGER).does('rating', 'ofFirm', { providerId: 'firm-1', before });
  const reply = (ratingId: string, text: string) =>
    cloud.phone(MANAGER).ask('rating', 'reply', { ratingId, text });

  test('has twenty on a page, and the next page begins where it ends', async () => {
    const twenty = await list();
    expect([twenty.ratings.length, twenty.next]).toEqual([20, null]);
    expect(twenty.ratings.map(({ id }) => id).slice(0, 2)).toEqual(['public-given-119', 'public-given-118']);
    cloud.seed({ ratings: [aRating('given-120')] });
    const first = await list();
    expect([first.ratings.length, first.next]).toEqual([20, '00000001-public-given-101']);
    const second = await list(first.next);
    expect([second.ratings.map(({ id }) => id), second.next]).toEqual([['public-given-100'], null]);
  });

  test('is answered by the firm’s manager, whose words are asked of WeChat only where there is something to reply to', async () => {
    const before = wordsSent();
    expect(await reply('there-is-none', FOUL)).toEqual(refused('NOT_FOUND'));
    expect(wordsSent()).toBe(before);
    expect(await reply('public-given-100', FOUL)).toEqual({ ok: false, refusal: FOUL_FIELD });
    expect(await reply('public-given-100', '谢谢您')).toEqual({ ok: true, value: { done: true } });
    expect(await reply('public-given-100', '再说一句')).toEqual(refused('ALREADY_REPLIED'));
    expect(ratingOf('given-100')?.reply?.text).toBe('谢谢您');
  });
});
