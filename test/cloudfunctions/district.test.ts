import { beforeAll, describe, expect, test } from 'vitest';
import { granted, refused, saying } from '../kit/answers';
import { newRequestId, openCloud, type TestCloud } from '../kit/cloud';
import { HER_ADDRESS, LIU, MANAGER, MONDAY_NINE, STAFF, smallDistrict } from '../kit/district';
import { stored } from '../kit/once';

// Where the union serves: written down by staff, read by everybody who enters an address, an area, a studio.

let cloud: TestCloud;
const say = saying(() => cloud);
const HOME = {
  ...{ id: null, street: '海云街道', community: '一社区', house: '1 号', unit: '', room: '101' },
  ...{ name: '刘女士', phone: '13905320001' },
};
const add = (street: string | null, names: string[], requestId?: string) =>
  say(STAFF, 'membership', 'addPlaces', { street, names }, requestId);
const change = (part: object) =>
  say(STAFF, 'membership', 'changePlace', {
    ...{ street: '海云街道', community: '一社区', name: '一社区', open: true },
    ...part,
  });
const streets = async () => (await cloud.phone(LIU).does('membership', 'district', {})).streets;

beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
  cloud.seed({ ...smallDistrict(), districts: [] });
});

describe('In a district without a street', () => {
  test('nobody can enter an address, and staff are told what is missing', async () => {
    expect(await streets()).toEqual([]);
    expect(await say(LIU, 'membership', 'saveAddress', HOME)).toEqual(refused('PLACE_UNKNOWN'));
    const { steps } = await cloud.phone(STAFF).does('membership', 'setup', {});
    expect(steps.map(({ step, count }) => [step, count])).toEqual([
      ['places', 0],
      ['catalogue', 1],
      ['union', 0],
      ['studio', 0],
      ['station', 0],
      ['rewards', 0],
      ['calendar', 1],
    ]);
  });

  test('staff write down streets and communities, once however often that is sent, and residents live there', async () => {
    const requestId = newRequestId();
    const first = await add(null, ['海云街道', '湖岛街道'], requestId);
    expect(first).toEqual(granted());
    expect(await add(null, ['海云街道', '湖岛街道'], requestId)).toEqual(first);
    expect(await add(null, ['别的街道'], requestId)).toEqual(refused('REQUEST_REUSED'));
    expect(await add(null, ['海云街道'])).toEqual(refused('PLACE_THERE_ALREADY'));
    expect(await add('没有的街道', ['一社区'])).toEqual(refused('PLACE_NOT_FOUND'));
    expect(await add('海云街道', ['一社区', '二社区'])).toEqual(granted());
    expect(
      (await streets()).map(({ name, communities }) => [name, communities.map((one) => one.name)]),
    ).toEqual([
      ['海云街道', ['一社区', '二社区']],
      ['湖岛街道', []],
    ]);
    expect(await say(LIU, 'membership', 'saveAddress', HOME)).toEqual(granted());
    expect((await cloud.phone(STAFF).does('membership', 'setup', {})).steps[0]).toMatchObject({ count: 1 });
  });

  test('nobody but staff changes it', async () => {
    for (const who of [LIU, MANAGER]) {
      expect(await say(who, 'membership', 'addPlaces', { street: null, names: ['我家街道'] })).toEqual(
        refused('FORBIDDEN'),
      );
      expect(await say(who, 'membership', 'setup', {})).toEqual(refused('FORBIDDEN'));
    }
  });

  test('two of the staff who write at the same moment both find their streets there', async () => {
    const answers = await Promise.all([add(null, ['甲街道']), add(null, ['乙街道'])]);
    expect(answers).toEqual([granted(), granted()]);
    expect(
      (await streets())
        .map(({ name }) => name)
        .slice(-2)
        .sort(),
    ).toEqual(['乙街道', '甲街道'].sort());
  });
});

describe('A community that is closed', () => {
  test('is open to no new address, firm or caller, and to those who live there still', async () => {
    const [own] = (await cloud.phone(LIU).does('membership', 'me', {})).addresses;
    expect(await change({ name: '第一社区', open: false })).toEqual(granted());
    expect(await say(LIU, 'membership', 'saveAddress', HOME)).toEqual(refused('PLACE_UNKNOWN'));
    expect(await say(LIU, 'membership', 'saveAddress', { ...HOME, id: own?.id ?? '', room: '102' })).toEqual(
      granted(),
    );
    expect(stored<{ addresses: object[] }>(cloud, 'members')[0]?.addresses).toMatchObject([
      { street: '海云街道', community: '一社区' },
      { id: HER_ADDRESS },
    ]);
    expect(await change({ community: '没有' })).toEqual(refused('PLACE_NOT_FOUND'));
    expect(await change({ community: null, name: '湖岛街道' })).toEqual(refused('PLACE_THERE_ALREADY'));
    expect(await change({ community: null, name: '海云街道', open: false })).toEqual(granted());
    const amend = (list: string[]) =>
      say(MANAGER, 'provider', 'amend', { change: { item: 'streets', list } });
    expect(await amend(['海云街道'])).toEqual(refused('PLACE_UNKNOWN'));
    // What the firm serves already stays possible, although nobody lists that street here.
    expect(await amend(['云南路街道', '湖岛街道'])).toEqual(granted());
  });
});

describe('A step of setting up', () => {
  test('is put off by staff, and taken up again', async () => {
    const skip = (yes: boolean) => say(STAFF, 'membership', 'skipStep', { step: 'studio', skip: yes });
    const skipped = async () =>
      (await cloud.phone(STAFF).does('membership', 'setup', {})).steps.filter((one) => one.skipped);
    expect(await skip(true)).toEqual(granted());
    expect(await skipped()).toEqual([{ step: 'studio', count: 0, skipped: true }]);
    expect(await skip(false)).toEqual(granted());
    expect(await skipped()).toEqual([]);
  });
});
