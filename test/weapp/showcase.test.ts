import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openCloud, type TestCloud } from '../kit/cloud';
import { aFirm, aWorker, LIU, MONDAY_NINE, smallDistrict } from '../kit/district';
import { openWeapp, type Phone } from '../kit/weapp';

let cloud: TestCloud;
let phone: Phone;
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
  const form = new FormData();
  form.append('file', new Blob([readFileSync('demo/clips/drain.mp4')]), 'film.mp4');
  const headers = { 'x-wx-openid': LIU };
  const sent = await fetch(`${cloud.url}/upload`, { method: 'POST', headers, body: form });
  const { fileID } = (await sent.json()) as { fileID: string };
  const film = { id: 'film', fileId: fileID, poster: fileID, title: '下水道怎么通', releasedAt: MONDAY_NINE };
  const firm = aFirm('shows', [aWorker('s1')], { videos: [film] });
  const district = smallDistrict();
  cloud.seed({ ...district, providers: [...(district.providers ?? []), firm] });
  phone = await openWeapp({ cloud: cloud.url, openid: LIU });
});
afterAll(async () => {
  phone?.close();
  await cloud?.stop();
});

test('In the mini-program a film is there from the tap on, and not before', async () => {
  await phone.open('/pages/resident/provider/index?id=shows');
  await phone.waitFor('video-0');
  expect(phone.text()).toContain('下水道怎么通');
  expect(phone.has('video-0-player')).toBe(false);
  phone.tap('video-0');
  await phone.waitFor('video-0-player');
  expect(phone.errors).toEqual([]);
});
