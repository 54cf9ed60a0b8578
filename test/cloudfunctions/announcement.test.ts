import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { HOUR, MINUTE } from '#domain/kernel/time';
import { granted, refused } from '../kit/answers';
import { newRequestId, openCloud, type TestCloud } from '../kit/cloud';
import { anIdentity, aResident, LIU, MA, MONDAY_NINE, STAFF, STRANGER, smallDistrict } from '../kit/district';
import { effort } from '../kit/effort';
import { stored } from '../kit/once';

// 公告: from staff's desk to everybody's phone; who has read it is counted, and a warning reaches everybody.

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
});
beforeEach(async () => {
  await cloud.renew(MONDAY_NINE);
  cloud.seed(smallDistrict());
});
afterAll(() => cloud.stop());

const TEXT = {
  ...{ announcementId: null, kind: 'news' as const, title: '周六开放日', words: '九点到十一点半。' },
  ...{ link: '', audience: 'all' as const },
};
async function published(of: object = {}, at: number | null = null): Promise<string> {
  const { id } = await cloud.phone(STAFF).does('announcement', 'write', { ...TEXT, ...of });
  await cloud.phone(STAFF).does('announcement', 'publish', { announcementId: id, at });
  return id;
}
const titles = async (openid: string) =>
  (await cloud.phone(openid).does('announcement', 'board', {})).announcements.map(({ title }) => title);
const onDesk = async (id: string) =>
  (await cloud.phone(STAFF).does('announcement', 'desk', {})).announcements.find((one) => one.id === id);
const warned = () =>
  stored<{ memberId: string; about: string }>(cloud, 'notices')
    .filter(({ about, memberId }) => about === 'danger-announced' && memberId !== 'nobody')
    .map(({ memberId }) => memberId)
    .sort();
const minutes = async (count: number) => {
  for (let no = 0; no < count; no += 1) {
    cloud.clock.move(MINUTE);
    expect((await cloud.tick('clock')).error).toBeUndefined();
  }
};

describe('An announcement', () => {
  test('is written by staff and read by everybody, visitors too, until it is taken down', async () => {
    const id = await published();
    for (const openid of [LIU, MA, 'wx-nobody']) expect(await titles(openid)).toEqual(['周六开放日']);
    for (const openid of [LIU, MA]) {
      expect(await cloud.phone(openid).ask('announcement', 'write', TEXT)).toEqual(refused('FORBIDDEN'));
    }
    await cloud.phone(STAFF).does('announcement', 'withdraw', { announcementId: id, why: '改期了' });
    expect(await titles(LIU)).toEqual([]);
  });

  test('with words that WeChat finds unfit is refused at the field', async () => {
    const unfit = { ...TEXT, words: '这是违规词' };
    expect(await cloud.phone(STAFF).ask('announcement', 'write', unfit)).toEqual(
      refused('WORDS_NOT_ALLOWED'),
    );
    expect(stored(cloud, 'announcements')).toEqual([]);
  });

  test('that is written twice under one name is there once', async () => {
    const requestId = newRequestId();
    const write = () => cloud.phone(STAFF).ask('announcement', 'write', TEXT, requestId);
    const [one, other] = await Promise.all([write(), write()]);
    expect([one, other, await write()]).toEqual([granted(), granted(), granted()]);
    expect((await cloud.phone(STAFF).does('announcement', 'desk', {})).announcements).toHaveLength(1);
  });

  test('says how many have read it, each person once, and never who', async () => {
    const id = await published();
    const people = Array.from({ length: effort(6, 30) }, (_, no) => `reader-${no}`);
    cloud.seed({
      members: people.map((one) => aResident(one)),
      identities: people.map((one) => anIdentity(`wx-${one}`, one, ['resident'])),
    });
    const read = (openid: string) =>
      cloud.phone(openid).ask('announcement', 'markRead', { announcementId: id });
    const twice = people.flatMap((one) => [read(`wx-${one}`), read(`wx-${one}`)]);
    expect((await Promise.all(twice)).every(({ ok }) => ok)).toBe(true);
    await read(`wx-${people[0]}`);
    expect(await onDesk(id)).toMatchObject({ reads: people.length });
    const marks = JSON.stringify(
      ['announcement_marks', 'announcement_reads'].map((one) => stored(cloud, one)),
    );
    for (const one of people) expect(marks).not.toContain(`${one}"`);
    expect(await cloud.phone(LIU).ask('announcement', 'markRead', { announcementId: 'no-such' })).toEqual(
      refused('NOT_FOUND'),
    );
  });
});

describe('A warning of danger', () => {
  test('reaches everybody as a message, once, page by page; other announcements send none', async () => {
    const people = Array.from({ length: 450 }, (_, no) => `many-${no}`);
    cloud.seed({ identities: people.map((one) => anIdentity(`wx-${one}`, one, ['resident'])) });
    await published();
    await published({ kind: 'danger', title: '台风蓝色预警' });
    await minutes(7);
    const all = stored<{ memberId: string }>(cloud, 'identities').map(({ memberId }) => memberId);
    expect(warned()).toEqual([...all].sort());
    await minutes(6);
    expect(warned()).toHaveLength(all.length);
  });

  test('to one role reaches that role alone, at the instant at which it can be read, and nobody where it was taken down before', async () => {
    const at = MONDAY_NINE + HOUR;
    const taken = await published({ kind: 'danger', audience: 'staff' }, at);
    await published({ kind: 'danger', audience: 'worker', title: '高温停工' }, at);
    await minutes(7);
    expect([warned(), await titles(MA)]).toEqual([[], []]);
    await cloud.phone(STAFF).does('announcement', 'withdraw', { announcementId: taken, why: '没有来' });
    cloud.clock.set(at);
    await minutes(7);
    const workers = stored<{ memberId: string; roles: string[] }>(cloud, 'identities')
      .filter(({ roles }) => roles.includes('worker'))
      .map(({ memberId }) => memberId);
    expect(warned()).toEqual(workers.sort());
    expect([await titles(MA), await titles(STRANGER)]).toEqual([['高温停工'], []]);
  });
});
