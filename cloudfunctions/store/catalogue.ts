import { DISTRICT_ID, type District, NO_DISTRICT } from '#domain/membership/district';
import { type CatalogueItem, ITEMS_MAX } from '#domain/repair/catalogue';
import { command } from '../runtime/wechat-world';
import { find, findAlong, findById } from './documents';

/** 服务目录 */
export const catalogue = {
  findById: (id: string) => findById<CatalogueItem>('catalogue_items', id),
  /** With the district in which it is to be had; one call. */
  withDistrict: async (id: string): Promise<{ item: CatalogueItem | null; district: District }> => {
    const steps = { here: { is: [DISTRICT_ID] }, districts: { from: 'districts', by: 'here' } as const };
    const query = { where: { _id: id }, limit: 1 };
    const [row] = await findAlong<CatalogueItem, { districts: District }>('catalogue_items', query, steps);
    return { item: row?.found ?? null, district: row?.along.districts[0] ?? NO_DISTRICT };
  },
  all: () =>
    find<CatalogueItem>('catalogue_items', {
      where: { order: command.gte(0) },
      orderBy: ['order', 'asc'],
      limit: ITEMS_MAX,
    }),
  /** Where the next one stands. */
  nextOrder: async (): Promise<number> => {
    const [last] = await find<CatalogueItem>('catalogue_items', {
      where: { order: command.gte(0) },
      orderBy: ['order', 'desc'],
      limit: 1,
    });
    return last ? last.order + 1 : 0;
  },
};
