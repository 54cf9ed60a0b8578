import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DAY } from '#domain/kernel/time';
import type { Rating } from '#domain/rating/rating';
import type { LocalCloud } from '../../local-cloud';
import { actor, LIU, NEIGHBOUR, NOW, STAFF } from '../kit/given';
import { anOrder } from '../kit/given-orders';
import { aRating, aScore } from '../kit/given-ratings';
import { called, codeOf, granted } from '../kit/in-room';
import { stored } from '../kit/once';
import { cloudForStores, rows } from '../kit/stores';

// What is said of an order, asked in the test's own process.

let cloud: LocalCloud;
let room: Awaited<ReturnType<typeof theRoom>>;
const theRoom = async () => ({
  ...(await import('../../cloudfunctions/rating/rate')),
  ...(await import('../../cloudfunctions/rating/add')),
  ...(await import('../../cloudfunctions/rating/reply')),
  ...(await import('../../cloudfunctions/rating/public')),
  ...(await import('../../cloudfunctions/rating/whole')),
});
beforeAll(async () => {
  cloud = await cloudForStores();
  room = await theRoom();
});
beforeEach(() => cloud.renew(NOW));

const FOUL = '这是违规词';
const NOT_ALLOWED = { code: 'WORDS_NOT_ALLOWED', fields: [{ path: 'text', problem: 'not allowed' }] };
const MARKS = { punctuality: 5, workmanship: 4, attitude: 5, honestPrice: 4 };
const LATER = NOW + DAY;
const BOSS = actor('boss', ['manager'], 'firm-1');
const kept = () => stored<Rating>(cloud, 'ratings')[0];
const wordsSent = () => cloud.outbox().length;
const given = (over: Partial<Rating> = {}) =>
  cloud.seed({
    ...rows('ratings', [aRating('order-1', { residentId: 'liu', ratedAt: NOW, ...over })]),
    ...rows('scores', [aScore('firm-1', 1)]),
  });

describe('Rating an order', () => {
  const rate = (text = '修得仔细', how = called(LIU, { now: LATER })) =>
    room.rate({ orderId: 'order-1', marks: MARKS, tags: [], text, photos: [] }, how);

  test('is for her whose order it is, once it is closed; nobody else’s words are sent to WeChat', async () => {
    cloud.seed(rows('repair_orders', [anOrder({ state: 'finished' })]));
    expect(codeOf(await rate(FOUL))).toBe('NOT_CLOSED');
    expect(codeOf(await rate(FOUL, called(NEIGHBOUR, { now: LATER })))).toBe('NOT_FOUND');
    await cloud.renew(NOW);
    expect(codeOf(await rate(FOUL))).toBe('NOT_FOUND');
    expect([wordsSent(), kept()]).toEqual([0, undefined]);
  });

  test('is refused beside the words that may not be read, and done with others, and names what has to follow', async () => {
    cloud.seed(rows('repair_orders', [anOrder({ state: 'closed' })]));
    expect(await rate(FOUL)).toEqual({ ok: false, refusal: NOT_ALLOWED });
    expect([wordsSent(), kept()]).toEqual([1, undefined]);
    const sent = { now: LATER, requestId: 'once', digest: 'a' };
    const done = { ok: true, value: { done: true }, follow: { noun: 'rating', id: 'order-1' } };
    expect(await rate('修得仔细', called(LIU, sent))).toEqual(done);
    expect(await rate('修得仔细', called(LIU, sent))).toEqual(done);
    expect(codeOf(await rate('再说', called(LIU, { ...sent, digest: 'b' })))).toBe('REQUEST_REUSED');
    expect(codeOf(await rate('再说'))).toBe('ALREADY_RATED');
    expect(kept()).toMatchObject({ text: '修得仔细', overall: 4.5, workerId: 'ma', providerId: 'huimin' });
  });

  test('by whom WeChat does not name is kept without asking for the words', async () => {
    cloud.seed(rows('repair_orders', [anOrder({ state: 'closed' })]));
    const how = { ...called(LIU, { now: LATER }), openid: null };
    expect(codeOf(await rate('好', how))).toBe('ok');
    expect(wordsSent()).toBe(0);
  });
});

describe('An addition', () => {
  const add = (text = '没再漏过', how = called(LIU, { now: LATER })) =>
    room.add({ orderId: 'order-1', text, photos: [] }, how);

  test('is made once, by the author, and sent again is told the same without asking WeChat again', async () => {
    given();
    for (const how of [called(NEIGHBOUR), called(STAFF)])
      expect(codeOf(await add(FOUL, how))).toBe('NOT_FOUND');
    expect(wordsSent()).toBe(0);
    expect(await add(FOUL)).toEqual({ ok: false, refusal: NOT_ALLOWED });
    const sent = called(LIU, { now: LATER, requestId: 'once', digest: 'a' });
    const done = { ok: true, value: { done: true }, follow: { noun: 'rating', id: 'order-1' } };
    expect(await add('没再漏过', sent)).toEqual(done);
    expect(wordsSent()).toBe(2);
    expect(await add('没再漏过', sent)).toEqual(done);
    expect(codeOf(await add(FOUL))).toBe('ALREADY_ADDED');
    expect(wordsSent()).toBe(2);
    expect(kept()?.addition).toMatchObject({ text: '没再漏过', addedAt: LATER, batch: null });
  });

  test('whose follow-up is done already names none', async () => {
    const sent = called(LIU, { now: LATER, requestId: 'once', digest: 'a' });
    given();
    await add('没再漏过', sent);
    const after = kept();
    if (!after) throw new Error('there is a rating');
    await cloud.renew(NOW);
    cloud.seed(rows('ratings', [{ ...after, effects: {}, owed: 0 }]));
    expect(await add('没再漏过', sent)).toStrictEqual({ ok: true, value: { done: true } });
  });
});

describe('A rating is shown', () => {
  test('whole to its author and to staff, and to nobody else', async () => {
    const photo = (name: string) => ({ fileId: `cloud://x.y/${name}.jpg`, traceId: `trace-${name}` });
    const addition = { text: '好', photos: [photo('later')], addedAt: NOW, batch: null };
    given({ photos: [photo('first')], addition });
    cloud.seed(
      rows('media_verdicts', [
        { _id: 'trace-first', pass: true },
        { _id: 'trace-later', pass: false },
      ]),
    );
    const own = granted(await room.own({ orderId: 'order-1' }, called(LIU)));
    expect(own.photos).toMatchObject([{ verdict: 'pass', ownFile: 'cloud://x.y/first.jpg' }]);
    expect(own.addition?.photos).toMatchObject([{ verdict: 'refused', ownFile: 'cloud://x.y/later.jpg' }]);
    expect([own.state, own.addition?.state]).toEqual(['public', 'waiting']);
    const staffs = granted(await room.ofOrder({ orderId: 'order-1' }, called(STAFF)));
    expect(staffs.photos).toMatchObject([{ verdict: 'pass', ownFile: null }]);
    expect(codeOf(await room.own({ orderId: 'order-1' }, called(NEIGHBOUR)))).toBe('NOT_FOUND');
    expect(codeOf(await room.own({ orderId: 'none' }, called(LIU)))).toBe('NOT_FOUND');
    expect(codeOf(await room.ofOrder({ orderId: 'none' }, called(STAFF)))).toBe('NOT_FOUND');
  });

  test('to everybody in pages of twenty, to the firm’s people as well, of whom its manager may reply', async () => {
    const many = Array.from({ length: 21 }, (_, no) => aRating(`r${100 + no}`));
    cloud.seed({
      ...rows('ratings', [...many, aRating('waits', {}, 2)]),
      ...rows('scores', [aScore('firm-1', 1)]),
    });
    const first = granted(await room.ofFirm({ providerId: 'firm-1', before: null }, called(NEIGHBOUR)));
    expect([first.ratings.length, first.next]).toEqual([20, '00000001-public-r101']);
    const rest = granted(await room.ofFirm({ providerId: 'firm-1', before: first.next }, called(NEIGHBOUR)));
    expect([rest.ratings.map(({ id }) => id), rest.next]).toEqual([['public-r100'], null]);
    const twenty = { providerId: 'firm-1', before: '00000001-public-r120' };
    const last = granted(await room.ofFirm(twenty, called(NEIGHBOUR)));
    expect([last.ratings.length, last.next]).toEqual([20, null]);
    const mine = (who: typeof LIU) => room.ofMyFirm({ before: first.next }, called(who));
    expect(granted(await mine(BOSS))).toMatchObject({ mayReply: true, ratings: [{ id: 'public-r100' }] });
    expect(granted(await mine(actor('w', ['worker'], 'firm-1'))).mayReply).toBe(false);
    expect(codeOf(await mine(LIU))).toBe('NOT_A_WORKER');
    const score = granted(await room.score({ subjectId: 'firm-1' }, called(LIU)));
    expect(score).toEqual(first.explanation);
  });
});

describe('A reply', () => {
  const reply = (text = '谢谢', who = BOSS, ratingId = 'public-order-1', how = {}) =>
    room.reply({ ratingId, text }, { ...called(who), ...how });

  test('is the manager’s, to what is public, once, in words that may be read', async () => {
    given();
    for (const who of [LIU, actor('w', ['worker'], 'firm-1'), actor('x', ['manager'], 'firm-2')])
      expect(codeOf(await reply(FOUL, who))).toBe('NOT_FOUND');
    expect(codeOf(await reply(FOUL, BOSS, 'there-is-none'))).toBe('NOT_FOUND');
    expect(wordsSent()).toBe(0);
    expect(await reply(FOUL)).toEqual({ ok: false, refusal: NOT_ALLOWED });
    expect(await reply()).toEqual({ ok: true, value: { done: true } });
    expect(codeOf(await reply('再说一句'))).toBe('ALREADY_REPLIED');
    expect(kept()?.reply).toEqual({ text: '谢谢', repliedAt: NOW });
  });

  test('to what is not public yet is refused as if there were nothing, and needs no asking where nobody is named', async () => {
    given({ listed: '00000002-public-order-1' });
    expect(codeOf(await reply())).toBe('NOT_FOUND');
    await cloud.renew(NOW);
    given();
    expect(codeOf(await reply('谢谢', BOSS, 'public-order-1', { openid: null }))).toBe('ok');
    expect(wordsSent()).toBe(0);
  });
});
