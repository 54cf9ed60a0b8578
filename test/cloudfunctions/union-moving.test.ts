import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Union } from '#domain/union/union';
import { granted, refused, saying } from '../kit/answers';
import { newRequestId, openCloud, type TestCloud } from '../kit/cloud';
import { MONDAY_NINE, STAFF } from '../kit/district';
import { effort } from '../kit/effort';
import { ANNA, application, BERT, DORA, EMIL, founded, posted, unionTown } from '../kit/joining';
import { stored } from '../kit/once';

let cloud: TestCloud;
let town: Awaited<ReturnType<typeof unionTown>>;
const say = saying(() => cloud);
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
});
beforeEach(async () => {
  town = await unionTown(cloud);
});
afterAll(() => cloud.stop());

const me = async (openid: string) => (await cloud.phone(openid).does('membership', 'me', {})).memberId;

describe('A member who asks to come to another union', () => {
  test('and is not received stays, which is told to who decided, also when it is sent again; then it is no affair of theirs', async () => {
    await cloud.phone(ANNA).does('union', 'apply', application(town.street.id));
    const memberId = (await me(ANNA)) ?? '';
    const twice = async (who: string, action: string, input: object) => {
      const requestId = newRequestId();
      const first = await say(who, 'union', action, input, requestId);
      expect(await say(who, 'union', action, input, requestId)).toMatchObject({ ok: true, value: {} });
      return first;
    };
    expect(await twice(BERT, 'admit', { memberId })).toMatchObject({ value: { state: 'admitted' } });
    const other = await founded(cloud, '江苏路街道总工会', 'street', town.root.id);
    await cloud.phone(STAFF).does('union', 'givePost', posted(other.id, DORA, 'chairman'));
    await cloud.phone(ANNA).does('union', 'askTransfer', { unionId: other.id });
    expect(await twice(DORA, 'keep', { memberId, why: '不在本街道' })).toMatchObject({
      value: { state: 'admitted', unionName: '云南路街道总工会', can: [] },
    });
    expect(await say(DORA, 'union', 'membership', { memberId })).toEqual(refused('NOT_FOUND'));
  });
});

describe('A union that is moved', () => {
  const anew = (name: string) => ({ name, area: [], admits: 'review' as const, open: true, newCode: false });
  const unionNow = (id: string) => stored<Union>(cloud, 'unions').find(({ _id }) => _id === id);
  /** Each stands below its parent and all that is above that one. */
  function allStand(): void {
    for (const { _id, parentId, aboveIds } of stored<Union>(cloud, 'unions')) {
      const expected = parentId === null ? [] : [parentId, ...(unionNow(parentId)?.aboveIds ?? [])];
      expect([_id, aboveIds]).toEqual([_id, expected]);
    }
  }
  /** Two streets with a chair each; under the first one a community, and under that a firm. */
  async function below() {
    const staff = cloud.phone(STAFF);
    const other = await founded(cloud, '江苏路街道总工会', 'street', town.root.id);
    await staff.does('union', 'givePost', posted(town.street.id, EMIL, 'chairman'));
    await staff.does('union', 'givePost', posted(other.id, DORA, 'chairman'));
    const community = await founded(cloud, '寿张路社区工会', 'community', town.street.id);
    return { other, community, firm: await founded(cloud, '顺达快递工会', 'enterprise', community.id) };
  }
  const move = (unionId: string, parentId: string | null, requestId = newRequestId()) =>
    say(STAFF, 'union', 'change', { ...anew('寿张路社区工会'), unionId, parentId }, requestId);

  test('takes along all that is below it: who stands above, what members have there, and what counts', async () => {
    const { other, community, firm } = await below();
    const offered = [{ title: '体检', words: '每年一次', link: '' }];
    await cloud.phone(DORA).does('union', 'offer', { unionId: other.id, services: offered });
    await cloud.phone(ANNA).does('union', 'apply', application(firm.id));
    await cloud.phone(STAFF).does('union', 'admit', { memberId: (await me(ANNA)) ?? '' });
    const appoints = async (who: string) =>
      (await cloud.phone(who).does('union', 'union', { unionId: firm.id })).can.includes('appoint');
    expect([await appoints(EMIL), await appoints(DORA)]).toEqual([true, false]);
    const moved = await cloud
      .phone(STAFF)
      .does('union', 'change', { ...anew('寿张路社区工会'), unionId: community.id, parentId: other.id });
    expect(moved.above).toEqual(['江苏路街道总工会', '区总工会']);
    allStand();
    expect([await appoints(EMIL), await appoints(DORA)]).toEqual([false, true]);
    const { services } = await cloud.phone(ANNA).does('union', 'services', {});
    expect(services).toMatchObject([{ title: '体检', unionName: '江苏路街道总工会' }]);
  });

  test('goes under nothing that is below it, nor where its kind does not stand; and nobody but staff moves one', async () => {
    const { other, community, firm } = await below();
    const before = JSON.stringify(stored(cloud, 'unions'));
    for (const parentId of [community.id, firm.id, town.root.id, 'nothing', null])
      expect(await move(community.id, parentId)).toEqual(refused('PARENT_NOT_POSSIBLE'));
    expect(await move(town.street.id, firm.id)).toEqual(refused('PARENT_NOT_POSSIBLE'));
    expect(await move(town.root.id, town.street.id)).toEqual(refused('PARENT_NOT_POSSIBLE'));
    for (const who of [EMIL, DORA, BERT]) {
      const wish = { ...anew('寿张路社区工会'), unionId: community.id, parentId: other.id };
      expect(await say(who, 'union', 'change', wish)).toEqual(refused('FORBIDDEN'));
    }
    expect(JSON.stringify(stored(cloud, 'unions'))).toBe(before);
  });

  test('while another one is founded below it leaves both where they belong', async () => {
    for (let seed = 1; seed <= effort(1, 30); seed += 1) {
      town = await unionTown(cloud);
      const { other, community, firm } = await below();
      cloud.reseed(seed);
      const wish = { ...anew('惠民快递工会'), kind: 'enterprise', parentId: community.id };
      const { newCode: _, ...founding } = wish;
      const answers = await Promise.all([
        move(community.id, other.id),
        say(STAFF, 'union', 'found', founding),
        say(STAFF, 'union', 'change', { ...anew('顺达快递工会'), unionId: firm.id, parentId: other.id }),
      ]);
      cloud.reseed(undefined);
      expect(answers).toEqual([granted(), granted(), granted()]);
      for (let tick = 0; tick < 2; tick += 1) expect((await cloud.tick('clock')).error).toBeUndefined();
      allStand();
    }
  });

  test('is joined by another code once staff want it so, and by the old one no more', async () => {
    const { id, code } = town.street;
    const wish = { ...anew('云南路街道总工会'), unionId: id, parentId: town.root.id, newCode: true };
    const requestId = newRequestId();
    expect(await say(STAFF, 'union', 'change', wish, requestId)).toEqual(granted());
    expect(await say(STAFF, 'union', 'change', wish, requestId)).toEqual(granted());
    const now = unionNow(id)?.code ?? '';
    expect(now).not.toBe(code);
    expect(await say(ANNA, 'union', 'byCode', { code })).toEqual(refused('UNION_NOT_FOUND'));
    expect(await say(ANNA, 'union', 'byCode', { code: now })).toEqual(granted());
  });
});
