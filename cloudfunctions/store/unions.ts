import type { Provider } from '#domain/firm/firm';
import type { FollowParent } from '#domain/union/owed';
import { UNIONS_MAX, type Union } from '#domain/union/union';
import { command } from '../runtime/wechat-world';
import { find, findAlong, findById } from './documents';
import { untilCommitted } from './unit-of-work';

/** Nobody has posts in so many. */
const POSTS_MAX = 50;
/** A district has a federation for each industry. */
const ANSWERING_MAX = 50;

export interface WithAbove {
  readonly union: Union;
  readonly above: readonly Union[];
}

/** 工会 */
export const unions = {
  findById: (id: string) => findById<Union>('unions', id),
  all: () =>
    find<Union>('unions', { where: { _id: command.gt('') }, orderBy: ['_id', 'asc'], limit: UNIONS_MAX }),
  withAbove: async (id: string): Promise<WithAbove | null> => first(await along({ _id: id }, 1)),
  /** With the firm whose union it is. */
  withFirm: async (id: string): Promise<(WithAbove & { readonly firm: Provider | null }) | null> => {
    const steps = { ...ABOVE, firms: { from: 'providers', by: 'firmId' } } as const;
    const query = { where: { _id: id }, limit: 1 };
    const [row] = await findAlong<Union, { above: Union; firms: Provider }>('unions', query, steps);
    return row ? { union: row.found, above: row.along.above, firm: row.along.firms[0] ?? null } : null;
  },
  /** Those that answer a firm which wishes for a union, and what stands above them. */
  answering: () =>
    find<Union>('unions', { where: { kind: command.in(['district', 'federation']) }, limit: ANSWERING_MAX }),
  /** Whose code that is. */
  ofCode: async (code: string): Promise<WithAbove | null> => first(await along({ code }, 1)),
  /** In which somebody has a post. */
  ofOfficer: (memberId: string) =>
    find<Union>('unions', { where: { 'officers.memberId': memberId }, limit: POSTS_MAX }),
  /** Those right below it. */
  under: (parentId: string) =>
    find<Union>('unions', { where: { parentId }, orderBy: ['_id', 'asc'], limit: UNIONS_MAX }),
};

/** 上级工会: what is below a union stands below all that is above it, all the way down. */
export async function followParent({ unionId }: Pick<FollowParent, 'unionId'>): Promise<void> {
  await untilCommitted(async () => {
    const before = await unions.findById(unionId);
    const parent = before?.parentId ? await unions.findById(before.parentId) : null;
    if (!before || !parent) return [];
    const aboveIds = [parent._id, ...parent.aboveIds];
    const stands = aboveIds.join() === before.aboveIds.join();
    return stands ? [] : [{ collection: 'unions', before, after: { ...before, aboveIds } }];
  });
  for (const { _id } of await unions.under(unionId)) await followParent({ unionId: _id });
}

const ABOVE = { above: { from: 'unions', by: 'aboveIds' } } as const;

const first = ([one]: readonly WithAbove[]): WithAbove | null => one ?? null;

async function along(where: object, limit: number): Promise<WithAbove[]> {
  const rows = await findAlong<Union, { above: Union }>('unions', { where, limit }, ABOVE);
  return rows.map(({ found, along: { above } }) => ({ union: found, above }));
}
