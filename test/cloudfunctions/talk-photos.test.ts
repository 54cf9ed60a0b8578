import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { PHOTOS_MAX } from '#domain/appointment/photos';
import { PHRASES_MAX } from '#domain/appointment/phrases';
import { forgetAllowances } from '../kit/allowances';
import { refused, saying } from '../kit/answers';
import { askedFor, storedRequest, WISH } from '../kit/asking';
import { openCloud, type TestCloud } from '../kit/cloud';
import { LIU, MONDAY_NINE, STAFF, STRANGER, smallDistrict } from '../kit/district';
import { daysLater, ticks } from '../kit/leaving';
import { stored } from '../kit/once';
import { CHAIR, QIAN, withStudios } from '../kit/studios';

// What somebody shows an officer beside the words, and what officers mostly answer.

let cloud: TestCloud;
const say = saying(() => cloud);
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
  cloud.seed(withStudios(smallDistrict()));
});
afterAll(() => cloud.stop());
beforeEach(() => forgetAllowances(cloud));

const mine = () => cloud.uploaded(LIU, 'evidence');
const ask = (more: object) => say(LIU, 'appointment', 'ask', { ...WISH, ...more });
const seenBy = (openid: string, requestId: string) =>
  cloud.phone(openid).does('appointment', 'request', { requestId });
const settled = (id: string) => cloud.phone(LIU).ask('outbox', 'settle', { noun: 'appointment', id });
const requests = () => stored(cloud, 'appointments').length;

describe('Who asks may show up to six photos', () => {
  test('that the author sees at once, and her officer once they were looked at', async () => {
    const requestId = await askedFor(cloud, { photos: [mine()] });
    expect((await seenBy(LIU, requestId)).photos).toEqual([
      expect.objectContaining({ ownFile: expect.stringContaining('tickets/evidence/') }),
    ]);
    // Whether it was looked at by now is a matter of speed; before that there is nothing to see.
    const [first] = (await seenBy(CHAIR, requestId)).photos;
    expect(first).toMatchObject({ ownFile: null });
    expect(first?.url !== null).toBe(first?.verdict === 'pass');
    await settled(requestId);
    const shown = async () => (await seenBy(CHAIR, requestId)).photos[0];
    // WeChat says what it found when it likes; a tick makes it known.
    await expect
      .poll(async () => {
        await ticks(cloud, 1);
        return shown();
      })
      .toMatchObject({ verdict: 'pass', ownFile: null });
    const photo = await shown();
    expect((await fetch(photo?.url ?? '')).status).toBe(200);
  });

  test('that nobody sees who may not read the words', async () => {
    const requestId = await askedFor(cloud, { photos: [mine()] });
    for (const openid of [QIAN, STRANGER, STAFF])
      expect(await say(openid, 'appointment', 'request', { requestId })).toEqual(refused('NOT_FOUND'));
    const desk = await say(CHAIR, 'appointment', 'desk', { list: 'due' });
    expect(JSON.stringify(desk)).not.toContain('tickets/');
  });

  test('and more in each reply, to what stands there', async () => {
    const requestId = await askedFor(cloud, { photos: [mine()] });
    await cloud.phone(CHAIR).does('appointment', 'askBack', { requestId, words: '请拍一下合同' });
    const photos = [mine(), mine()];
    await cloud.phone(LIU).does('appointment', 'supply', { requestId, words: '都在这里了', photos });
    expect(storedRequest(cloud, requestId).photos).toHaveLength(3);
    expect((await seenBy(CHAIR, requestId)).photos).toHaveLength(3);
  });
});

describe('No photo is handed in', () => {
  test.each([
    ['of somebody else', () => [cloud.uploaded(CHAIR, 'evidence')], 'UPLOAD_NOT_USABLE'],
    ['for another purpose', () => [cloud.uploaded(LIU, 'order-photo')], 'INVALID_INPUT'],
    ['beyond six', () => Array.from({ length: PHOTOS_MAX + 1 }, mine), 'INVALID_INPUT'],
  ] as const)('%s, and no request comes of it', async (_, photos, code) => {
    const before = requests();
    expect(await ask({ photos: photos() })).toEqual(refused(code));
    expect(requests()).toBe(before);
  });

  test('twice', async () => {
    const photo = mine();
    await askedFor(cloud, { photos: [photo] });
    expect(await ask({ photos: [photo] })).toEqual(refused('UPLOAD_NOT_USABLE'));
  });

  test('with a psychological request, neither in asking nor in a reply', async () => {
    const before = requests();
    expect(await ask({ topic: 'psychological', photos: [mine()] })).toEqual(refused('NO_PHOTOS_HERE'));
    expect(requests()).toBe(before);
    const requestId = await askedFor(cloud, { topic: 'psychological' });
    const counsellor = storedRequest(cloud, requestId).officer?.memberId ?? '';
    await cloud
      .phone(`wx-${counsellor}`)
      .does('appointment', 'askBack', { requestId, words: '最近睡得着吗' });
    const reply = { requestId, words: '睡不着', photos: [mine()] };
    expect(await say(LIU, 'appointment', 'supply', reply)).toEqual(refused('NO_PHOTOS_HERE'));
    expect(storedRequest(cloud, requestId)).toMatchObject({ state: 'returned' });
    expect(storedRequest(cloud, requestId).photos).toBeUndefined();
  });
});

describe('答复常用语', () => {
  const keep = (title: string, words: string | null, topic = 'dispute', openid = STAFF) =>
    say(openid, 'appointment', 'keepPhrase', { topic, title, words });
  const listFor = async (openid: string) =>
    (await cloud.phone(openid).does('appointment', 'phrases', {})).phrases;

  test('are none in an empty district, are kept by staff, and are read by officers', async () => {
    expect(await listFor(CHAIR)).toEqual([]);
    await keep('调解', '已约双方到场调解。');
    await keep('调解', '已约双方周内到场调解。');
    await keep('受理', '已经记下，五个工作日内答复。', 'interests');
    expect(await listFor(CHAIR)).toEqual([
      { topic: 'dispute', title: '调解', words: '已约双方周内到场调解。' },
      { topic: 'interests', title: '受理', words: '已经记下，五个工作日内答复。' },
    ]);
    await keep('调解', null);
    expect(await listFor(STAFF)).toHaveLength(1);
  });

  test('are kept by nobody but staff, and read by nobody but who answers', async () => {
    for (const openid of [CHAIR, LIU, STRANGER])
      expect(await keep('改写', '不是您写的。', 'dispute', openid)).toEqual(refused('FORBIDDEN'));
    expect(await say(LIU, 'appointment', 'phrases', {})).toEqual(refused('FORBIDDEN'));
  });

  test('are twelve of a topic at most; one that is there can still be written anew', async () => {
    for (let no = 0; no < PHRASES_MAX; no += 1) await keep(`第 ${no} 条`, '说明。', 'suggestion');
    expect(await keep('再一条', '说明。', 'suggestion')).toEqual(refused('TOO_MANY_PHRASES'));
    expect(await keep('第 0 条', '改过。', 'suggestion')).toMatchObject({ ok: true });
  });
});

describe('Who goes for good', () => {
  test('leaves no photo behind, neither in a request nor in a folder', async () => {
    for (const { _id: requestId } of stored<{ _id: string }>(cloud, 'appointments'))
      await say(LIU, 'appointment', 'withdraw', { requestId });
    const files = () =>
      stored<{ photos?: { fileId: string }[] }>(cloud, 'appointments').flatMap(({ photos = [] }) => photos);
    expect(files().length).toBeGreaterThan(0);
    await daysLater(cloud, 1);
    await cloud.phone(LIU).does('membership', 'erase', { sure: true });
    await ticks(cloud, 2);
    expect(files()).toEqual([]);
  });
});
