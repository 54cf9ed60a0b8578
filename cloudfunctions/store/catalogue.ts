import { type CatalogueItem, ITEMS_MAX } from '#domain/repair/catalogue';
import { command } from '../runtime/wechat-world';
import { find, findById } from './documents';

/** 服务目录 */
export const catalogue = {
  findById: (id: string) => findById<CatalogueItem>('catalogue_items', id),
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
