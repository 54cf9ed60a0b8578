import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Provider } from '#domain/firm/firm';
import { granted, refused, saying } from '../kit/answers';
import { aForm, applied, idNumber, verdictsOn } from '../kit/applications';
import { newRequestId, openCloud, type TestCloud } from '../kit/cloud';
import { anIdentity, aResident, LIU, MA, MANAGER, MONDAY_NINE, STAFF, smallDistrict } from '../kit/district';
import { stored } from '../kit/once';

const SECOND = 'wx-second-staff';
/** Staff who are also of the firm: one works there, one answers its telephone. */
const OF_THE_FIRM = 'wx-staff-of-firm';
const AT_ITS_PHONE = 'wx-staff-at-phone';
const APPLICANT = 'wx-applicant';
const PHONE = '13905338888';
const film = (name: string) => ({
  fileId: `cloud://local.local/films/${name}.mp4`,
  poster: `cloud://local.local/films/${name}.jpg`,
  title: `怎么通下水（${name}）`,
});

let cloud: TestCloud;
const say = saying(() => cloud);

beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
  const small = smallDistrict();
  cloud.seed({
    ...small,
    members: [
      ...(small.members ?? []),
      ...['staff-zhou', 'manager-of-firm-1', 'second', 'of-firm', 'at-phone', 'applicant'].map((id) =>
        aResident(id),
      ),
    ],
    identities: [
      ...(small.identities ?? []),
      anIdentity(SECOND, 'second', ['resident', 'staff']),
      anIdentity(OF_THE_FIRM, 'of-firm', ['resident', 'staff', 'worker'], 'firm-1'),
      anIdentity(AT_ITS_PHONE, 'at-phone', ['resident', 'staff']),
      anIdentity(APPLICANT, 'applicant', ['resident']),
    ],
  });
});
afterAll(() => cloud.stop());

const firmOne = (): Provider => {
  const found = stored<Provider>(cloud, 'providers').find(({ _id }) => _id === 'firm-1');
  if (!found) throw new Error('firm-1 is gone');
  return found;
};
const amend = (change: object) => say(MANAGER, 'provider', 'amend', { change });
const waitingId = (): string =>
  firmOne().amendments[0]?.id ?? firmOne().videos.find(({ releasedAt }) => !releasedAt)?.id ?? 'none';
const answer = (right: boolean, why = '', openid = STAFF) =>
  say(openid, 'provider', 'checkAmendment', { providerId: 'firm-1', amendmentId: waitingId(), right, why });
const profile = () => cloud.phone(LIU).does('provider', 'profile', { providerId: 'firm-1' });

describe('A vetted firm amends item by item', () => {
  test('a new introduction waits on the desk; residents read the old one until staff say yes', async () => {
    const { introduction } = await profile();
    expect(await amend({ item: 'introduction', words: '通下水二十年' })).toEqual(granted());
    expect((await profile()).introduction).toBe(introduction);
    const { rows } = await cloud.phone(STAFF).does('provider', 'waitingFirms', {});
    expect(rows).toContainEqual(
      expect.objectContaining({ providerId: 'firm-1', workers: 0, papers: 0, amendments: 1 }),
    );
    expect(await answer(true)).toEqual(granted());
    expect((await profile()).introduction).toBe('通下水二十年');
    expect((await cloud.phone(STAFF).does('provider', 'waitingFirms', {})).rows).toEqual([]);
  });

  test('a no has a reason, changes nothing, and the manager reads why', async () => {
    await amend({ item: 'streets', list: ['中山路街道'] });
    expect(await answer(false, ' ')).toEqual(refused('REASON_MISSING'));
    expect(await answer(false, '中山路没有您的师傅')).toEqual(granted());
    expect((await profile()).streets).toEqual(['云南路街道']);
    const own = await cloud.phone(MANAGER).does('provider', 'firm', {});
    expect(own.amended[0]).toMatchObject({ right: false, why: '服务街道：中山路没有您的师傅' });
    await cloud.tick('clock');
    const told = stored<{ memberId: string; about: string }>(cloud, 'notices');
    expect(told).toContainEqual(
      expect.objectContaining({ memberId: 'manager-of-firm-1', about: 'amendment-refused' }),
    );
    expect(told).toContainEqual(expect.objectContaining({ memberId: 'second', about: 'amendment-waits' }));
  });

  test('another representative is kept by a fingerprint alone, and is nobody who was made to leave', async () => {
    const propose = (number: string) => amend({ item: 'representative', name: '郭新', idNumber: number });
    const keyProposed = () =>
      firmOne().amendments.flatMap(({ proposal }) =>
        proposal.item === 'representative' ? [proposal.representative.idKey] : [],
      )[0];
    expect(await propose('370202199003070000')).toEqual(refused('ID_NUMBER_WRONG'));
    const before = firmOne().representativeKey;
    expect(await propose(idNumber(31))).toEqual(granted());
    // Made to leave with another firm, since it was proposed.
    cloud.seed({ barred: [{ _id: keyProposed(), version: 1, firms: ['firm-9'] }] });
    expect(await answer(true)).toEqual(refused('BARRED'));
    expect(await propose(idNumber(31))).toEqual(refused('BARRED'));
    expect(await propose(idNumber(32))).toEqual(granted());
    const key = keyProposed();
    expect(await answer(true)).toEqual(granted());
    expect(firmOne()).toMatchObject({ amendments: [], representativeKey: key });
    expect(key).not.toBe(before);
    expect(JSON.stringify(firmOne())).not.toContain('郭新');
  });

  test('who works there or answers its telephone decides nothing of it, also as staff', async () => {
    await amend({ item: 'contact', name: '郭会计', phone: PHONE });
    expect(await answer(true)).toEqual(granted());
    await cloud.phone(AT_ITS_PHONE).does('membership', 'setPhone', { code: `phone:${PHONE}` });
    await amend({ item: 'office', words: '贵州路 3 号' });
    expect(await answer(true, '', OF_THE_FIRM)).toEqual(refused('OWN_CASE'));
    expect(await answer(true, '', AT_ITS_PHONE)).toEqual(refused('OWN_CASE'));
    expect(await answer(true, '', SECOND)).toEqual(granted());
    expect(firmOne().office).toBe('贵州路 3 号');
  });

  test('of two who answer at the same moment one is heard', async () => {
    for (let round = 0; round < 6; round += 1) {
      await amend({ item: 'office', words: `贵州路 ${10 + round} 号` });
      const one = { providerId: 'firm-1', amendmentId: waitingId(), why: '看过了' };
      const before = firmOne().office;
      const answers = await Promise.all([
        say(STAFF, 'provider', 'checkAmendment', { ...one, right: true }),
        say(SECOND, 'provider', 'checkAmendment', { ...one, right: false }),
      ]);
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      expect(answers).toContainEqual(refused('NOT_FOUND'));
      expect(firmOne().office).toBe(answers[0]?.ok ? `贵州路 ${10 + round} 号` : before);
    }
  });

  test('a wish sent again is one wish, and its answer is found again', async () => {
    const requestId = newRequestId();
    const change = { item: 'office', words: '东平路 1 号' };
    const first = await say(MANAGER, 'provider', 'amend', { change }, requestId);
    expect(await say(MANAGER, 'provider', 'amend', { change }, requestId)).toEqual(first);
    expect(firmOne().amendments).toHaveLength(1);
    const back = { amendmentId: waitingId() };
    expect(await say(MANAGER, 'provider', 'takeBack', back)).toEqual(granted());
    expect(await say(MANAGER, 'provider', 'takeBack', back)).toEqual(refused('NOT_FOUND'));
  });

  test('streets that are not served, categories without a paper and what stands already are refused by name', async () => {
    const field = (path: string) => [expect.objectContaining({ path })];
    expect(await amend({ item: 'streets', list: ['火星街道'] })).toMatchObject({
      refusal: { code: 'PLACE_UNKNOWN', fields: field('change.list') },
    });
    expect(await amend({ item: 'categories', list: ['pipes', 'locks'] })).toMatchObject({
      refusal: { code: 'CATEGORY_NEEDS_PAPER', fields: field('change.categories') },
    });
    expect(await amend({ item: 'introduction', words: '通下水二十年' })).toMatchObject({
      refusal: { code: 'NOTHING_CHANGED', fields: field('change.introduction') },
    });
    expect(await amend({ item: 'introduction', words: '' })).toMatchObject({
      refusal: { code: 'INVALID_INPUT', fields: field('change.words') },
    });
    const change = { item: 'office', words: '一号' };
    for (const openid of [LIU, MA, STAFF])
      expect(await say(openid, 'provider', 'amend', { change })).toEqual(refused('FORBIDDEN'));
  });
});

describe('Videos of the work', () => {
  test('are in nobody’s view of the firm before a human has released each by itself', async () => {
    expect(await amend({ item: 'video', ...film('one') })).toEqual(granted());
    expect(await amend({ item: 'video', ...film('two') })).toEqual(granted());
    const before = await profile();
    expect(before.videos).toEqual([]);
    expect(JSON.stringify(before)).not.toContain('firm-film');
    const own = await cloud.phone(STAFF).does('provider', 'firmFile', { providerId: 'firm-1' });
    expect(own.firm.videos.map(({ released }) => released)).toEqual([false, false]);
    expect(await answer(true)).toEqual(granted());
    expect((await profile()).videos).toMatchObject([{ title: film('one').title }]);
    expect(await answer(false, '拍到了居民的脸')).toEqual(granted());
    expect(firmOne().videos.map(({ title }) => title)).toEqual([film('one').title]);
  });

  test('are three at most, in a firm and in an application', async () => {
    for (const name of ['two', 'three'])
      expect(await amend({ item: 'video', ...film(name) })).toEqual(granted());
    expect(await amend({ item: 'video', ...film('four') })).toMatchObject({
      refusal: { code: 'TOO_MANY_VIDEOS', fields: [{ path: 'change.video' }] },
    });
    const videos = ['one', 'two', 'three', 'four'].map(film);
    expect(await say(APPLICANT, 'provider', 'startApplication', { ...aForm(), videos })).toMatchObject({
      refusal: { code: 'INVALID_INPUT', fields: [{ path: 'videos' }] },
    });
  });

  test('of an application are judged one by one; one without a picture or a title is not sent in', async () => {
    const bare = { ...film('bare'), poster: null, title: '' };
    const form = aForm({ videos: [film('good'), bare] });
    const her = cloud.phone(APPLICANT);
    const { application } = await her.does('provider', 'startApplication', form);
    const one = { applicationId: application.id };
    expect(await say(APPLICANT, 'provider', 'submitApplication', one)).toMatchObject({
      refusal: { code: 'APPLICATION_INCOMPLETE', fields: [{ path: 'videos' }] },
    });
    await her.does('provider', 'withdrawApplication', one);

    const sent = await applied(cloud, APPLICANT, { videos: [film('good'), film('bad')] });
    expect(sent.items).toEqual(expect.arrayContaining(['video-0', 'video-1']));
    const verdicts = verdictsOn(sent.items, { 'video-1': '拍到了门牌' });
    const wish = { applicationId: sent.id, why: '', verdicts };
    expect(await say(STAFF, 'provider', 'review', { ...wish, outcome: 'approve' })).toEqual(
      refused('NOT_ALL_RIGHT'),
    );
    await cloud.phone(STAFF).does('provider', 'review', { ...wish, outcome: 'return' });
    const again = { applicationId: sent.id, ...aForm({ videos: [film('good')] }) };
    await her.does('provider', 'saveApplication', again);
    const { items } = (await her.does('provider', 'submitApplication', { applicationId: sent.id }))
      .application;
    const yes = { applicationId: sent.id, outcome: 'approve' as const, why: '', verdicts: verdictsOn(items) };
    await cloud.phone(STAFF).does('provider', 'review', yes);
    const seen = await cloud.phone(LIU).does('provider', 'profile', { providerId: sent.id });
    expect(seen.videos).toMatchObject([{ title: film('good').title }]);
  });
});

test('An amendment, its answer and taking it back cost four calls each, three deep', async () => {
  const cost = () => ({ calls: cloud.last().calls, depth: cloud.last().depth });
  await cloud.phone(MANAGER).ask('provider', 'amend', { change: { item: 'office', words: '黄县路 5 号' } });
  expect(cost()).toEqual({ calls: 4, depth: 3 });
  const amendmentId = waitingId();
  await cloud
    .phone(STAFF)
    .ask('provider', 'checkAmendment', { providerId: 'firm-1', amendmentId, right: true, why: '' });
  expect(cost()).toEqual({ calls: 4, depth: 3 });
  const video = firmOne().videos.at(-1)?.id ?? '';
  await cloud.phone(MANAGER).ask('provider', 'takeBack', { amendmentId: video });
  expect(cost().calls).toBeLessThanOrEqual(4);
});
