import { type CatalogueItem, ITEMS_MAX } from '#domain/repair/catalogue';
import { command } from '../runtime/wechat-world';
import { find, findById } from './documents';
import { inPages, PAGE_MAX } from './in-pages';

/** 服务目录 */
export const catalogue = {
  findById: (id: string) => findById<CatalogueItem>('catalogue_items', id),
  /** In one call, or in as many as the cloud's answers need; two that stand at the same place are both there. */
  all: (): Promise<CatalogueItem[]> =>
    inPages({
      read: (order) =>
        find<CatalogueItem>('catalogue_items', {
          where: { order: command.gte(order) },
          orderBy: ['order', 'asc'],
          limit: PAGE_MAX,
        }),
      placeOf: ({ order }) => order,
      ...{ from: 0, max: ITEMS_MAX },
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
