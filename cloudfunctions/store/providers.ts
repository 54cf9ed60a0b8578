import type { Provider } from '#domain/provider/provider';
import { command } from '../runtime/wechat-world';
import { find, findById } from './documents';

/** A district has some dozens of vetted firms; all of them fit one page. */
const PROVIDERS_MAX = 200;

/** 服务商 */
export const providers = {
  findById: (id: string) => findById<Provider>('providers', id),
  inCategories: (categories: readonly string[]) =>
    find<Provider>('providers', { where: { categories: command.in(categories) }, limit: PROVIDERS_MAX }),
};
