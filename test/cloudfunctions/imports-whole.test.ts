import { afterAll, beforeAll, expect, test } from 'vitest';
import { IMPORT_HELD, type Import } from '#domain/kernel/import';
import { type CatalogueItem, ITEMS_MAX } from '#domain/repair/catalogue';
import { refused, saying } from '../kit/answers';
import { openCloud, type TestCloud } from '../kit/cloud';
import { LIU, MONDAY_NINE, STAFF, smallDistrict } from '../kit/district';
import { stored } from '../kit/once';
import { priceList, priceListCsv } from '../kit/price-lists';

// 导入价目表: a whole catalogue, as large as one may be, from either kind of file.

let cloud: TestCloud;
const say = saying(() => cloud);
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
});
afterAll(() => cloud.stop());

const items = () => stored<CatalogueItem>(cloud, 'catalogue_items');
const names = () => new Set(items().map(({ name }) => name)).size;
const imports = () => stored<Import>(cloud, 'imports');
const bring = (content: Buffer) =>
  say(STAFF, 'repair', 'importItems', { from: 'upload', file: cloud.uploaded(STAFF, 'table', content) });
const goOn = () => say(STAFF, 'repair', 'continueImport', { importId: null });

test.each([
  ['Excel', priceList],
  ['CSV', priceListCsv],
])(
  `${ITEMS_MAX} items from %s come in piece by piece, each once, though whoever writes dies again and again`,
  async (_, listOf) => {
    await cloud.renew(MONDAY_NINE);
    cloud.seed({ ...smallDistrict(), catalogue_items: [] });
    expect(await bring(await listOf(ITEMS_MAX))).toMatchObject({ value: { rows: ITEMS_MAX, done: false } });
    let deaths = 0;
    for (let write = 1; imports()[0]?.box !== null && write < 40; write += 1) {
      cloud.faults.clear();
      // Each writer dies a write later than the one before, so that all of them get somewhere.
      cloud.faults.add({ when: { write: 1 + (write % 5), phase: 'after' }, kind: 'crash' });
      await goOn().catch(() => {
        deaths += 1;
      });
      cloud.faults.clear();
      cloud.clock.move(IMPORT_HELD + 1);
    }
    expect(deaths).toBeGreaterThan(2);
    expect(imports()).toMatchObject([{ rows: ITEMS_MAX, written: ITEMS_MAX, box: null }]);
    expect([items().length, names()]).toEqual([ITEMS_MAX, ITEMS_MAX]);
    const one = await priceList(1, () => ({ 项目: '多出来的一项' }));
    expect(await bring(one)).toEqual(refused('TOO_MANY_ITEMS'));
    const { items: shown } = await cloud.phone(LIU).does('repair', 'catalogue', {});
    expect(shown).toHaveLength(ITEMS_MAX);
  },
  120_000,
);
