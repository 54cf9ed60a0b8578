import { command, database } from '../runtime/wechat-world';
import type { CollectionName } from './indexes';

/** Where a document stands in a queue: by the field that the queue is sorted by, and by its id among equals. */
export interface Place {
  readonly at: number;
  readonly id: string;
}

/** Where a walk by ids alone stands. */
export const placeById = (id: string): Place => ({ at: 0, id });

/** Documents of which one field lies between two numbers; an index on that field and `_id` serves it. */
export interface Queue {
  readonly collection: CollectionName;
  readonly field: string;
  readonly from?: number;
  readonly upTo: number;
}

/** The next ones behind a place, in order. A page never grows, whatever stands before it. */
export async function nextIn(queue: Queue, rows: number, after: Place | null): Promise<Place[]> {
  const { collection, field, from = 0, upTo } = queue;
  if (!after) return page(queue, { [field]: between(from, upTo) }, rows);
  const equals = await page(queue, { [field]: after.at, _id: command.gt(after.id) }, rows);
  if (equals.length === rows || after.at >= upTo) return equals;
  const later = { [field]: command.gt(after.at).and(command.lte(upTo)) };
  return [...equals, ...(await page({ collection, field, upTo }, later, rows - equals.length))];
}

/** The last ones, the very last first. */
export const lastIn = (queue: Queue, rows: number): Promise<Place[]> =>
  page(queue, { [queue.field]: between(queue.from ?? 0, queue.upTo) }, rows, 'desc');

const between = (from: number, upTo: number) => command.gte(from).and(command.lte(upTo));

async function page(
  { collection, field }: Queue,
  where: object,
  limit: number,
  direction: 'asc' | 'desc' = 'asc',
): Promise<Place[]> {
  const { data } = await database
    .collection(collection)
    .where(where)
    .orderBy(field, direction)
    .orderBy('_id', direction)
    .limit(limit)
    .get();
  // As they lie there: one that cannot be read in today's shape must not hide the others of its page.
  return data.map((one) => ({ at: Number(one[field]), id: String(one._id) }));
}
