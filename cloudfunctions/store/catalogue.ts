import type { CatalogueItem } from '#domain/repair/catalogue';
import { command } from '../runtime/wechat-world';
import { find, findById } from './documents';

const ITEMS_MAX = 500;

/** 服务目录 */
export const catalogue = {
  findById: (id: string) => findById<CatalogueItem>('catalogue_items', id),
  all: () =>
    find<CatalogueItem>('catalogue_items', {
      where: { order: command.gte(0) },
      orderBy: ['order', 'asc'],
      limit: ITEMS_MAX,
    }),
};
