import { PAGE_ROWS } from '#domain/kernel/limits';
import { command } from '../runtime/wechat-world';
import { find } from './documents';
import type { CollectionName } from './indexes';

/** Where the page before ended: by what it is sorted by, and by the id among those that are alike in it. */
export interface After {
  readonly at: number;
  readonly id: string;
}

/** One more row than a page tells whether there are more. */
const ONE_PAGE = PAGE_ROWS + 1;

interface InOrder {
  readonly by: readonly [field: string, direction: 'asc' | 'desc'];
  readonly after?: After | undefined;
}

/** The next page of what fits one of these descriptions, in a single question: none is lost among those of one instant. */
export function inOrder<T>(
  collection: CollectionName,
  wanted: readonly object[],
  { by: [field, direction], after }: InOrder,
): Promise<T[]> {
  const beyond = direction === 'asc' ? command.gt : command.lt;
  const behind = after
    ? [{ [field]: after.at, _id: beyond(after.id) }, { [field]: beyond(after.at) }]
    : [{}];
  const parts = wanted.flatMap((one) => behind.map((part) => command.and([one, part])));
  return find<T>(collection, {
    where: parts.length === 1 ? (parts[0] ?? {}) : command.or(parts),
    orderBy: [
      [field, direction],
      ['_id', direction],
    ],
    limit: ONE_PAGE,
  });
}
