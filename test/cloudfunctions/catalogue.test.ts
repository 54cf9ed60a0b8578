import { beforeAll, describe, expect, test } from 'vitest';
import { DAY } from '#domain/kernel/time';
import type { CatalogueItem } from '#domain/repair/catalogue';
import { granted, refused, saying } from '../kit/answers';
import { newRequestId, openCloud, type TestCloud } from '../kit/cloud';
import { HER_ADDRESS, LIU, MONDAY_NINE, STAFF, STRANGER, smallDistrict } from '../kit/district';
import { stored } from '../kit/once';

// 服务目录: from an empty town to prices that change, by the phones of staff.

let cloud: TestCloud;
const say = saying(() => cloud);
const WISH = {
  ...{ itemId: null, category: 'pipes', name: '水管保温', words: ['冻'], path: 'door' },
  prices: [{ name: '包保温棉', unit: '米', minFen: 1_000, maxFen: 2_000 }],
  ...{ visitFeeFen: 2_000, warrantyDays: 30, standard: ['先看后报价'], offered: true, from: null },
};
const save = (part: object = {}, requestId?: string) =>
  say(STAFF, 'repair', 'saveItem', { ...WISH, ...part }, requestId);
const offered = async () => (await cloud.phone(LIU).does('repair', 'catalogue', {})).items;
const book = (itemId: string, by = LIU) =>
  say(by, 'repair', 'book', {
    ...{ itemId, addressId: HER_ADDRESS, wrong: '水管冻住了', photos: [], video: null },
    ...{ when: { kind: 'urgent' }, providerId: null },
  });

beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
  cloud.seed({ ...smallDistrict(), catalogue_items: [] });
});

describe('An empty catalogue', () => {
  test('offers nothing, and the starter catalogue fills it by one tap, once', async () => {
    expect(await offered()).toEqual([]);
    const requestId = newRequestId();
    const take = (id?: string) => say(STAFF, 'repair', 'takeStarter', {}, id);
    const first = await take(requestId);
    expect(first).toEqual(granted());
    expect(await take(requestId)).toEqual(first);
    expect(await take()).toEqual(refused('CATALOGUE_THERE_ALREADY'));
    expect((await offered()).length).toBeGreaterThan(20);
    const items = stored<CatalogueItem>(cloud, 'catalogue_items');
    expect(new Set(items.map(({ order }) => order)).size).toBe(items.length);
    expect(await book('kitchen-drain')).toEqual(granted());
    for (const action of ['takeStarter', 'priceList'])
      expect(await say(LIU, 'repair', action, {})).toEqual(refused('FORBIDDEN'));
    expect(await say(LIU, 'repair', 'saveItem', WISH)).toEqual(refused('FORBIDDEN'));
  });
});

describe('An item', () => {
  test('is added behind the others, once however often it is sent', async () => {
    const requestId = newRequestId();
    const first = await save({}, requestId);
    expect(first).toMatchObject({ ok: true, value: { name: '水管保温', offered: true, next: null } });
    expect(await save({}, requestId)).toEqual(first);
    expect(await save({ name: '别的' }, requestId)).toEqual(refused('REQUEST_REUSED'));
    expect((await offered()).map(({ name }) => name).slice(-1)).toEqual(['水管保温']);
    expect(await save({ itemId: 'nowhere' })).toEqual(refused('NOT_FOUND'));
    expect(await save({ from: MONDAY_NINE - 1, itemId: 'kitchen-drain' })).toEqual(
      refused('PRICES_IN_THE_PAST'),
    );
    const upsideDown = [{ name: '解冻', unit: '次', minFen: 2, maxFen: 1 }];
    expect(await save({ prices: upsideDown })).toEqual(refused('PRICES_UPSIDE_DOWN'));
  });

  test('costs from an instant on what staff wrote; what is booked keeps its prices', async () => {
    const { id: itemId = '' } = (await offered()).at(-1) ?? {};
    const before = await book(itemId);
    const from = cloud.clock.now() + 2 * DAY;
    const prices = [{ name: '包保温棉', unit: '米', minFen: 1_500, maxFen: 3_000 }];
    expect(await save({ itemId, prices, from })).toMatchObject({
      value: { priceMaxFen: 2_000, next: { priceMaxFen: 3_000, from } },
    });
    expect((await offered()).at(-1)).toMatchObject({ priceMaxFen: 2_000 });
    cloud.clock.move(2 * DAY);
    expect((await offered()).at(-1)).toMatchObject({ priceMaxFen: 3_000 });
    const after = await book(itemId, STRANGER);
    expect([before, after]).toMatchObject([
      { value: { item: { priceMaxFen: 2_000 } } },
      { value: { item: { priceMaxFen: 3_000 } } },
    ]);
  });

  test('that is not offered any more is seen by staff alone, and cannot be booked', async () => {
    const { id: itemId = '' } = (await offered()).at(-1) ?? {};
    expect(await save({ itemId, offered: false })).toEqual(granted());
    expect((await offered()).map(({ id }) => id)).not.toContain(itemId);
    const { items } = await cloud.phone(STAFF).does('repair', 'priceList', {});
    expect(items.find(({ id }) => id === itemId)).toMatchObject({ offered: false });
    expect(await book(itemId)).toEqual(refused('ITEM_NOT_FOUND'));
  });
});

describe('A price list from a spreadsheet', () => {
  const GOOD = '管道维修,换角阀,换角阀,个,30,50,0,30,不渗不漏\n,,换软管,根,20,40';
  const importing = (table: string, requestId?: string) =>
    say(STAFF, 'repair', 'importItems', { from: 'text', text: table }, requestId);

  test('comes in whole, once however often it is sent', async () => {
    const before = (await offered()).length;
    const requestId = newRequestId();
    const written = { ok: true, value: { rows: 1, written: 1, done: true } };
    expect(await importing(GOOD, requestId)).toMatchObject(written);
    expect(await importing(GOOD, requestId)).toMatchObject(written);
    const after = await offered();
    expect(after).toHaveLength(before + 1);
    expect(after.at(-1)).toMatchObject({ name: '换角阀', priceMinFen: 2_000, priceMaxFen: 5_000 });
  });

  test('or not at all: what is wrong is named by row and column', async () => {
    const before = await offered();
    const broken = `水电,换灯,换吸顶灯,个,30,50,0,30,亮\n${GOOD}\n修飞机,引擎,换油,次,面议,1,,,好`;
    expect(await importing(broken)).toEqual({
      ok: false,
      refusal: {
        code: 'TABLE_NOT_RIGHT',
        fields: [
          { path: '2.项目', problem: 'there already' },
          { path: '4.门类', problem: 'unknown' },
          { path: '4.最低价', problem: 'no number' },
        ],
      },
    });
    expect(await importing('门类,项目,做什么,单位,最低价,最高价')).toEqual(refused('TABLE_EMPTY'));
    expect(await say(LIU, 'repair', 'importItems', { from: 'text', text: GOOD })).toEqual(
      refused('FORBIDDEN'),
    );
    expect(await offered()).toEqual(before);
  });
});
