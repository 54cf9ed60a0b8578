import { PAGE_ROWS } from '#domain/kernel/limits';
import { command } from '../runtime/wechat-world';
import { find } from './documents';
import type { CollectionName } from './indexes';

/** Where the page before ended: by what it is sorted by, and by the id among those that are alike in it. */
export interface After {
  readonly at: number;
  readonly id: string;
}

/** What is wanted, and beyond which instant, in the direction of the list; absent: all of it. */
export interface Wanted {
  readonly where: object;
  readonly beyond?: number;
}

interface InOrder {
  readonly by: readonly [field: string, direction: 'asc' | 'desc'];
  readonly after?: After | undefined;
}

/** One more row than a page tells whether there are more. */
const ONE_PAGE = PAGE_ROWS + 1;

/** The next page of what is wanted in one of these ways, in a single question: none is lost among those of one instant. */
export function inOrder<T>(
  collection: CollectionName,
  wanted: readonly Wanted[],
  { by: [field, direction], after }: InOrder,
): Promise<T[]> {
  const past = direction === 'asc' ? command.gt : command.lt;
  const isPast = (at: number, beyond: number) => (direction === 'asc' ? at > beyond : at < beyond);
  const parts = wanted.flatMap(({ where, beyond }) => {
    const all = beyond === undefined ? where : { ...where, [field]: past(beyond) };
    if (!after || (beyond !== undefined && !isPast(after.at, beyond))) return [all];
    return [
      { ...where, [field]: after.at, _id: past(after.id) },
      { ...where, [field]: past(after.at) },
    ];
  });
  return find<T>(collection, {
    where: parts.length === 1 ? (parts[0] ?? {}) : command.or(parts),
    orderBy: [
      [field, direction],
      ['_id', direction],
    ],
    limit: ONE_PAGE,
  });
}
