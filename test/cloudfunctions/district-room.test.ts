import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { USUAL } from '#domain/appointment/calendar';
import { newNoun } from '#domain/kernel/entity';
import { instantOf } from '#domain/kernel/time';
import type { District } from '#domain/membership/district';
import { ROOT_ID } from '#domain/union/union';
import type { LocalCloud } from '../../local-cloud';
import { NOW, STAFF } from '../kit/given';
import { DRAIN } from '../kit/given-orders';
import { called, codeOf, granted } from '../kit/in-room';
import { stored } from '../kit/once';
import { aReward, FAR_STUDIO, STUDIO } from '../kit/points-room';
import { cloudForStores, rows } from '../kit/stores';
import { STUDIOS } from '../kit/studios';
import { aUnion } from '../kit/unions';

// 本区 as staff set it up, asked in the test's own process.

let cloud: LocalCloud;
let room: Awaited<ReturnType<typeof theRoom>>;
const theRoom = () => import('../../cloudfunctions/membership/district');
beforeAll(async () => {
  cloud = await cloudForStores();
  room = await theRoom();
});
beforeEach(() => cloud.renew(NOW));

const add = (names: string[], how = {}) => room.addPlaces({ street: null, names }, called(STAFF, how));
const counts = async (now = NOW) => {
  const { steps } = granted(await room.setup({}, called(STAFF, { now })));
  return Object.fromEntries(steps.map(({ step, count }) => [step, count]));
};
const NOTHING = { places: 0, catalogue: 0, studio: 0, station: 0, rewards: 0, union: 0 };

describe('Setting up', () => {
  test('begins with nothing but the calendar of a year that the state has told', async () => {
    expect(await counts()).toEqual({ ...NOTHING, calendar: 1 });
    const untold = instantOf('2035-03-01', '10:00');
    expect(await counts(untold)).toEqual({ ...NOTHING, calendar: 0 });
    cloud.seed(rows('working_calendars', [{ ...USUAL, enteredYears: [2035] }]));
    expect(await counts(untold)).toEqual({ ...NOTHING, calendar: 1 });
  });

  test('counts whatever is there, each for its own step', async () => {
    const at = (name: string, open = true) => ({ key: name, name, open });
    const streets = [
      { ...at('有人街道'), communities: [at('停用社区', false), at('一社区')] },
      { ...at('空街道'), communities: [] },
      { ...at('停用街道', false), communities: [at('二社区')] },
      { ...at('全停街道'), communities: [at('三社区', false)] },
    ];
    cloud.seed({
      ...rows('districts', [{ ...newNoun('district'), streets, skipped: ['rewards'] }]),
      ...rows('catalogue_items', [DRAIN]),
      ...rows('studios', STUDIOS),
      ...rows('stations', [STUDIO, FAR_STUDIO]),
      ...rows('rewards', [aReward('towel', 4, 3), aReward('gone', 4, 3, { onShelf: false })]),
      ...rows('unions', [aUnion({ _id: ROOT_ID })]),
    });
    const there = { places: 1, catalogue: 1, studio: STUDIOS.length, station: 2, rewards: 1, union: 1 };
    expect(await counts()).toEqual({ ...there, calendar: 1 });
    const { steps } = granted(await room.setup({}, called(STAFF)));
    expect(steps.filter(({ skipped }) => skipped).map(({ step }) => step)).toEqual(['rewards']);
  });
});

describe('What staff write down', () => {
  test('is there from the first change on, once however often it is sent', async () => {
    expect(granted(await room.district({}, called(STAFF)))).toEqual({ streets: [] });
    const one = { requestId: 'request-1', digest: 'a' };
    const first = granted(await add(['海云街道'], one));
    expect(first.streets.map(({ name }) => name)).toEqual(['海云街道']);
    expect(granted(await add(['海云街道'], one))).toEqual(first);
    const other = { requestId: 'request-1', digest: 'b' };
    expect(codeOf(await add(['湖岛街道'], other))).toBe('REQUEST_REUSED');
    expect(stored<District>(cloud, 'districts')).toMatchObject([
      { version: 1, streets: [{ key: '海云街道' }] },
    ]);
    expect(codeOf(await add(['海云街道']))).toBe('PLACE_THERE_ALREADY');
    expect(stored<District>(cloud, 'districts')[0]?.version).toBe(1);
    expect(granted(await room.district({}, called(STAFF)))).toEqual(first);
  });

  test('is changed and put off by its own commands', async () => {
    await add(['海云街道']);
    const wish = { street: '海云街道', community: null, name: '海云新街道', open: false };
    expect(granted(await room.changePlace(wish, called(STAFF))).streets).toMatchObject([
      { key: '海云街道', name: '海云新街道', open: false },
    ]);
    granted(await room.skipStep({ step: 'union', skip: true }, called(STAFF)));
    expect(stored<District>(cloud, 'districts')[0]?.skipped).toEqual(['union']);
  });
});
