import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Import } from '#domain/kernel/import';
import { IMPORT_HELD, IMPORT_PAGE } from '#domain/kernel/import';
import type { CatalogueItem } from '#domain/repair/catalogue';
import { refused, saying } from '../kit/answers';
import { newRequestId, openCloud, type TestCloud } from '../kit/cloud';
import { LIU, MONDAY_NINE, STAFF, smallDistrict } from '../kit/district';
import { IN_FULL } from '../kit/effort';
import { stored } from '../kit/once';
import { priceList } from '../kit/price-lists';

// 导入价目表 from a file: looked at as a whole, written in pieces, each row once.

let cloud: TestCloud;
let before: number;
const say = saying(() => cloud);
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
});
beforeEach(async () => {
  await cloud.renew(MONDAY_NINE);
  cloud.seed(smallDistrict());
  before = items().length;
});
afterAll(() => cloud.stop());

const items = () => stored<CatalogueItem>(cloud, 'catalogue_items');
const imports = () => stored<Import>(cloud, 'imports');
const handedIn = (content: Buffer, openid = STAFF) => cloud.uploaded(openid, 'table', content);
const bring = (file: string, requestId?: string) =>
  say(STAFF, 'repair', 'importItems', { from: 'upload', file }, requestId);
const names = () => new Set(items().map(({ name }) => name)).size;
const goOn = (importId: string | null = null) => say(STAFF, 'repair', 'continueImport', { importId });

/** More than one page, so that it is not written before the answer. */
const MANY = IMPORT_PAGE + 20;

describe('A price list in a file', () => {
  test('comes in whole, once however often it is sent, and the file is gone', async () => {
    const file = handedIn(await priceList(3));
    const requestId = newRequestId();
    const written = { ok: true, value: { rows: 3, written: 3, done: true } };
    expect(await bring(file, requestId)).toMatchObject(written);
    expect(await bring(file, requestId)).toMatchObject(written);
    await cloud.tick('clock');
    expect(items()).toHaveLength(before + 3);
    expect(imports()).toMatchObject([{ rows: 3, written: 3, box: null, writesAt: null }]);
    expect((await fetch(`${cloud.url}/files/${file.replace(/^cloud:\/\/[^/]+\//, '')}`)).status).toBe(404);
    expect(await bring(file)).toEqual(refused('UPLOAD_NOT_USABLE'));
  });

  test('with one wrong cell changes nothing, names row and column, and can be handed in again once it is mended', async () => {
    const file = handedIn(await priceList(3, (row) => (row === 2 ? { 最低价: '面议', 门类: '修飞机' } : {})));
    expect(await bring(file)).toEqual({
      ok: false,
      refusal: {
        code: 'TABLE_NOT_RIGHT',
        fields: [
          { path: '3.门类', problem: 'unknown' },
          { path: '3.最低价', problem: 'no number' },
        ],
      },
    });
    expect([items().length, imports()]).toEqual([before, []]);
  });

  test('without a column that it needs is refused by its name', async () => {
    const file = handedIn(Buffer.from('门类,项目,做什么,单位,最低价\n管道维修,换角阀,换,个,30'));
    expect(await bring(file)).toMatchObject({
      refusal: { code: 'TABLE_NOT_RIGHT', fields: [{ path: '1.最高价', problem: 'no column' }] },
    });
  });

  test('that is no table is refused in words of its own', async () => {
    expect(await bring(handedIn(Buffer.from([0xd0, 0xcf, 0x11, 0xe0])))).toEqual(refused('OLD_EXCEL'));
    expect(await bring(handedIn(Buffer.from([0xff, 0xd8, 0xff, 0])))).toEqual(refused('NOT_A_TABLE'));
    expect(imports()).toEqual([]);
  });

  test('is the caller’s own file, and staff’s to bring', async () => {
    const theirs = handedIn(await priceList(1), LIU);
    expect(await bring(theirs)).toEqual(refused('UPLOAD_NOT_USABLE'));
    expect(await say(LIU, 'repair', 'importItems', { from: 'upload', file: theirs })).toEqual(
      refused('FORBIDDEN'),
    );
    expect(items()).toHaveLength(before);
  });

  test('of more than a page is written while it is asked how far it is; meanwhile another one waits', async () => {
    const begun = await bring(handedIn(await priceList(MANY)));
    expect(begun).toMatchObject({ ok: true, value: { rows: MANY, written: 0, done: false } });
    expect(JSON.stringify(imports())).not.toContain('换角阀');
    expect(await bring(handedIn(await priceList(1, () => ({ 项目: '另一张' }))))).toEqual(
      refused('IMPORT_UNDER_WAY'),
    );
    const { id } = imports()[0] ? { id: imports()[0]?._id ?? '' } : { id: '' };
    expect(await goOn()).toMatchObject({
      value: { importing: { id, rows: MANY, written: MANY, done: true } },
    });
    expect(items()).toHaveLength(before + MANY);
    expect(names()).toBe(before + MANY);
    expect(await goOn()).toMatchObject({ ok: true, value: { importing: null } });
    expect(await goOn(id)).toMatchObject({ value: { importing: { done: true } } });
    expect(await goOn('nobody')).toMatchObject({ ok: true, value: { importing: null } });
  });

  test.each(IN_FULL ? [1, 2, 3, 4] : [2])(
    'is whole and there once though whoever writes dies at write %d, and nobody asks again',
    async (write) => {
      await bring(handedIn(await priceList(MANY)));
      cloud.faults.clear();
      cloud.faults.add({ when: { write, phase: 'after' }, kind: 'crash' });
      await goOn().catch(() => undefined);
      cloud.faults.clear();
      cloud.clock.move(IMPORT_HELD + 1);
      await cloud.tick('clock');
      expect([items().length, names()]).toEqual([before + MANY, before + MANY]);
      expect(imports()).toMatchObject([{ written: MANY, box: null, writesAt: null }]);
    },
  );

  test('that two phones watch is written once', async () => {
    await bring(handedIn(await priceList(MANY)));
    await Promise.all([goOn(), goOn(), goOn(), cloud.tick('clock')]);
    await goOn();
    expect([items().length, names()]).toEqual([before + MANY, before + MANY]);
  });
});
