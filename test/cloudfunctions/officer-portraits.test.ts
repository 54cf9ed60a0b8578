import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Studio } from '#domain/appointment/studio';
import { forgetAllowances } from '../kit/allowances';
import { refused, saying } from '../kit/answers';
import { acceptedFor } from '../kit/asking';
import { openCloud, type TestCloud } from '../kit/cloud';
import { LIU, MONDAY_NINE, STAFF, smallDistrict } from '../kit/district';
import { A_PICTURE } from '../kit/hand-in';
import { ticks } from '../kit/leaving';
import { stored } from '../kit/once';
import { CHAIR, QIAN, withStudios, YUNNAN, ZHENG } from '../kit/studios';

// 干部的照片: from handing it in to whoever sees it, and to its end.

let cloud: TestCloud;
const say = saying(() => cloud);
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
});
afterAll(() => cloud.stop());
beforeEach(async () => {
  await cloud.renew(MONDAY_NINE);
  cloud.seed(withStudios(smallDistrict()));
  await forgetAllowances(cloud);
});

const HERS = { studioId: YUNNAN, officerId: 'chair' };
const picture = (words: string) => Buffer.concat([A_PICTURE, Buffer.from(words)]);
const put = (openid: string, words = 'a face') => cloud.uploaded(openid, 'portrait', picture(words));
const handIn = (openid: string, photo: string | null, whose: object = HERS) =>
  say(openid, 'appointment', 'setPortrait', { ...whose, photo });
const settled = () => ticks(cloud, 2);
const ownOf = async (openid: string) =>
  (await cloud.phone(openid).does('appointment', 'portraits', { studioId: null })).officers;
const waitingId = async () => (await ownOf(CHAIR))[0]?.waiting?.id ?? '';
const answer = async (right = true, openid = STAFF) =>
  say(openid, 'appointment', 'checkPortrait', { ...HERS, portraitId: await waitingId(), right });
const bytesAt = async (url: string | null | undefined) =>
  url ? Buffer.from(await (await fetch(url)).arrayBuffer()).toString('latin1') : null;

/** What a resident sees at asking, and on her request. */
const facesFor = async (openid = LIU) =>
  (await cloud.phone(openid).does('appointment', 'times', { studioId: YUNNAN })).faces;
const faceOn = async (requestId: string) =>
  (await cloud.phone(LIU).does('appointment', 'request', { requestId })).officerFace;
const officers = () => stored<Studio>(cloud, 'studios').flatMap((studio) => studio.officers);

describe('The portrait of an officer', () => {
  test('is seen by residents after the yes of staff, at asking and on the request', async () => {
    const requestId = await acceptedFor(cloud);
    expect(await handIn(CHAIR, put(CHAIR))).toMatchObject({ ok: true });
    await settled();
    expect([await facesFor(), await faceOn(requestId)]).toEqual([{}, null]);
    const [own] = await ownOf(CHAIR);
    expect(own).toMatchObject({ shown: null, waiting: { photo: { verdict: 'pass' } } });
    const { officers: seen } = await cloud
      .phone(STAFF)
      .does('appointment', 'portraits', { studioId: YUNNAN });
    expect(seen.map(({ id, waiting }) => [id, waiting?.photo.ownFile])).toEqual([
      ['chair', null],
      ['zheng', undefined],
    ]);
    expect(await answer()).toMatchObject({ ok: true });
    expect(Object.keys(await facesFor())).toEqual(['chair']);
    expect(await bytesAt(await faceOn(requestId))).toBe(picture('a face').toString('latin1'));
  });

  test('is what was looked at, whatever is put there afterwards', async () => {
    const photo = put(CHAIR);
    await handIn(CHAIR, photo);
    await settled();
    await answer();
    const form = new FormData();
    form.set('path', photo.replace(/^cloud:\/\/[^/]+\//, ''));
    form.set('file', new Blob([new Uint8Array(picture('another face'))]), 'photo.jpg');
    await fetch(`${cloud.url}/upload`, { method: 'POST', headers: { 'x-wx-openid': CHAIR }, body: form });
    await settled();
    const { chair } = await facesFor();
    expect(await bytesAt(chair)).toBe(picture('a face').toString('latin1'));
  });

  test('costs a resident no call of the database more than before', async () => {
    const requestId = await acceptedFor(cloud);
    await facesFor();
    const before = cloud.last().calls;
    await faceOn(requestId);
    const onRequest = cloud.last().calls;
    await handIn(STAFF, put(STAFF));
    await settled();
    expect(Object.keys(await facesFor())).toEqual(['chair']);
    expect(cloud.last().calls).toBe(before);
    expect(await faceOn(requestId)).not.toBeNull();
    expect(cloud.last().calls).toBe(onRequest);
  });

  test('is handed in by nobody but the officer and staff, and only from the own ticket', async () => {
    expect(await handIn(LIU, put(LIU))).toEqual(refused('FORBIDDEN'));
    for (const openid of [ZHENG, QIAN])
      expect(await handIn(openid, put(openid))).toEqual(refused('OFFICER_NOT_FOUND'));
    expect(await handIn(CHAIR, put(ZHENG))).toEqual(refused('UPLOAD_NOT_USABLE'));
    expect(await handIn(CHAIR, cloud.uploaded(CHAIR, 'evidence'))).toEqual(refused('INVALID_INPUT'));
    expect(await handIn(STAFF, put(STAFF), { ...HERS, studioId: 'nowhere' })).toEqual(
      refused('STUDIO_NOT_FOUND'),
    );
    expect(officers().every(({ portrait }) => portrait === undefined)).toBe(true);
  });

  test('that waits is read and answered by nobody else', async () => {
    await handIn(CHAIR, put(CHAIR));
    for (const openid of [LIU, CHAIR]) expect(await answer(true, openid)).toEqual(refused('FORBIDDEN'));
    const ask = (openid: string, studioId: string | null) =>
      say(openid, 'appointment', 'portraits', { studioId });
    expect(await ask(LIU, null)).toEqual(refused('FORBIDDEN'));
    expect(await ask(ZHENG, YUNNAN)).toEqual(refused('STUDIO_NOT_FOUND'));
    expect((await ownOf(ZHENG)).map(({ id }) => id)).toEqual(['zheng']);
  });

  test('that is no picture is told to who handed it in, and never shown', async () => {
    await handIn(CHAIR, cloud.uploaded(CHAIR, 'portrait', Buffer.from('<script>')));
    await settled();
    expect((await ownOf(CHAIR))[0]?.waiting?.photo).toMatchObject({ url: null, verdict: 'refused' });
    expect(await answer()).toEqual(refused('PORTRAIT_CHANGED'));
    expect(await facesFor()).toEqual({});
    expect(await answer(false)).toMatchObject({ ok: true });
  });

  test('that is no picture leaves the one before where it was', async () => {
    await handIn(STAFF, put(STAFF));
    await handIn(CHAIR, cloud.uploaded(CHAIR, 'portrait', Buffer.from('<script>')));
    await settled();
    expect(await answer()).toEqual(refused('PORTRAIT_CHANGED'));
    await settled();
    const { chair } = await facesFor();
    expect((await fetch(chair ?? '')).status).toBe(200);
  });

  test('is a letter again while the storage fails, and the fault is written down', async () => {
    await handIn(STAFF, put(STAFF));
    const links = () => Promise.reject(new Error('no storage'));
    vi.doMock('../../cloudfunctions/store/uploads', () => ({ links }));
    const said = vi.spyOn(console, 'error').mockReturnValue();
    const { facesIn } = await import('../../cloudfunctions/appointment/portraits');
    expect(await facesIn(officers())).toEqual({});
    expect(said).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('no storage'));
    said.mockRestore();
    vi.doUnmock('../../cloudfunctions/store/uploads');
  });

  test('goes with the post, from the list and from the folder', async () => {
    await handIn(CHAIR, put(CHAIR));
    await settled();
    await answer();
    const { chair } = await facesFor();
    expect((await fetch(chair ?? '')).status).toBe(200);
    await cloud.phone(STAFF).does('appointment', 'dismiss', { ...HERS, why: '调离岗位' });
    await settled();
    expect(await facesFor()).toEqual({});
    expect((await fetch(chair ?? '')).status).not.toBe(200);
    expect(JSON.stringify(officers())).not.toContain('cloud://');
  });

  test('goes when it is taken away', async () => {
    await handIn(STAFF, put(STAFF));
    await settled();
    const { chair } = await facesFor();
    expect(await handIn(CHAIR, null)).toMatchObject({ ok: true });
    await settled();
    expect(await facesFor()).toEqual({});
    expect((await fetch(chair ?? '')).status).not.toBe(200);
  });
});
