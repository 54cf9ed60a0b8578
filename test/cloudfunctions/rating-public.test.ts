import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DAY } from '#domain/kernel/time';
import { ticketOf } from '#domain/kernel/upload';
import type { Notice } from '#domain/notice/notice';
import { pageOf } from '#domain/notice/pages';
import { ADD_WITHIN, type Rating } from '#domain/rating/rating';
import type { RepairOrder } from '#domain/repair/order';
import type { Upload } from '../../cloudfunctions/store/uploads';
import { refused } from '../kit/answers';
import { aClosedOrder, strangersHomes, visitedHomes } from '../kit/closed-orders';
import { newRequestId, openCloud, type TestCloud } from '../kit/cloud';
import { LIU, MA, MANAGER, MONDAY_NINE, STAFF, STRANGER, smallDistrict } from '../kit/district';
import { FAR_MANAGER, wideDistrict } from '../kit/every-state';
import { aRating, aScore } from '../kit/given-ratings';
import { nightOfBatches } from '../kit/night';
import { stored } from '../kit/once';
import { CROWD } from '../kit/races';
import { FIVE_STARS } from '../kit/story';

let like: RepairOrder;
let cloud: TestCloud;

/** Whoever is told what an order still owes is told the order. */
const STILL_OWED = {
  effects: {
    later: { kind: 'award', cause: 'rating-late', to: 'liu', rule: 'rating', at: MONDAY_NINE } as const,
  },
  owed: 1,
};

beforeAll(async () => {
  like = await aClosedOrder();
  cloud = await openCloud({ now: MONDAY_NINE + DAY, mediaVerdictFunction: 'nobody-pushes' });
  cloud.seed(wideDistrict());
  // Two batches that are public, one that gathers; the first has more than a page.
  const batches = [
    ...Array.from({ length: 43 }, (_, i) => aRating(`early-${i}`, { text: `第一批 ${i}` }, 1)),
    ...['a', 'b', 'c'].map((id) => aRating(`late-${id}`, { text: `第二批 ${id}`, ...STILL_OWED }, 2)),
    aRating('gathering', { text: '还不公开', residentId: 'liu' }, 3),
  ];
  cloud.seed({ ratings: batches, scores: [aScore('firm-1', 2)] });
});
afterAll(() => cloud.stop());

const listed = (before: string | null = null) =>
  cloud.phone(STRANGER).does('rating', 'ofFirm', { providerId: 'firm-1', before });

describe('The public list of a firm', () => {
  test('goes from the newest batch to the oldest, page by page, and leaves nothing out', async () => {
    const seen: string[] = [];
    let next: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof listed>> = await listed(next);
      seen.push(...page.ratings.map(({ text }) => text));
      next = page.next;
    } while (next !== null);
    expect(seen).toHaveLength(46);
    expect(new Set(seen).size).toBe(46);
    expect(seen.slice(0, 3).every((text) => text.startsWith('第二批'))).toBe(true);
    expect(seen).not.toContain('还不公开');
  });

  test('cannot be tricked into showing what still gathers', async () => {
    const { ratings } = await listed('99999999-z');
    expect(ratings[0]?.text).toContain('第二批');
  });

  test('is the same for everybody, to the word', async () => {
    const [first] = await Promise.all([listed()]);
    for (const openid of [LIU, MA, MANAGER, STAFF, FAR_MANAGER, 'wx-nobody']) {
      const seen = await cloud.phone(openid).does('rating', 'ofFirm', { providerId: 'firm-1', before: null });
      expect(seen).toEqual(first);
    }
    const { mayReply: worker, ...his } = await cloud.phone(MA).does('rating', 'ofMyFirm', { before: null });
    const { mayReply: manager } = await cloud.phone(MANAGER).does('rating', 'ofMyFirm', { before: null });
    expect(his).toEqual(first);
    expect([worker, manager]).toEqual([false, true]);
  });

  test('says nothing of order, day, photos, resident or worker', async () => {
    const { ratings } = await listed();
    expect(Object.keys(ratings[0] ?? {}).sort()).toEqual(
      ['addition', 'id', 'marks', 'overall', 'reply', 'tags', 'text'].sort(),
    );
  });

  test('costs three calls, one after the other, and examines a page and one', async () => {
    await listed();
    const { calls, depth, ops } = cloud.last();
    expect([calls, depth]).toEqual([3, 3]);
    const query = ops.find(({ collection }) => collection === 'ratings');
    expect(query?.index).toBe('list');
    expect(cloud.last().examined).toBeLessThanOrEqual(2 + 21);
  });
});

describe('A reply', () => {
  const reply = (openid: string, ratingId: string, text = '谢谢您的肯定') =>
    cloud.phone(openid).ask('rating', 'reply', { ratingId, text });

  test('is given once, by the manager of the firm, and everybody reads it', async () => {
    expect(await reply(MANAGER, 'public-late-a')).toEqual({ ok: true, value: { done: true } });
    expect(await reply(MANAGER, 'public-late-a', '再说一句')).toEqual(refused('ALREADY_REPLIED'));
    const { ratings } = await listed();
    expect(ratings.find(({ id }) => id === 'public-late-a')?.reply).toBe('谢谢您的肯定');
  });

  test('costs five calls at most, and tells the manager of no order', async () => {
    const answer = await reply(MANAGER, 'public-late-b');
    expect(cloud.last().depth).toBeLessThanOrEqual(4);
    expect(cloud.last().calls).toBeLessThanOrEqual(5);
    expect(JSON.stringify(answer)).not.toContain('late-b');
  });

  test('is told to who wrote the rating, once and by the clock, and leads to her rating', async () => {
    for (let again = 0; again < 2; again += 1) await cloud.tick('clock');
    const told = stored<Notice>(cloud, 'notices').filter(({ about }) => about === 'rating-replied');
    const authorOf = (id: string) =>
      stored<Rating>(cloud, 'ratings').find(({ _id }) => _id === id)?.residentId;
    expect(told.map(({ memberId, subject }) => [memberId, subject]).sort()).toEqual(
      ['late-a', 'late-b'].map((id) => [authorOf(id), id]).sort(),
    );
    expect(told.map(pageOf)).toContain('pages/resident/rate/index?id=late-a');
    const { notices } = await cloud.phone(MANAGER).does('notice', 'list', {});
    expect(notices).toEqual([]);
  });

  test.each([
    ['of another firm’s manager', FAR_MANAGER, 'public-late-c'],
    ['to what does not exist', MANAGER, 'there-is-none'],
    ['to what still gathers', MANAGER, 'public-gathering'],
    ['by the id of an order', MANAGER, 'late-c'],
  ])('%s is answered as if there were nothing to reply to', async (_, openid, id) => {
    const before = JSON.stringify(cloud.dump());
    expect(await reply(openid, id)).toEqual(refused('NOT_FOUND'));
    expect(JSON.stringify(cloud.dump())).toBe(before);
  });

  test.each([MA, LIU, STAFF])('is not for %s', async (openid) => {
    expect(await reply(openid, 'public-late-c')).toEqual(refused('FORBIDDEN'));
  });

  test('that WeChat finds unfit is refused at the field', async () => {
    const answer = await reply(MANAGER, 'public-late-c', '这是违规词');
    expect(answer).toMatchObject({
      ok: false,
      refusal: { code: 'WORDS_NOT_ALLOWED', fields: [{ path: 'text' }] },
    });
  });

  test('sent again under its requestId is the same reply; many at once leave one', async () => {
    const requestId = newRequestId();
    const input = { ratingId: 'public-late-c', text: '谢谢' };
    const again = () => cloud.phone(MANAGER).ask('rating', 'reply', input, requestId);
    const answers = await Promise.all(Array.from({ length: CROWD }, again));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(CROWD);
    const { events } = stored<Rating>(cloud, 'ratings').find(({ _id }) => _id === 'late-c') ?? { events: [] };
    expect(events.filter(({ action }) => action === 'reply')).toHaveLength(1);
  });
});

describe('An addition', () => {
  const [home] = strangersHomes(1, 'adder');
  const orderId = home?.orderId ?? '';
  const her = () => cloud.phone(`wx-${home?.memberId}`);
  const add = (text = '一个月了，还好着') => her().ask('rating', 'add', { orderId, text, photos: [] });

  beforeAll(async () => {
    visitedHomes(cloud, like, home ? [home] : []);
    await her().does('rating', 'rate', { orderId, ...FIVE_STARS });
  });

  test('with words that WeChat finds unfit is refused at the field', async () => {
    expect(await add('违规词')).toMatchObject({
      refusal: { code: 'WORDS_NOT_ALLOWED', fields: [{ path: 'text' }] },
    });
  });

  test('is possible until 180 days after the rating, to the moment', async () => {
    const rating = stored<Rating>(cloud, 'ratings').find(({ _id }) => _id === orderId);
    const until = (rating?.ratedAt ?? 0) + ADD_WITHIN;
    expect(await her().does('rating', 'own', { orderId })).toMatchObject({ mayAddUntil: until });
    cloud.clock.set(until + 60_000);
    expect(await add()).toEqual(refused('ADDITION_TOO_LATE'));
    cloud.clock.set(MONDAY_NINE + 30 * DAY);
  });

  test('is made once, and waits for the batch that gathers', async () => {
    await her().does('rating', 'add', { orderId, text: '一个月了，还好着', photos: [] });
    expect(await add('又来一次')).toEqual(refused('ALREADY_ADDED'));
    expect(await her().does('rating', 'own', { orderId })).toMatchObject({
      state: 'waiting',
      addition: { text: '一个月了，还好着', state: 'waiting' },
      mayAddUntil: null,
    });
    cloud.clock.set(MONDAY_NINE + DAY);
  });

  test('to a rating that is public becomes public with a later batch of three', async () => {
    const [, ...others] = strangersHomes(4, 'adder');
    visitedHomes(cloud, like, others);
    const rate = ({ memberId, orderId: of }: (typeof others)[number]) =>
      cloud.phone(`wx-${memberId}`).does('rating', 'rate', { orderId: of, ...FIVE_STARS });
    for (const other of others.slice(0, 2)) await rate(other);
    await nightOfBatches(cloud);
    const { ratings } = await listed();
    expect(ratings.filter(({ addition }) => addition)).toHaveLength(1);
    expect(await her().does('rating', 'own', { orderId })).toMatchObject({
      state: 'public',
      addition: { state: 'public' },
    });
    cloud.clock.set(MONDAY_NINE + DAY);
  });
});

describe('Photos of a rating', () => {
  const [home] = strangersHomes(1, 'photographer');
  const orderId = home?.orderId ?? '';
  const her = () => cloud.phone(`wx-${home?.memberId}`);
  let fileIds: string[] = [];

  const uploaded = (to: TestCloud, content?: Buffer) =>
    to.uploaded(`wx-${home?.memberId}`, 'rating-photo', content);
  const traceIds = () =>
    fileIds.map((fileId) => {
      const ticket = ticketOf(fileId)?.id;
      return stored<Upload>(cloud, 'uploads').find(({ _id }) => _id === ticket)?.traceId;
    });
  const verdict = (traceId: unknown, suggest: string) => ({
    MsgType: 'event',
    Event: 'wxa_media_check',
    trace_id: traceId,
    errcode: 0,
    result: { suggest, label: 100 },
  });
  const seenBy = async (openid: string, action: 'own' | 'ofOrder') =>
    (await cloud.phone(openid).does('rating', action, { orderId })).photos.map(({ url, verdict: said }) => [
      url !== null,
      said,
    ]);
  const author = () => seenBy(`wx-${home?.memberId}`, 'own');
  const staff = () => seenBy(STAFF, 'ofOrder');

  beforeAll(async () => {
    visitedHomes(cloud, like, home ? [home] : []);
    fileIds = [uploaded(cloud), uploaded(cloud), uploaded(cloud, Buffer.from('no picture'))];
    await her().does('rating', 'rate', { orderId, ...FIVE_STARS, photos: fileIds });
  });

  test('are seen by their author alone until WeChat has said its verdict', async () => {
    expect(traceIds().map((id) => typeof id)).toEqual(['string', 'string', 'undefined']);
    expect(await author()).toEqual([
      [true, 'waiting'],
      [true, 'waiting'],
      [false, 'refused'],
    ]);
    expect(await staff()).toEqual([
      [false, 'waiting'],
      [false, 'waiting'],
      [false, 'refused'],
    ]);
  });

  test('a phone cannot say it in WeChat’s place, and no phone learns the trace id', async () => {
    const before = JSON.stringify(cloud.dump());
    const said = async (caller: { openid?: string; source?: string }) => {
      const { result, error } = await cloud.call('media-verdict', verdict(traceIds()[0], 'pass'), caller);
      return error?.code ?? result;
    };
    for (const openid of [LIU, MANAGER, STAFF, `wx-${home?.memberId}`]) {
      await expect(said({ openid })).resolves.toBe('PERMISSION_DENIED');
      await expect(said({ openid, source: 'wx_http' })).resolves.toBe('refused');
    }
    await expect(said({ source: 'wx_client' })).resolves.toBe('PERMISSION_DENIED');
    expect(JSON.stringify(cloud.dump())).toBe(before);
    const own = await her().ask('rating', 'own', { orderId });
    for (const traceId of traceIds().slice(0, 2)) expect(JSON.stringify(own)).not.toContain(traceId);
  });

  test('what passes is shown to staff, what is found wanting is not, and the first verdict stands', async () => {
    const [one, two] = traceIds();
    for (const event of [
      verdict(one, 'pass'),
      verdict(two, 'risky'),
      verdict(two, 'pass'),
      verdict(one, 'risky'),
    ]) {
      expect((await cloud.call('media-verdict', event, {})).result).toBe('success');
    }
    expect(await staff()).toEqual([
      [true, 'pass'],
      [false, 'refused'],
      [false, 'refused'],
    ]);
    expect(await author()).toEqual([
      [true, 'pass'],
      [true, 'refused'],
      [false, 'refused'],
    ]);
  });

  test('that need another look, or could not be judged, stay hidden', async () => {
    const [unsure, broken] = [
      verdict('trace-unsure', 'review'),
      { ...verdict('trace-broken', 'pass'), errcode: -1008 },
    ];
    for (const event of [unsure, broken]) await cloud.call('media-verdict', event, {});
    const verdicts = stored<{ _id: string; pass: boolean }>(cloud, 'media_verdicts');
    expect(verdicts.filter(({ _id }) => _id.startsWith('trace-')).map(({ pass }) => pass)).toEqual([
      false,
      false,
    ]);
  });

  test('the push of the local cloud reaches the function that receives it', async () => {
    const pushing = await openCloud({ now: MONDAY_NINE + DAY });
    pushing.seed(smallDistrict());
    visitedHomes(pushing, like, home ? [home] : []);
    const fileID = uploaded(pushing);
    await pushing
      .phone(`wx-${home?.memberId}`)
      .does('rating', 'rate', { orderId, ...FIVE_STARS, photos: [fileID] });
    await expect.poll(() => stored(pushing, 'media_verdicts').length, { timeout: 20_000 }).toBe(1);
    const seen = await pushing.phone(STAFF).does('rating', 'ofOrder', { orderId });
    expect(seen.photos).toMatchObject([{ verdict: 'pass', url: expect.any(String) }]);
    await pushing.stop();
  });
});

describe('Rating costs', () => {
  test('three calls, three deep; her own view as many', async () => {
    const [home] = strangersHomes(1, 'counter');
    visitedHomes(cloud, like, home ? [home] : []);
    const phone = cloud.phone(`wx-${home?.memberId}`);
    const orderId = home?.orderId ?? '';
    await phone.ask('rating', 'rate', { orderId, ...FIVE_STARS });
    expect({ calls: cloud.last().calls, depth: cloud.last().depth }).toEqual({ calls: 3, depth: 3 });
    await phone.ask('rating', 'own', { orderId });
    expect({ calls: cloud.last().calls, depth: cloud.last().depth }).toEqual({ calls: 3, depth: 3 });
  });
});
