import { no, yes } from '#domain/kernel/result';
import type { OrderView, RepairContract } from '#domain/repair/contract';
import { filesOf } from '#domain/repair/shown-files';
import { orderView } from '#domain/repair/view';
import { open } from '../runtime/seal';
import type { UseCases } from '../runtime/serve';
import { orders } from '../store/orders';
import { ratings } from '../store/ratings';
import { links, refusedOf } from '../store/uploads';

/** One order as its viewer may see it. Somebody else's is answered like a missing one. */
export const order: UseCases<RepairContract>['order'] = async ({ orderId }, { moment }) => {
  const [found, rating] = await Promise.all([orders.findById(orderId), ratings.findById(orderId)]);
  const view = found && orderView(found, moment.actor, moment.now, open);
  if (!view) return no('NOT_FOUND');
  const files = filesOf(view);
  const seen = await links(files);
  return yes({
    order: view,
    links: seen,
    refused: await refusedOf(files.filter((file) => seen[file] === undefined)),
    rated: HERS.includes(view.party) && rating !== null,
  });
};

/** Whether there is a rating is for her side to know, and for nobody who came. */
const HERS: readonly OrderView['party'][] = ['resident', 'booker'];
