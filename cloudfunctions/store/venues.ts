import { PAGE_ROWS } from '#domain/kernel/limits';
import { VENUES_MAX, type Venue } from '#domain/session/venue';
import type { Union } from '#domain/union/union';
import { command } from '../runtime/wechat-world';
import { find, findAlong, findById } from './documents';

export interface VenueAround {
  readonly venue: Venue;
  readonly union: Union | null;
  readonly above: readonly Union[];
}

/** 场地 */
export const venues = {
  findById: (id: string) => findById<Venue>('venues', id),
  open: (after = 0) =>
    find<Venue>('venues', {
      where: { open: true, madeAt: command.gt(after) },
      orderBy: ['madeAt', 'asc'],
      limit: PAGE_ROWS + 1,
    }),
  /** All of a union. */
  ofUnion: (unionId: string) =>
    find<Venue>('venues', { where: { unionId }, orderBy: ['madeAt', 'asc'], limit: VENUES_MAX }),
  /** With the union whose it is; one call. */
  around: async (id: string): Promise<VenueAround | null> => {
    const steps = {
      unions: { from: 'unions', by: 'unionId' },
      above: { from: 'unions', by: 'unions.aboveIds' },
    } as const;
    const query = { where: { _id: id }, limit: 1 };
    const [row] = await findAlong<Venue, { unions: Union; above: Union }>('venues', query, steps);
    return row ? { venue: row.found, union: row.along.unions[0] ?? null, above: row.along.above } : null;
  },
};
