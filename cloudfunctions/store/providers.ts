import type { Provider } from '#domain/provider/provider';
import { command } from '../runtime/wechat-world';
import { find, findById } from './documents';

/** A district has some dozens of vetted firms; all of them fit one page. */
const PROVIDERS_MAX = 200;

/** 服务商 */
export const providers = {
  findById: (id: string) => findById<Provider>('providers', id),
  /** All of them by and by, in the order of their ids. */
  after: (id: string, limit: number) =>
    find<Provider>('providers', { where: { _id: command.gt(id) }, orderBy: ['_id', 'asc'], limit }),
  inCategories: (categories: readonly string[]) =>
    find<Provider>('providers', { where: { categories: command.in(categories) }, limit: PROVIDERS_MAX }),
};
