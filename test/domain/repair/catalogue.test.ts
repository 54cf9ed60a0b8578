import { describe, expect, it } from 'vitest';
import { CATEGORY_LABEL } from '#domain/firm/categories';
import { DAY } from '#domain/kernel/time';
import { asOf, categoriesMeant, type ItemWish, newItem, saveItem } from '#domain/repair/catalogue';
import { CATEGORIES, CATEGORY_IDS } from '#domain/repair/categories';
import { book } from '#domain/repair/decide/booking';
import { itemView, staffItemView } from '#domain/repair/view-item';
import { done, moment, NOW, STAFF } from '../../kit/given';
import { HER_BOOKING } from '../../kit/given-orders';

const WISH: ItemWish = {
  ...{ category: 'pipes', name: '水管保温', words: ['冻', '结冰'], path: 'door' },
  prices: [
    { name: '包保温棉', unit: '米', minFen: 1_000, maxFen: 2_000 },
    { name: '解冻', unit: '次', minFen: 5_000, maxFen: 9_000 },
  ],
  ...{ visitFeeFen: 2_000, warrantyDays: 30, standard: ['先看后报价'], offered: true },
};
let ids = 0;
/** Ids as random ones are: no two begin alike, whatever ran before. */
function newId(): string {
  ids += 1;
  return String(ids).padStart(8, '0');
}
const now = (at = NOW) => moment({ actor: STAFF, now: at, newId });
const item = done(newItem({ id: 'lagging', order: 3 }, WISH, now()));
const dearer = (maxFen: number): ItemWish => ({
  ...WISH,
  prices: [{ name: '解冻', unit: '次', minFen: 6_000, maxFen }],
});
const NEW_YEAR = NOW + 30 * DAY;

describe('An item of the catalogue', () => {
  it('is written by staff: category, price lines, what is charged for coming, standard, warranty', () => {
    expect(itemView(item)).toMatchObject({
      ...{ id: 'lagging', category: { name: '管道维修' }, priceMinFen: 1_000, priceMaxFen: 9_000 },
      ...{ visitFeeFen: 2_000, warrantyDays: 30, standard: ['先看后报价'] },
    });
    expect(new Set(item.prices.map(({ id }) => id)).size).toBe(2);
    expect(item.events).toMatchObject([{ action: 'saveItem', by: 'staff', to: 'offered' }]);
  });

  it('costs at most what it costs at least, or more', () => {
    const wrong = dearer(5_999);
    const refusal = { code: 'PRICES_UPSIDE_DOWN', fields: [{ path: 'prices.0' }] };
    expect(newItem({ id: 'x', order: 0 }, wrong, now())).toMatchObject({ ok: false, refusal });
    expect(saveItem(item, wrong, null, now())).toMatchObject({ ok: false, refusal });
  });

  it('remembers its last fifty changes', () => {
    let changed = item;
    for (let times = 0; times < 60; times += 1)
      changed = done(saveItem(changed, WISH, null, now(NOW + times * DAY)));
    expect(changed.events).toHaveLength(50);
  });

  it('that is not offered is booked by nobody, and means nothing to who searches', () => {
    const closed = done(saveItem(item, { ...WISH, offered: false }, null, now()));
    expect(book({ ...HER_BOOKING, item: closed }, now())).toMatchObject({
      refusal: { code: 'ITEM_NOT_FOUND' },
    });
    expect([...categoriesMeant([item], '结冰')]).toEqual(['pipes']);
  });
});

describe('A new price list', () => {
  it('has effect from its instant, whether or not anybody looks at it then', () => {
    const planned = done(saveItem(item, dearer(12_000), NEW_YEAR, now()));
    expect(asOf(planned, NEW_YEAR - 1).priceMaxFen).toBe(9_000);
    expect(asOf(planned, NEW_YEAR)).toMatchObject({ priceMinFen: 6_000, priceMaxFen: 12_000, next: null });
    expect(staffItemView(planned, NOW)).toMatchObject({
      priceMaxFen: 9_000,
      next: { from: NEW_YEAR, priceMaxFen: 12_000 },
    });
    expect(staffItemView(planned, NEW_YEAR).next).toBeNull();
    // A line that is called as before is the same line.
    expect(planned.next?.prices[0]?.id).toBe(item.prices[1]?.id);
  });

  it('leaves an order at the prices at which it was booked', () => {
    const planned = done(saveItem(item, dearer(12_000), NEW_YEAR, now()));
    const booked = (at: number) => done(book({ ...HER_BOOKING, item: planned }, now(at))).item.priceMaxFen;
    expect([booked(NEW_YEAR - 1), booked(NEW_YEAR)]).toEqual([9_000, 12_000]);
  });

  it('that was planned gives way to one that holds at once, and to another plan', () => {
    const planned = done(saveItem(item, dearer(12_000), NEW_YEAR, now()));
    expect(done(saveItem(planned, dearer(8_000), null, now()))).toMatchObject({
      priceMaxFen: 8_000,
      next: null,
    });
    const later = done(saveItem(planned, dearer(15_000), NEW_YEAR + DAY, now()));
    expect(later).toMatchObject({ priceMaxFen: 9_000, next: { from: NEW_YEAR + DAY, priceMaxFen: 15_000 } });
    const afterwards = done(saveItem(planned, dearer(15_000), NEW_YEAR + 2 * DAY, now(NEW_YEAR + DAY)));
    expect(afterwards).toMatchObject({ priceMaxFen: 12_000, next: { priceMaxFen: 15_000 } });
  });

  it('begins now or within a year', () => {
    const at = (from: number) => saveItem(item, WISH, from, now());
    expect(at(NOW - 1)).toMatchObject({ refusal: { code: 'PRICES_IN_THE_PAST' } });
    expect(at(NOW + 400 * DAY)).toMatchObject({ refusal: { code: 'PRICES_TOO_FAR' } });
    expect(at(NOW).ok).toBe(true);
  });
});

describe('The categories', () => {
  it('are those for which firms are vetted, by the same names', () => {
    expect(Object.fromEntries(CATEGORIES.map(({ id, name }) => [id, name]))).toEqual(CATEGORY_LABEL);
    expect(CATEGORIES.map(({ id }) => id)).toEqual([...CATEGORY_IDS]);
  });
});
