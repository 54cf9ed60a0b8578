import type { Provider } from '#domain/firm/firm';
import { PAGE_ROWS } from '#domain/kernel/limits';
import type { Union } from '#domain/union/union';
import { command } from '../runtime/wechat-world';
import { find, findAlong, findById } from './documents';

/** A district has some dozens of vetted firms; all of them fit one page. */
const PROVIDERS_MAX = 200;
/** As many as the cloud gives at a time; a register that outgrows it needs another way to be sorted. */
export const REGISTER_MAX = 1000;
/** Eight digits meet by chance rarely, and then the phone number tells. */
const SAME_CODE_MAX = 5;
const OF_ONE_PERSON_MAX = 50;

/** 服务商 */
export const providers = {
  findById: (id: string) => findById<Provider>('providers', id),
  /** With the union that was founded as it had wished. */
  withUnion: async (id: string): Promise<{ provider: Provider; union: Union | null } | null> => {
    const steps = { unions: { from: 'unions', by: 'unionWish.unionId' } } as const;
    const query = { where: { _id: id }, limit: 1 };
    const [row] = await findAlong<Provider, { unions: Union }>('providers', query, steps);
    return row ? { provider: row.found, union: row.along.unions[0] ?? null } : null;
  },
  /** All of them by and by, in the order of their ids. */
  after: (id: string, limit: number) =>
    find<Provider>('providers', { where: { _id: command.gt(id) }, orderBy: ['_id', 'asc'], limit }),
  /** Every firm there ever was, expelled ones too. */
  register: () => providers.after('', REGISTER_MAX),
  /** Whom an invitation with this code leads to. */
  withInvitation: (code: string) =>
    find<Provider>('providers', { where: { 'invitations.code': code }, limit: SAME_CODE_MAX }),
  /** Who bears this number; also six digits meet by chance, and then the code tells. */
  withBadge: (badgeNo: string) =>
    find<Provider>('providers', { where: { 'workers.badgeNo': badgeNo }, limit: SAME_CODE_MAX }),
  /** Firms that one person represents, by the fingerprint of the ID number. */
  ofRepresentative: async (key: string | null) =>
    key ? find<Provider>('providers', { where: { representativeKey: key }, limit: OF_ONE_PERSON_MAX }) : [],
  /** Of which a worker or a paper waits for staff, the longest first. */
  waiting: () =>
    find<Provider>('providers', {
      where: { waitingSince: command.gt(0) },
      orderBy: ['waitingSince', 'asc'],
      limit: PAGE_ROWS + 1,
    }),
  /** Which wish for a union and wait for an answer, the longest first; none that was made to leave. */
  wishing: () =>
    find<Provider>('providers', {
      where: { 'unionWish.state': 'open', standing: command.neq('expelled') },
      orderBy: ['unionWish.at', 'asc'],
      limit: PAGE_ROWS + 1,
    }),
  findAll: async (ids: readonly string[]) =>
    ids.length > 0 ? find<Provider>('providers', { where: { _id: command.in(ids) }, limit: ids.length }) : [],
  /** Of which a worker was stopped and waits for somebody else's word, or for an answer to an appeal. */
  waitingBy: (field: 'confirmBy' | 'appealDueAt') =>
    find<Provider>('providers', {
      where: { [field]: command.gt(0) },
      orderBy: [field, 'asc'],
      limit: PAGE_ROWS + 1,
    }),
  inCategories: (categories: readonly string[]) =>
    find<Provider>('providers', { where: { categories: command.in(categories) }, limit: PROVIDERS_MAX }),
};
